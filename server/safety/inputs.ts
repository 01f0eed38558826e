import { z } from "zod";

import { plainText } from "../text";
import { CHECK_KEYS } from "./review-rules";
import { TOOLS } from "./tool-rules";

export const ofCoupleInput = z.object({ coupleId: z.uuid() });
export type OfCoupleInput = z.infer<typeof ofCoupleInput>;

const whose = { coupleId: z.uuid(), seat: z.enum(["a", "b"]) };

const reason = plainText({
  max: 2000,
  words: "Say in a sentence or two why, up to 2,000 characters.",
});
const signature = plainText({
  max: 120,
  words: "Type your full name to sign.",
});

export const saveChecklistInput = z.object({
  ...whose,
  ticks: z.array(z.enum(CHECK_KEYS)).max(20),
  note: z.string().max(10_000, "Keep the note under 10,000 characters."),
  decision: z.enum(["pause", "continue", "end"]).nullable(),
  rescreenOn: z.iso.date("Choose a day.").nullable(),
});
export type SaveChecklistInput = z.infer<typeof saveChecklistInput>;

export const closeSafetyReviewInput = z.object({ ...whose, reason, signature });
export type CloseSafetyReviewInput = z.infer<typeof closeSafetyReviewInput>;

const hour = z.int("Choose an hour.").min(0).max(23);

export const setSafeContactInput = z.object({
  ...whose,
  channel: z.enum(["mail", "phone"]),
  mayBeUsed: z.boolean(),
  hours: z
    .object({ from: hour, until: hour })
    .refine(({ from, until }) => from !== until, "Choose two hours.")
    .nullable(),
});
export type SetSafeContactInput = z.infer<typeof setSafeContactInput>;

const tool = z.enum(TOOLS.map((one) => one.tool));

export const ofToolInput = z.object({ tool });
export type OfToolInput = z.infer<typeof ofToolInput>;

export const sendScreenInput = z.object({
  tool,
  submissionId: z.uuid(),
  /** False where somebody breaks off and wants their therapist to know as much as is there. */
  isWhole: z.boolean(),
  answers: z.record(z.string().regex(/^[a-z][a-z0-9_]{0,39}$/), z.json()),
});
export type SendScreenInput = z.infer<typeof sendScreenInput>;

export const declineToolInput = z.object({ tool, submissionId: z.uuid() });
export type DeclineToolInput = z.infer<typeof declineToolInput>;

export const ofSafetyRecordInput = z.object(whose);
export type OfSafetyRecordInput = z.infer<typeof ofSafetyRecordInput>;

export const listAllAlertsInput = z.object({
  state: z.enum(["open", "overdue", "closed"]).default("open"),
  severity: z.enum(["any", "critical", "high", "medium"]).default("any"),
});
export type ListAllAlertsInput = z.infer<typeof listAllAlertsInput>;

export const updateAlertSettingsInput = z.object({
  criticalMinutes: z.int().min(5).max(15, "Choose 15 minutes at most."),
  highHours: z.int().min(1).max(24).nullable(),
});

export const setOnCallInput = z.object({
  memberId: z.uuid(),
  isOnCall: z.boolean(),
});
export type SetOnCallInput = z.infer<typeof setOnCallInput>;

export type UpdateAlertSettingsInput = z.infer<typeof updateAlertSettingsInput>;

export const acknowledgeAlertInput = z.object({
  alertId: z.uuid(),
  disposition: z.enum(
    [
      "contacted",
      "discussed",
      "safety_plan",
      "referred",
      "reported",
      "no_action",
    ],
    "Choose what was done.",
  ),
  reason,
  signature,
});
export type AcknowledgeAlertInput = z.infer<typeof acknowledgeAlertInput>;
