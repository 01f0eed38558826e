import { z } from "zod";

import { plainText } from "../text";

export const assignmentId = z.uuid();

export const ofAssignmentInput = z.object({ assignmentId });
export type OfAssignmentInput = z.infer<typeof ofAssignmentInput>;

/** As which of the two the therapist looks. */
export const viewAsPartnerInput = z.object({
  assignmentId,
  seat: z.enum(["a", "b"]),
});
export type ViewAsPartnerInput = z.infer<typeof viewAsPartnerInput>;

export const ofCoupleInput = z.object({ coupleId: z.uuid() });
export type OfCoupleInput = z.infer<typeof ofCoupleInput>;

const dueOn = z.iso.date("Choose a day.").nullable().default(null);
/** Whom to remind by mail, or not; of whom nothing is said, what held goes on. */
const remind = z.object({ a: z.boolean(), b: z.boolean() }).partial();
const note = plainText({
  max: 500,
  words: "Keep the note under 500 characters.",
})
  .nullable()
  .default(null);

/** What is enough where all of it is too much, and how long that takes. */
const smaller = z
  .object({
    words: plainText({
      max: 300,
      words: "Keep the smaller version under 300 characters.",
    }),
    minutes: z
      .int("Say how many minutes it takes.")
      .min(1, "Say how many minutes it takes.")
      .max(120, "Choose 120 minutes at most."),
  })
  .nullable();

/** Lists go on after the last couple seen. */
export const listHomeworkStatusInput = z.object({
  after: z.uuid().nullable().default(null),
});
export type ListHomeworkStatusInput = z.infer<typeof listHomeworkStatusInput>;

const slug = z.string().regex(/^[a-z0-9-]{1,60}$/, "Choose a worksheet.");

const turns = z
  .int("Say how many times.")
  .min(1, "Say how many times.")
  .max(104, "Choose 104 times at most.")
  .nullable();

export const assignWorksheetInput = z.object({
  coupleId: z.uuid(),
  slug,
  who: z.enum(["a", "b", "each"], "Choose who fills it in."),
  sharing: z.enum(
    ["private", "reveal", "therapist_decides", "shared"],
    "Choose who reads the answers.",
  ),
  mayOpenByItself: z.boolean().default(false),
  /** What the worksheet says must be so before it is given, is so. */
  isUnlocked: z.boolean().optional(),
  dueOn,
  /** Due before this session, whenever it will be: then no day is chosen. */
  sessionId: z.uuid().optional(),
  note,
  smaller: smaller.optional(),
  /** Given again; left out where it is given once. */
  every: z
    .enum(["week", "two_weeks", "month"], "Choose how often.")
    .nullable()
    .optional(),
  /** Given for the first time on this day, or with this session; now where both are left out. */
  startsOn: z.iso.date("Choose a day.").nullable().optional(),
  startSessionId: z.uuid().nullable().optional(),
  turns: turns.optional(),
  untilOn: z.iso.date("Choose a day.").nullable().optional(),
  /** Whom to remind by mail; left out, the practice's way holds. */
  remind: remind.optional(),
});
export type AssignWorksheetInput = z.infer<typeof assignWorksheetInput>;

/** All of it each time: what is left out is taken away. */
export const changeAssignmentInput = z.object({
  assignmentId,
  dueOn,
  /** Due before this session; null: no longer before any. Left out, it stays where the day stays. */
  sessionId: z.uuid().nullable().optional(),
  note,
  /** Null takes it away; left out, it stays. */
  smaller: smaller.optional(),
  mayOpenByItself: z.boolean().default(false),
  remind: remind.optional(),
});
export type ChangeAssignmentInput = z.infer<typeof changeAssignmentInput>;

const planId = z.uuid();

export const changeRepeatInput = z.object({
  planId,
  turns: turns.default(null),
  untilOn: z.iso.date("Choose a day.").nullable().default(null),
});
export type ChangeRepeatInput = z.infer<typeof changeRepeatInput>;

/** Ended, or going on after all. */
export const endRepeatInput = z.object({ planId, ended: z.boolean() });
export type EndRepeatInput = z.infer<typeof endRepeatInput>;

export const takeBackInput = z.object({ assignmentId, takenBack: z.boolean() });
export type TakeBackInput = z.infer<typeof takeBackInput>;

export const holdRevealInput = z.object({ assignmentId, held: z.boolean() });
export type HoldRevealInput = z.infer<typeof holdRevealInput>;

const question = z.string().regex(/^[a-z][a-z0-9_]{0,60}$/);

