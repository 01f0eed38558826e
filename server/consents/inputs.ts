import { z } from "zod";

import { isTimeZone } from "../practices/place-rules";
import { isStorable, NOT_STORABLE, plainText } from "../text";
import { MOST_POINTS, MOST_STROKES, PAD } from "./sign-rules";
import { LONGEST_BODY } from "./text-rules";

const slug = z.string().regex(/^[a-z][a-z-]{1,39}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const ofCoupleInput = z.object({ coupleId: z.uuid() });
export type OfCoupleInput = z.infer<typeof ofCoupleInput>;

export const ofPaperInput = z.object({ paperId: z.uuid() });
export type OfPaperInput = z.infer<typeof ofPaperInput>;

export const ofSignatureInput = z.object({ signatureId: z.uuid() });
export type OfSignatureInput = z.infer<typeof ofSignatureInput>;

const version = z.coerce.number().int().min(0).max(9_999);

export const ofTextInput = z.object({
  slug,
  /** Two versions side by side; 0 is what ships. */
  from: version.optional(),
  to: version.optional(),
});
export type OfTextInput = z.infer<typeof ofTextInput>;

const MOST_VALUES = 40;

const valuesUpTo = (max: number) =>
  z
    .record(
      z.string().max(40),
      z
        .string()
        .trim()
        .max(max, `Keep this under ${max.toLocaleString("en-US")} characters.`)
        .refine(isStorable, NOT_STORABLE),
    )
    .refine((all) => Object.keys(all).length <= MOST_VALUES);

export const askPapersInput = z.object({
  coupleId: z.uuid(),
  slugs: z.array(slug).min(1, "Choose at least one paper.").max(20),
  seats: z
    .array(z.enum(["a", "b"]))
    .min(1, "Choose for whom.")
    .max(2),
  /** What stands in the braces for this couple. */
  values: valuesUpTo(200).default({}),
});
export type AskPapersInput = z.infer<typeof askPapersInput>;

export const recordPaperInput = z.object({
  paperId: z.uuid(),
  how: z.enum(
    ["paper", "refused", "withdrawn"],
    "Choose what happened with this paper.",
  ),
  onDay: z.iso.date("Choose the day on which it happened."),
  reason: plainText({
    min: 0,
    max: 500,
    words: "Keep this under 500 characters.",
  }),
});
export type RecordPaperInput = z.infer<typeof recordPaperInput>;

const coordinate = (most: number) => z.number().min(0).max(most);

const stroke = z
  .array(coordinate(Math.max(PAD.width, PAD.height)))
  .max(MOST_POINTS);

export const signPaperInput = z.object({
  paperId: z.uuid(),
  /** Of the text that stood on the page. */
  textHash: hash,
  name: plainText({
    min: 2,
    max: 120,
    words: "Type your name as you sign it.",
  }),
  signature: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("typed") }),
    z.object({
      kind: z.literal("drawn"),
      strokes: z
        .array(stroke)
        .max(MOST_STROKES)
        .refine(
          (all) =>
            all.reduce((sum, { length }) => sum + length, 0) <= 2 * MOST_POINTS,
          "This drawing is too long. Clear it and sign again.",
        ),
    }),
  ]),
  agreed: z.boolean(),
  zone: z.string().refine(isTimeZone, "This time zone is not known."),
});
export type SignPaperInput = z.infer<typeof signPaperInput>;

export const publishTextInput = z.object({
  slug,
  /** The version that was changed: another may have been published meanwhile. */
  basedOn: z.int().min(0),
  body: z
    .string()
    .trim()
    .min(1, "Write the text.")
    .max(LONGEST_BODY, "Keep the text under 20,000 characters.")
    .refine(isStorable, NOT_STORABLE),
  values: valuesUpTo(LONGEST_BODY),
  effectiveOn: z.iso.date("Choose the day from which it holds."),
});
export type PublishTextInput = z.infer<typeof publishTextInput>;
