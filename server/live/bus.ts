import { type Listening, listenTo } from "../driver";
import { env } from "../env";
import { type Word, wordIn } from "./rules";

type Hearer = { onWord: (word: Word) => void; onGap: () => void };

declare global {
  // Development reloads modules; the one connection outlives them.
  var holdfastLive:
    | { hearers: Set<Hearer>; listening: Promise<Listening> }
    | undefined;
}

/** One connection for the whole process, opened for the first stream. */
function bus() {
  if (globalThis.holdfastLive) return globalThis.holdfastLive;
  const hearers = new Set<Hearer>();
  const listening = listenTo(
    env.DATABASE_DIRECT_URL ?? env.APP_DATABASE_URL,
    "holdfast_live",
    {
      onWord(payload) {
        const word = wordIn(payload);
        if (word) for (const { onWord } of hearers) onWord(word);
      },
      // What was said while nobody listened is not said again.
      onConnected() {
        for (const { onGap } of hearers) onGap();
      },
    },
  );
  listening.catch(() => {
    globalThis.holdfastLive = undefined;
  });
  globalThis.holdfastLive = { hearers, listening };
  return globalThis.holdfastLive;
}

/** Hears every word from now on, until the returned function is called. */
export async function hear(hearer: Hearer): Promise<() => void> {
  const { hearers, listening } = bus();
  await listening;
  hearers.add(hearer);
  return () => {
    hearers.delete(hearer);
  };
}

export async function closeBus(): Promise<void> {
  const live = globalThis.holdfastLive;
  globalThis.holdfastLive = undefined;
  await (await live?.listening)?.close();
}
