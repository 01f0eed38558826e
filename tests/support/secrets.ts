import { randomBytes } from "node:crypto";

import type { ActorName } from "./actors";

/** A letter reads nothing, but what stands in it is out of the house. */
export type Reader = ActorName | "mail";

/** A word that stands nowhere else, and who may ever read it. */
export type Secret = {
  label: string;
  token: string;
  readers: readonly Reader[];
  /** Columns that may hold it in the clear; everywhere else it is sealed, hashed or absent. */
  storedIn: readonly string[];
  /** Nobody is shown it by any procedure, so a crawl that misses it proves nothing wrong. */
  isShownToNobody: boolean;
};

type More = Partial<Pick<Secret, "storedIn" | "isShownToNobody">>;

export type Safe = ReturnType<typeof aSafe>;

export function aSafe() {
  const secrets: Secret[] = [];
  const keep = (
    label: string,
    token: string,
    readers: readonly Reader[],
    { storedIn = [], isShownToNobody = false }: More = {},
  ) => {
    secrets.push({ label, token, readers, storedIn, isShownToNobody });
    return token;
  };
  return {
    secrets,
    /** What the product made itself: a key, a code, a link. */
    keep,
    /** A word to be typed by somebody. */
    word: (label: string, readers: readonly Reader[], more?: More) =>
      keep(label, `zq${randomBytes(8).toString("hex")}`, readers, more),
  };
}
