import { TooManyTries } from "../errors";

/** Two threads of four: files and names are still read while passwords are checked. */
const AT_ONCE = 2;
const MOST_WAITING = 100;

let busy = 0;
const waiting: (() => void)[] = [];

/**
 * Runs what is costly on purpose a few at a time. Beyond a long queue it refuses, whoever
 * asks, so that a flood of guesses cannot stop everybody's work.
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= MOST_WAITING) {
    throw new TooManyTries(
      "Many people are signing in right now. Try again in a moment.",
    );
  }
  if (busy >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else busy += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else busy -= 1;
  }
}
