import { z } from "zod";

/** PostgreSQL stores neither NUL nor half a surrogate pair. */
export const isStorable = (text: string): boolean =>
  !text.includes("\0") && text.isWellFormed();

export const NOT_STORABLE =
  "This holds a character that cannot be saved. Type it again without it.";

type Limits = { min?: number; max: number; words: string };

/** Text a person typed: trimmed, whole, and with one sentence that says how to mend it. */
export const plainText = ({ min = 1, max, words }: Limits) =>
  z
    .string(words)
    .trim()
    .min(min, words)
    .max(max, words)
    .refine(isStorable, NOT_STORABLE);
