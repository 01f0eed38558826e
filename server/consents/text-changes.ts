import { diffWordsWithSpace } from "diff";

import type { Change } from "./change-rules";
import { abridged } from "./change-rules";

/** What is different between two texts, word by word; long parts that are the same are cut. */
export const changesBetween = (before: string, after: string): Change[] =>
  abridged(
    diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
      kind: added ? "added" : removed ? "removed" : "same",
      text: value,
    })),
  );
