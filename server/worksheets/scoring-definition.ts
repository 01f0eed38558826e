import { z } from "zod";
import { Condition, Key, Value, Words } from "./condition-definition";

const scored = {
  id: Key,
  label: Words,
  /** A score reaches the partner only where this is true and a unit names it. */
  shareInView: z.boolean().default(false),
};
const Band = z.strictObject({ from: z.number(), label: Words });
export const Scoring = z.discriminatedUnion("fn", [
  z.strictObject({
    ...scored,
    fn: z.literal("gaps"),
    now: Key,
    want: Key,
    weight: Key,
  }),
  z.strictObject({ ...scored, fn: z.literal("pairWins"), of: Key }),
  z.strictObject({
    ...scored,
    fn: z.literal("groupMeans"),
    of: Key,
    groups: z.array(z.strictObject({ key: Key, label: Words })).min(1),
    bands: z.array(Band).default([]),
  }),
  z.strictObject({
    ...scored,
    fn: z.literal("blindSpot"),
    of: Key,
    self: Key,
    groups: z.array(z.strictObject({ key: Key, label: Words })).min(1),
  }),
  /** What the two positions make together; for the therapist alone. */
  z.strictObject({
    ...scored,
    fn: z.literal("pattern"),
    of: Key,
    pairs: z
      .array(z.strictObject({ both: z.tuple([Value, Value]), label: Words }))
      .min(1),
    otherwise: Words,
  }),
  z.strictObject({
    ...scored,
    fn: z.literal("mean"),
    fields: z
      .array(
        z.strictObject({
          key: Key,
          /** Ten less the answer: the less, the better. */
          reversed: z.boolean().default(false),
        }),
      )
      .min(2),
    /** With fewer answers than these there is no mean. */
    least: z.number().int().min(1),
  }),
  /** How much less it is afterwards; for the therapist alone. */
  z.strictObject({ ...scored, fn: z.literal("fall"), from: Key, of: Key }),
  z.strictObject({
    ...scored,
    fn: z.literal("leaning"),
    of: Key,
    groups: z
      .array(z.strictObject({ key: Key, label: Words, sentence: Words }))
      .min(2),
    otherwise: z.strictObject({ label: Words, sentence: Words }),
  }),
  z.strictObject({
    ...scored,
    fn: z.literal("mismatch"),
    receive: Key,
    give: Key,
  }),
  /** How many rows of a matrix stand at `from` or above; for the therapist alone. */
  z.strictObject({
    ...scored,
    fn: z.literal("count"),
    of: Key,
    from: z.number(),
    bands: z.array(Band).default([]),
  }),
  /** How much of the rows of a grid is one's own, from 0 to 1; for the therapist alone. */
  z.strictObject({
    ...scored,
    fn: z.literal("load"),
    of: Key,
    columns: z.array(Key).min(1),
    /** What an answer counts as; a row with any other answer does not count. */
    shares: z.record(Value, z.number().min(0).max(1)),
    /** From this distance on a row is seen differently. */
    apart: z.number().positive().max(1),
  }),
  /** What the entries of a diary say together, over its rounds; for the therapist alone. */
  z.strictObject({
    ...scored,
    fn: z.literal("feelings"),
    surface: Key,
    under: Key,
    when: Key,
    /** Said to the therapist where it came so often within so many days. */
    often: z
      .strictObject({
        when: Condition,
        times: z.number().int().min(2).max(14),
        days: z.number().int().min(1).max(90),
        text: Words,
      })
      .optional(),
  }),
  /** Where both stand far apart and both strongly; for the therapist alone. */
  z.strictObject({
    ...scored,
    fn: z.literal("coreDifference"),
    of: Key,
    strength: Key,
    least: z.number().int().min(0).max(10),
    /** The answers that leave it open. */
    open: z.array(z.number().int().min(1)).min(1),
  }),
]);

export type ScoringRule = z.infer<typeof Scoring>;
export type ScoringOf<F extends ScoringRule["fn"]> = Extract<
  ScoringRule,
  { fn: F }
>;
