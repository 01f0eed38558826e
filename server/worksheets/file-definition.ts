import { z } from "zod";
import { Words } from "./condition-definition";
import { Slug, WorksheetShape } from "./definition";

const {
  purpose,
  note,
  riskTags,
  minutes,
  frequency,
  reassessWeeks,
  autoReveal,
  unlockWhen,
  returns,
  next,
  promise,
  opensOnlyIf,
  parts,
  scoring,
  share,
  coupleView,
  chips,
  alerts,
} = WorksheetShape.shape;

/** A step that the therapist gives after the ones before it; what it leaves out is as in the head. */
const Later = z.strictObject({
  slug: Slug,
  title: Words,
  purpose: purpose.optional(),
  note,
  riskTags: riskTags.optional(),
  minutes,
  frequency: frequency.optional(),
  reassessWeeks,
  autoReveal: autoReveal.default(false),
  unlockWhen,
  returns,
  next,
  promise,
  opensOnlyIf,
  parts,
  scoring,
  share,
  coupleView,
  chips,
  alerts,
});

export const FileShape = WorksheetShape.extend({
  /** Checked with the others and given to nobody. */
  released: z.literal(false).optional(),
  later: z.array(Later).min(1).max(12).optional(),
});

export type WorksheetFile = z.infer<typeof FileShape>;
