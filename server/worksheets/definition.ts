import { z } from "zod";
import { Alert, Chip } from "./alert-definition";
import { Condition, Key, Value, Words } from "./condition-definition";
import { Field, Item } from "./field-definition";
import { Scoring } from "./scoring-definition";
import { Block, ShareUnit } from "./share-definition";
import { TOPICS } from "./topic-definition";

export const Mode = z.enum([
  "private",
  "sealed",
  "reveal",
  "shared",
  "therapist_decides",
]);

export const Approach = z.enum([
  "EFT",
  "IFIO",
  "attachment",
  "general",
  "sex",
  "safety",
]);

const Step = z.strictObject({
  title: Words.optional(),
  /** Stays over the questions: what they have in common. */
  over: z.string().trim().min(1).max(1_500).optional(),
  fields: z.array(Key).min(1),
  minutes: z.number().min(0.5).max(60).optional(),
});

/** What comes before this part is closed for a while, for its writer too; then it stands above. */
const Wait = z.strictObject({
  /** The question that says for how long: its answers are whole minutes. */
  of: Key,
  /** What holds where nothing was chosen. */
  usual: Value,
  /** The answer that is read again once it is over. */
  shows: Key,
  /** On the button that closes it. */
  close: Words,
  /** Said while it is closed. */
  words: z.string().trim().min(1).max(600),
});

const OwnPart = z.strictObject({
  id: Key,
  by: z.enum(["each", "individual"]),
  mode: Mode,
  wait: Wait.optional(),
  fields: z.array(Field).min(1),
  steps: z.array(Step).min(1).optional(),
});

/** What both write together, with their therapist: once their own parts are open, or from the day it is given. */
const JointPart = z.strictObject({
  id: Key,
  by: z.literal("joint"),
  mode: z.literal("shared"),
  unlockIf: z.enum(["opened", "given"]),
  title: Words,
  minutes: z.number().int().min(1).max(120).optional(),
  fields: z.array(Field).min(1),
  /** The answer that gives the whole its name. */
  titleFrom: Key.optional(),
  /** What both mean to do: their therapist looks back at it before the next session. */
  agreed: z.array(Key).min(1).optional(),
  /** A list of days of which one invites to the first and the other to the next. */
  turns: z.strictObject({ of: Key, on: Key }).optional(),
  /** A list of days that both may put into calendars of their own. */
  calendar: z.strictObject({ of: Key, on: Key }).optional(),
  /** Ideas of both, out of which one is drawn now and then; each that both agree to is planned under this question. */
  jar: z.strictObject({ plan: Key }).optional(),
  /** Whose words a question is for, where it is one person's. */
  ofSeat: z.record(Key, z.enum(["a", "b"])).default({}),
  /** What the therapist may look at with them; neither of them reads it here. */
  prompts: z.array(Words).min(1).max(8).optional(),
  /** Asked of each alone once they have written together; only the therapist reads it. */
  afterwards: z.array(Item).min(1).max(6).optional(),
});

const Part = z.discriminatedUnion("by", [OwnPart, JointPart]);

export const Slug = z
  .string()
  .regex(/^[a-z][a-z0-9-]{2,60}$/, "use small letters and -");

export const WorksheetShape = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z0-9]{1,9}$/, "use an id such as W02"),
  slug: Slug,
  version: z.number().int().min(1),
  title: Words,
  neutralTitle: Words.optional(),
  purpose: z.string().trim().min(1).max(600),
  author: Words,
  licence: Words,
  /** Where it comes from, as its source wants to be named. */
  citation: z.string().trim().min(1).max(600).optional(),
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
  note: z.string().trim().min(1).max(600).optional(),
  modality: z.array(Approach).min(1),
  /** Where a therapist looks for it in the library. */
  topics: z.array(z.enum(TOPICS)).default([]),
  /** Not given, not opened and held while a sign of violence is under review, and why. */
  notWhileViolence: Words.optional(),
  riskTags: z.array(z.enum(["touch", "disclosure", "conflict"])),
  minutes: z.number().int().min(1).max(120),
  frequency: z.enum([
    "once",
    "weekly",
    "biweekly",
    "monthly",
    "quarterly",
    "as_needed",
    "daily",
  ]),
  reassessWeeks: z.number().int().min(1).optional(),
  autoReveal: z.boolean(),
  /** Only the therapist of record gives it, after looking at what `unlockWhen` says. */
  therapistUnlock: z.boolean(),
  /** What must be so before it is given, in the words that the therapist ticks. */
  unlockWhen: Words.optional(),
  /** Stands over every step, with who can be reached at once. */
  danger: Words.optional(),
  /** Whoever goes says when they come back, and is reminded of it. */
  returns: z.literal(true).optional(),
  /** The question that both have ticked before anything is shown of either. */
  promise: Key.optional(),
  /** What both said in the copy they finished last, of this or of another step, before it can be opened. */
  opensOnlyIf: z
    .strictObject({ of: Slug.optional(), when: Condition, words: Words })
    .optional(),
  /** What was opened and what both wrote about it can be printed as one story. */
  booklet: z.literal(true).optional(),
  /** The worksheet that this one prepares: offered to the therapist once it is open. */
  next: Slug.optional(),
  /** Where each finds, once it is open, what may become a small act. */
  acts: z
    .strictObject({
      /** What the other asked for. */
      cards: z.array(z.string()).min(1),
      /** What they wrote of the other themselves: it can be said aloud. */
      told: z.array(z.string()).min(1).optional(),
      /** What both agreed: a list that they write together, and what of an entry is to be done. */
      agreed: z.strictObject({ of: Key, what: Key }).optional(),
    })
    .optional(),
  /** The questions that are about one's own small act of the week, and what says that it was done. */
  ownAct: z.strictObject({ plan: Key, did: Key, yes: Value }).optional(),
  /** What of a private worksheet the therapist may show both while they are in session. */
  inSession: z.array(Key).default([]),
  parts: z.array(Part).min(1),
  scoring: z.array(Scoring).default([]),
  share: z.array(ShareUnit).default([]),
  coupleView: z.array(Block).default([]),
  chips: z.array(Chip).default([]),
  alerts: z.array(Alert).default([]),
});

export type Worksheet = z.infer<typeof WorksheetShape>;
export type Mode = z.infer<typeof Mode>;
export type Approach = z.infer<typeof Approach>;
export type Wait = z.infer<typeof Wait>;
export type OwnPart = z.infer<typeof OwnPart>;
export type JointPart = z.infer<typeof JointPart>;
