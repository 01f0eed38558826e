import { z } from "zod";
import { Words } from "../worksheets/condition-definition";
import { FileGroup, Group, ItemNumber, Scales, Slug } from "./item-definition";
import {
  Alert,
  Band,
  Chip,
  CutOff,
  Offer,
  Pattern,
  ReliableChange,
  Schedule,
  Subscale,
  Verdict,
} from "./result-definition";

export const MeasureShape = z.strictObject({
  slug: Slug,
  name: Words,
  fullName: Words,
  version: z.number().int().min(1),
  /** Raised whenever the same answers would get another result. */
  scoringVersion: z.number().int().min(1),
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
  licence: Words,
  licenceUrl: z.url().nullable(),
  attribution: Words,
  /** With `false` no item may stand in the file. */
  commercialAllowed: z.union([z.boolean(), z.literal("conditional")]),
  verbatim: z.literal(true),
  flag: z
    .strictObject({
      name: z.string().regex(/^instrument\.[a-z_]+$/),
      onByDefault: z.boolean(),
    })
    .optional(),
  mode: z.enum(["private", "sealed"]),
  direction: z.enum(["higher_is_worse", "higher_is_better"]),
  scales: Scales.default({}),
  groups: z.array(FileGroup).default([]),
  /** Items not asked after one choice, counted by its place, from 0. They score 0. */
  skips: z
    .array(
      z.strictObject({
        item: ItemNumber,
        chosen: z.number().int().min(0),
        items: z.array(ItemNumber).min(1),
      }),
    )
    .default([]),
  /** Items asked only where one of the earlier ones reached its score or was left unsaid. Not asked, they score 0. */
  followUps: z
    .array(
      z.strictObject({
        items: z.array(ItemNumber).min(1),
        after: z.array(ItemNumber).min(1),
        score: z.number().int().min(1),
      }),
    )
    .default([]),
  /** With so many items missing a total is still estimated. */
  prorateUpTo: z.number().int().min(0),
  cutOff: CutOff.optional(),
  bands: z.array(Band).default([]),
  reliableChange: ReliableChange.optional(),
  /** A gap between two partners that is called large. */
  largeGap: z.number().int().min(1).optional(),
  /** Where it is read by its answers and not by a sum: the first that holds is its band. */
  verdicts: z.array(Verdict).default([]),
  subscales: z.array(Subscale).default([]),
  pattern: Pattern.optional(),
  alerts: z.array(Alert).default([]),
  chips: z.array(Chip).default([]),
  offers: z.array(Offer).default([]),
  schedule: Schedule,
  /** For whoever gives it. */
  notes: z.array(Words).default([]),
});

export type MeasureFile = z.infer<typeof MeasureShape>;

/** A measure with every item in full: what is scored, and what is kept with its answers. */
export const ResolvedMeasure = MeasureShape.omit({ scales: true }).extend({
  groups: z.array(Group),
});
export type Measure = z.infer<typeof ResolvedMeasure>;
