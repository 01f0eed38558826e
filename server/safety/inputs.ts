import { z } from "zod";

import { plainText } from "../text";
import { CARD_WORDS } from "./card-rules";
import { DUTY_KINDS, DUTY_STEP_KEYS } from "./duty-rules";
import { Plan } from "./plan-rules";
import { CHECK_KEYS } from "./review-rules";
import { STEPS } from "./task-rules";
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

const note = z
  .string()
  .trim()
  .max(10_000, "Keep the note under 10,000 characters.");

export const noteTaskInput = z.object({
  ...whose,
  step: z.enum(STEPS.map(({ step }) => step)),
  outcome: z.enum(["done", "not_reached"]),
  note,
  /** The newest alert that was read beside it: what was raised since stays open. */
  raisedUntil: z.date(),
  /** Where nobody was reached: when it is tried again. */
  nextTryAt: z.date("Choose a day and a time.").nullable(),
});
export type NoteTaskInput = z.infer<typeof noteTaskInput>;

export const savePlanInput = z.object({
  ...whose,
  /** The version that stood when it was written; 0 where there was none. */
  basedOn: z.int().min(0),
  plan: Plan,
});
export type SavePlanInput = z.infer<typeof savePlanInput>;

const ofDuty = {
  ...whose,
  kind: z.enum(DUTY_KINDS.map(({ kind }) => kind)),
};
export const ofDutyInput = z.object(ofDuty);
export type OfDutyInput = z.infer<typeof ofDutyInput>;

const goneThrough = { ticks: z.array(z.enum(DUTY_STEP_KEYS)).max(20), note };
/** As it stood before one wrote: what somebody else saved since is not written over. */
const basedOn = z.object(goneThrough);
export const saveDutyInput = z.object({ ...ofDuty, ...goneThrough, basedOn });
export type SaveDutyInput = z.infer<typeof saveDutyInput>;

export const decideDutyInput = z.object({
  ...ofDuty,
  ...goneThrough,
  basedOn,
  outcome: z.discriminatedUnion("decision", [
    z.object({ decision: z.literal("no_duty"), reason }),
    z.object({
      decision: z.literal("report"),
      agency: plainText({
        max: 300,
        words: "Say to which agency, and to whom there.",
      }),
      reportedAt: z.date("Say when it was reported.").nullable(),
      what: plainText({
        max: 5000,
        words: "Say what was reported, up to 5,000 characters.",
      }),
      purpose: plainText({
        max: 500,
        words: "Say why, with the law that asks for it.",
      }),
    }),
  ]),
  signature,
});
export type DecideDutyInput = z.infer<typeof decideDutyInput>;

const orNothing = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Keep this under ${max} characters.`)
    .transform((text) => text || null)
    .nullable();

export const updateDutySettingsInput = z.object({
  jurisdiction: orNothing(200),
  hours: z
    .int("Type a number of hours, or leave it empty.")
    .min(1, "Type a number of hours, or leave it empty.")
    .max(720, "Type 720 hours at most.")
    .nullable(),
  agency: orNothing(200),
  phone: orNothing(60),
});
export type UpdateDutySettingsInput = z.infer<typeof updateDutySettingsInput>;

export const sayOnCardInput = z
  .object({
    submissionId: z.uuid(),
    said: z.enum(CARD_WORDS),
    where: plainText({ max: 300, words: "Say where you are." }).nullable(),
  })
  .refine(({ said, where }) => (said === "where") === (where !== null), {
    path: ["where"],
    message: "Say where you are.",
  });
export type SayOnCardInput = z.infer<typeof sayOnCardInput>;

const hour = z.int("Choose an hour.").min(0).max(23);

export const setSafeContactInput = z.object({
  ...whose,
  channel: z.enum(["mail", "phone"]),
  mayBeUsed: z.boolean(),
  hours: z
    .object({ from: hour, until: hour })
    .refine(({ from, until }) => from !== until, "Choose two hours.")
    .nullable(),
  /** The newest of their own words about this way that was read; null where none stood there. */
  saidUntil: z.date().nullable(),
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

export const setAsksAgainInput = z.object({ asksAgain: z.boolean() });
export type SetAsksAgainInput = z.infer<typeof setAsksAgainInput>;

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
