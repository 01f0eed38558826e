import { TooManyTries } from "../errors";

type Limits = { atOnce: number; mostWaiting: number; words: string };

/**
 * Runs what is costly a few at a time. Beyond a long queue it refuses, whoever asks, so that a
 * flood of it cannot stop everybody's work.
 */
export function takingTurns({ atOnce, mostWaiting, words }: Limits) {
  let busy = 0;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (waiting.length >= mostWaiting) throw new TooManyTries(words);
    if (busy >= atOnce) await new Promise<void>((go) => waiting.push(go));
    else busy += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else busy -= 1;
    }
  };
}

/** For passwords: two threads of four, so that files and names are still read meanwhile. */
export const inTurn = takingTurns({
  atOnce: 2,
  mostWaiting: 100,
  words: "Many people are signing in right now. Try again in a moment.",
});
