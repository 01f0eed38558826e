export type History<T> = {
  past: readonly T[];
  now: T;
  future: readonly T[];
  /** What was changed last, and when: letters of one box are one step back. */
  last: { what: string | null; at: number } | null;
};

const MOST = 200;
const PAUSE = 1_500;

export const begun = <T>(now: T): History<T> => ({
  past: [],
  now,
  future: [],
  last: null,
});

/** `what` names a box in which letters follow each other; null is always a step of its own. */
export function went<T>(
  history: History<T>,
  now: T,
  what: string | null,
  at: number,
): History<T> {
  if (now === history.now) return history;
  const { last } = history;
  const goesOn = what !== null && last?.what === what && at - last.at < PAUSE;
  return {
    past: goesOn ? history.past : [...history.past, history.now].slice(-MOST),
    now,
    future: [],
    last: { what, at },
  };
}

export function undone<T>(history: History<T>): History<T> {
  const now = history.past.at(-1);
  if (now === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    now,
    future: [history.now, ...history.future],
    last: null,
  };
}

export function redone<T>(history: History<T>): History<T> {
  const [now, ...future] = history.future;
  if (now === undefined) return history;
  return {
    past: [...history.past, history.now],
    now,
    future,
    last: null,
  };
}
