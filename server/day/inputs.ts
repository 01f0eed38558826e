import { z } from "zod";

import { plainText } from "../text";

export const markSeenInput = z.object({
  assignmentId: z.uuid(),
  /** Whose finished part. */
  seat: z.enum(["a", "b"]),
  seen: z.boolean(),
});
export type MarkSeenInput = z.infer<typeof markSeenInput>;

export const findAnythingInput = z.object({
  words: plainText({ max: 80, words: "Type a name or a title." }),
});
export type FindAnythingInput = z.infer<typeof findAnythingInput>;
