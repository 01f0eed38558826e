import { z } from "zod";
import { ALERT_CODES, SEVERITIES } from "../worksheets/alert-definition";
import { Words } from "../worksheets/condition-definition";
import { ItemNumber, Slug } from "./item-definition";

const Score = z.number().int().min(0);
const Id = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/);
/** What a practice may take instead, and what for. */
const choices = z
  .array(z.strictObject({ value: z.number().positive(), label: Words }))
  .default([]);

export const CutOff = z.strictObject({
  /** At or above it where more is worse, below it where more is better. */
  value: z.number().positive(),
  choices,
  /** The band of a measure that has no other bands. */
  words: z.strictObject({ beyond: Words, within: Words }).optional(),
});

export const Band = z.strictObject({ from: Score, label: Words });

export const ReliableChange = z.strictObject({
  points: z.number().int().min(1),
  choices,
  /** What the points were computed from. */
  computedFrom: z
    .strictObject({
      sd: z.number().positive(),
      reliability: z.number().positive().lt(1),
    })
    .optional(),
});

export const Subscale = z.strictObject({
  id: Id,
  label: Words,
  items: z.array(ItemNumber).min(1),
  /** Met by its total, or by how many of its items reach a score. */
  met: z.union([
    z.strictObject({ total: Score }),
    z.strictObject({ items: z.number().int().min(1), score: Score }),
  ]),
});

/** Met when every one of these subscales is. */
export const Pattern = z.strictObject({
  id: Id,
  label: Words,
  all: z.array(Id).min(2),
});

/** Holds where one of the items reached the score, or was left unsaid; without items, of all the rest. */
export const Verdict = z.strictObject({
  word: Words,
  items: z.array(ItemNumber).min(1).optional(),
  score: z.number().int().min(1).optional(),
  unsaid: z.literal(true).optional(),
});

const raised = { code: z.enum(ALERT_CODES), severity: z.enum(SEVERITIES) };
export const Alert = z.discriminatedUnion("when", [
  z.strictObject({
    ...raised,
    when: z.literal("item"),
    item: ItemNumber,
    score: Score,
    /** Where the practice has set it so. */
    escalates: z
      .strictObject({ score: Score, severity: z.enum(SEVERITIES) })
      .optional(),
  }),
  z.strictObject({ ...raised, when: z.literal("total"), from: Score }),
  z.strictObject({ ...raised, when: z.literal("positive") }),
  z.strictObject({ ...raised, when: z.literal("verdict"), word: Words }),
]);

/** A word beside the score, for the therapist alone. */
export const Chip = z.discriminatedUnion("when", [
  z.strictObject({
    when: z.literal("unanswered"),
    item: ItemNumber,
    text: Words,
  }),
  z.strictObject({
    when: z.literal("item"),
    item: ItemNumber,
    score: Score,
    text: Words,
  }),
  z.strictObject({
    when: z.literal("only_source"),
    item: ItemNumber,
    text: Words,
  }),
]);

/** A longer measure to offer after a positive one, or after one subscale of it. */
export const Offer = z.strictObject({
  measure: Slug,
  subscale: Id.optional(),
});

export const Schedule = z.strictObject({
  atIntake: z.boolean().default(false),
  atSessions: z.array(z.number().int().min(1)).default([]),
  everySessions: z.number().int().min(1).optional(),
  leastDaysApart: z.number().int().min(1).optional(),
});

export type CutOff = z.infer<typeof CutOff>;
export type Verdict = z.infer<typeof Verdict>;
export type Subscale = z.infer<typeof Subscale>;
export type Alert = z.infer<typeof Alert>;
export type Chip = z.infer<typeof Chip>;
export type Offer = z.infer<typeof Offer>;
