import { z } from "zod";

import { plainText } from "../text";

export const listCommentsInput = z.object({ assignmentId: z.uuid() });
export type ListCommentsInput = z.infer<typeof listCommentsInput>;

export const writeCommentInput = z.object({
  assignmentId: z.uuid(),
  /** Decided before it is written, and never changed. */
  audience: z.enum(["a", "b", "both"], "Choose who reads it."),
  words: plainText({
    max: 2000,
    words: "Write a sentence or two, up to 2,000 characters.",
  }),
});
export type WriteCommentInput = z.infer<typeof writeCommentInput>;

export const takeBackCommentInput = z.object({
  commentId: z.uuid(),
  takenBack: z.boolean(),
});
export type TakeBackCommentInput = z.infer<typeof takeBackCommentInput>;
