import { z } from "zod";

import { isTimeZone } from "../practices/place-rules";
import { plainText } from "../text";

const hour = z.int("Choose an hour.").min(0).max(23);

const quiet = z
  .object({ from: hour, until: hour })
  .refine(
    ({ from, until }) => from !== until,
    "Choose two different hours, from and until.",
  );

export const updateReminderSettingsInput = z.object({
  isOn: z.boolean(),
  daysBefore: z.int("Choose a day.").min(0).max(7),
  most: z.int("Choose how many.").min(1).max(5),
  quiet,
  words: plainText({
    min: 0,
    max: 120,
    words: "Keep the sentence under 120 characters.",
  }),
});
export type UpdateReminderSettingsInput = z.infer<
  typeof updateReminderSettingsInput
>;

export const chooseRemindersInput = z.object({
  how: z.enum(["asked", "each", "weekly", "off"], "Choose one of the four."),
  /** Null: the practice's clock is theirs too. */
  timeZone: z
    .string()
    .refine(isTimeZone, "Choose a time zone from the list.")
    .nullable(),
  quiet,
  weekly: z.object({ day: z.int("Choose a day.").min(1).max(7), hour }),
});
export type ChooseRemindersInput = z.infer<typeof chooseRemindersInput>;

export const ofAssignmentInput = z.object({ assignmentId: z.uuid() });
export type OfAssignmentInput = z.infer<typeof ofAssignmentInput>;