export const draftChange = z.object({
  question,
  /** Left out where an answer is taken away again. */
  value: z.json().optional(),
  base: z.int().min(0).max(1_000_000),
  /** The writer has seen both texts of this question and chosen. */
  settles: z.boolean().default(false),
});

export const saveDraftInput = z.object({
  assignmentId,
  changes: z.array(draftChange).min(1).max(60),
});
export type SaveDraftInput = z.infer<typeof saveDraftInput>;

export const changeWaitInput = z.object({
  assignmentId,
  length: z.string("Choose how long.").max(40),
  reason: plainText({
    min: 1,
    max: 300,
    words: "Say in a few words why.",
  }),
});
export type ChangeWaitInput = z.infer<typeof changeWaitInput>;

export const ofStandingInput = z.object({ standingId: z.uuid() });
export type OfStandingInput = z.infer<typeof ofStandingInput>;

export const endEntriesInput = z.object({ assignmentId, ended: z.boolean() });
export type EndEntriesInput = z.infer<typeof endEntriesInput>;

/** In minutes from now: what a clock says elsewhere does not matter. */
export const sayReturnInput = z.object({
  standingId: z.uuid(),
  minutes: z
    .int("Choose when you come back.")
    .min(1, "Choose a time that is still to come.")
    .max(24 * 60, "Come back within 24 hours."),
});
export type SayReturnInput = z.infer<typeof sayReturnInput>;

export const openLettersInput = z.object({
  /** As they lay on the phone, in base64url. */
  letters: z.array(z.base64url().max(240_000)).min(1).max(40),
});
export type OpenLettersInput = z.infer<typeof openLettersInput>;

export const submitResponseInput = z.object({
  assignmentId,
  submissionId: z.uuid(),
  answers: z.record(question, z.json()),
  /** Per question the draft version this device has seen, so that newer words elsewhere are not passed over. */
  seen: z.record(question, z.int().min(0).max(1_000_000)),
  /** How many minutes the writer's clock is ahead of UTC: moments are told by it. */
  ahead: z.int().min(-900).max(900).optional(),
});
export type SubmitResponseInput = z.infer<typeof submitResponseInput>;

export const chooseSharingInput = z.object({
  assignmentId,
  choice: z.enum(
    ["share", "in_session", "private"],
    "Choose one of the three.",
  ),
});
export type ChooseSharingInput = z.infer<typeof chooseSharingInput>;

const unit = z.string().regex(/^[a-z][a-z0-9_.]{0,60}$/);

export const openRevealInput = z.object({
  assignmentId,
  units: z.array(unit).min(1, "Choose at least one question to open.").max(60),
  /** What `getTwoSides` said of both parts: what nobody has read is not opened. */
  seen: z.string().max(200),
});
export type OpenRevealInput = z.infer<typeof openRevealInput>;

export const replyToOpenedInput = z.object({ assignmentId, unit });
export type ReplyToOpenedInput = z.infer<typeof replyToOpenedInput>;

export const saveJointAnswerInput = z.object({
  assignmentId,
  question,
  value: z.json(),
  /** The version this text was written upon; 0 where the writer saw none. */
  base: z.int().min(0).max(1_000_000),
  /** Earlier words of the same writing that may have arrived: to go on from them is to meet nobody. */
  sent: z.array(z.json()).max(100).default([]),
});
export type SaveJointAnswerInput = z.infer<typeof saveJointAnswerInput>;

export const hearJointAnswersInput = z.object({
  assignmentId,
  /** The versions the asking page has, by question. */
  known: z.record(question, z.int().min(0).max(1_000_000)).default({}),
});
export type HearJointAnswersInput = z.infer<typeof hearJointAnswersInput>;

export const giveFeedbackInput = z
  .object({
    assignmentId,
    /** Made by the page, so that a lost answer can be asked for again. */
    submissionId: z.uuid(),
    free: z.enum(["yes", "partly", "no", "skip"], "Choose one.").nullable(),
    words: plainText({
      max: 20_000,
      words: "Keep this under 20,000 characters.",
    }).nullable(),
    /** What else is asked of each alone, by question. */
    answers: z.record(question, z.json()).optional(),
    /** Which date of a jar this is said of. */
    about: z.uuid().optional(),
  })
  .refine(({ free, words, answers }) => free ?? words ?? answers, {
    path: ["words"],
    message: "Write something first.",
  });
export type GiveFeedbackInput = z.infer<typeof giveFeedbackInput>;
