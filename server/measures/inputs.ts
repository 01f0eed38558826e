import { z } from "zod";

import { plainText } from "../text";

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
  /** Due before this session, whenever it will be: then no day is chosen. */
  sessionId: z.uuid().optional(),
  /** Goes so many days before each session, and not now. */
  beforeSessions: z.boolean().optional(),
  /** `null` where it goes once, or before each session. */
  everyWeeks: z
    .int("Choose how often.")
    .min(1, "Choose how often.")
    .max(26, "Choose how often.")
    .nullable()
    .default(null),
});
export type SendMeasureInput = z.infer<typeof sendMeasureInput>;

const onDay = z.iso.date("Choose a day.");

export const recordTotalInput = z.object({
  coupleId,
  seat: z.enum(["a", "b"], "Choose whose it is."),
  name: plainText({ max: 80, words: "Name what was measured, shortly." }),
  onDay,
  score: z
    .number("Write the total as a number.")
    .min(-1_000_000)
    .max(1_000_000),
  note: plainText({
    max: 500,
    words: "Keep the note under 500 characters.",
  })
    .nullable()
    .default(null),
});
export type RecordTotalInput = z.infer<typeof recordTotalInput>;

export const markChartInput = z.object({
  coupleId,
  onDay,
  words: plainText({
    max: 200,
    words: "Write a few words, up to 200 characters.",
  }),
});
export type MarkChartInput = z.infer<typeof markChartInput>;

export const takeBackEntryInput = z.object({
  entryId: z.uuid(),
  takenBack: z.boolean(),
});
export type TakeBackEntryInput = z.infer<typeof takeBackEntryInput>;

export const endPlanInput = z.object({ planId: z.uuid() });
export type EndPlanInput = z.infer<typeof endPlanInput>;

export const updateMeasureSettingsInput = z.object({
  daysBefore: z
    .int("Choose how many days.")
    .min(1, "Choose how many days.")
    .max(14, "Choose how many days."),
  measures: z
    .array(
      z.object({
        slug,
        isOn: z.boolean(),
        cutOff: z.number().nullable().default(null),
        escalates: z.boolean(),
      }),
    )
    .max(40),
});
export type UpdateMeasureSettingsInput = z.infer<
  typeof updateMeasureSettingsInput
>;

export const showLineInput = z.object({
  coupleId,
  seat: z.enum(["a", "b"]),
  slug,
  shown: z.boolean(),
});
export type ShowLineInput = z.infer<typeof showLineInput>;

export const openTogetherInput = z.object({
  coupleId,
  slug,
  /** Said aloud, by each of them, in session. */
  agreed: z.literal(true, "Ask both of them first."),
});
export type OpenTogetherInput = z.infer<typeof openTogetherInput>;
