import { z } from "zod";

const coupleId = z.uuid();
const slug = z.string().regex(/^[a-z][a-z0-9-]{1,30}$/, "Choose a measure.");

export const ofCoupleInput = z.object({ coupleId });
export type OfCoupleInput = z.infer<typeof ofCoupleInput>;

export const ofAssignmentInput = z.object({ assignmentId: z.uuid() });
export type OfAssignmentInput = z.infer<typeof ofAssignmentInput>;

export const sendMeasureInput = z.object({
  coupleId,
  slug,
  who: z.enum(["a", "b", "each"], "Choose who fills it in."),
  dueOn: z.iso.date("Choose a day.").nullable().default(null),
});
export type SendMeasureInput = z.infer<typeof sendMeasureInput>;
