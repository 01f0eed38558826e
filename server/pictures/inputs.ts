import { z } from "zod";

export const addJointPictureInput = z.object({
  assignmentId: z.uuid(),
  question: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  /** Made by the page, so that what was sent twice is there once. */
  pictureId: z.uuid(),
});
export type AddJointPictureInput = z.infer<typeof addJointPictureInput>;

export const getJointPictureInput = z.object({ pictureId: z.uuid() });
export type GetJointPictureInput = z.infer<typeof getJointPictureInput>;
