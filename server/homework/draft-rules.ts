import { isDeepStrictEqual } from "node:util";

export type Stored<V> = { version: number; value: V };

export type Incoming<V> = {
  value: V;
  /** The version this text was written upon; 0 where the writer saw none. */
  base: number;
  /** Earlier words of the same writing that may have arrived. */
  sent?: readonly V[];
};

export type Merge<V> =
  | { kind: "written"; version: number }
  | { kind: "same"; version: number }
  | { kind: "rival"; stored: Stored<V> };

/**
 * Two devices, one question: whoever wrote upon the newest version goes on from it; a text
 * written upon an older one is kept beside it, and the writer chooses.
 */
export function mergeDraft<V>(
  stored: Stored<V> | null,
  incoming: Incoming<V>,
): Merge<V> {
  if (!stored) return { kind: "written", version: incoming.base + 1 };
  if (isDeepStrictEqual(stored.value, incoming.value)) {
    return { kind: "same", version: stored.version };
  }
  const isUpon =
    incoming.base === stored.version ||
    (incoming.sent ?? []).some((own) => isDeepStrictEqual(own, stored.value));
  return isUpon
    ? { kind: "written", version: stored.version + 1 }
    : { kind: "rival", stored };
}

type Draft<V> = { question: string; version: number; value: V };

type Sent<V> = {
  answers: Readonly<Record<string, V>>;
  seen: Readonly<Record<string, number>>;
};

/** Drafts written elsewhere since the sender last looked, whose words the sender does not send. */
export function newerWords<V>(
  drafts: readonly Draft<V>[],
  { answers, seen }: Sent<V>,
): Draft<V>[] {
  return drafts.filter(
    ({ question, version, value }) =>
      version > (seen[question] ?? 0) &&
      !isDeepStrictEqual(value, answers[question]),
  );
}
