import type { Sealed } from "@/drizzle/schema/columns";

import type { Keyring } from "../keys/keyring";
import { smallerPlace } from "../keys/places";
import type { Smaller } from "./smaller-rules";

type At = Parameters<typeof smallerPlace>[0];

/** As it is kept, under the couple's key as the note is. */
export const sealedSmaller = (
  keys: Keyring,
  smaller: Smaller | null,
  at: At,
) => ({
  smaller:
    smaller && keys.seal({ kind: "couple" }, smaller.words, smallerPlace(at)),
  smallerMinutes: smaller?.minutes ?? null,
});

/** The smaller version of what was given, in words; null where there is none. */
export const smallerOf = (
  keys: Keyring,
  {
    smaller,
    smallerMinutes,
  }: {
    smaller: Sealed | null;
    smallerMinutes: number | null;
  },
  at: At,
): Smaller | null =>
  smaller === null || smallerMinutes === null
    ? null
    : { words: keys.open(smaller, smallerPlace(at)), minutes: smallerMinutes };
