import { z } from "zod";

import { Words } from "../worksheets/condition-definition";

const Sentence = z.string().trim().min(1).max(600);

const Content = z.strictObject({
  file: z.string(),
  title: Words,
  version: z.number().int().min(1),
  /** As it was worked out when the pack was made; whoever reads the pack works it out anew. */
  reading: z
    .strictObject({ grade: z.number().min(0), age: z.number().int().min(0) })
    .nullable(),
});

/** `pack.yaml`: what a pack is, whose, on what terms, and every file that is in it. */
export const ManifestShape = z.strictObject({
  /** The form of the pack itself. */
  pack: z.literal(1, "this Holdfast reads packs of form 1"),
  name: Words,
  about: Sentence.optional(),
  version: z.number().int().min(1),
  author: Words,
  licence: Words,
  citation: Sentence.nullable(),
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, "such as en or es"),
  contents: z.array(Content).min(1, "a pack holds at least one file").max(100),
});

export type Manifest = z.infer<typeof ManifestShape>;
