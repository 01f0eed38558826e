import { z } from "zod";

const NAME = /^[a-z0-9][a-z0-9 /]{0,30}$/;

const text = (max: number) => z.string().trim().min(1).max(max);

const variable = z.strictObject({
  name: z.string().regex(NAME, "small letters, digits, blanks and /"),
  /** Who says it: the practice once for all, or the therapist for each couple. */
  of: z.enum(["practice", "couple"]),
  label: text(120),
  help: text(200).optional(),
  default: text(400).optional(),
  /** Several paragraphs. */
  long: z.boolean().default(false),
  /** Not typed by anybody: it follows from what was chosen for the couple. */
  from: z.enum(["secrets policy", "always kept"]).optional(),
});

export type PaperVariable = z.infer<typeof variable>;

/** The head of a file in `content/consents/`. */
export const PaperHead = z.strictObject({
  slug: z.string().regex(/^[a-z][a-z-]{1,39}$/),
  /** In which order somebody reads and signs them. */
  order: z.int().min(1).max(99),
  title: text(80),
  about: text(120),
  needs: z.enum(["signature", "acknowledgement"]),
  /** A biller may read it. */
  financial: z.boolean(),
  version: z.int().min(1),
  effectiveOn: z.iso.date(),
  author: text(120),
  licence: text(60),
  language: z.string().regex(/^[a-z]{2}$/, "such as en"),
  variables: z
    .array(variable)
    .default([])
    .refine(
      (all) => new Set(all.map(({ name }) => name)).size === all.length,
      "two variables of one name",
    ),
});

export type Paper = z.infer<typeof PaperHead> & { body: string };

/** Signed before any other: it is what lets the others be signed on a screen. */
export const FIRST_PAPER = "electronic-records";
