import { z } from "zod";

import { plainText } from "../text";
import { Approach, Mode } from "../worksheets/definition";
import { TOPICS } from "../worksheets/topic-definition";
import { FORMS, LENGTHS, LICENCES, LISTS, WHOSE } from "./choice-rules";

const slug = z
  .string()
  .regex(/^[a-z][a-z0-9-]{2,60}$/, "There is no worksheet of that name.");

/** What is asked of the library; all that is given must fit. */
export const searchLibraryInput = z.object({
  words: z.string().trim().max(80, "Search with fewer words.").default(""),
  topic: z.enum(TOPICS).nullable().default(null),
  approach: Approach.nullable().default(null),
  minutes: z.literal(LENGTHS).nullable().default(null),
  whose: z.enum(WHOSE).nullable().default(null),
  mode: Mode.nullable().default(null),
  list: z.enum(LISTS).default("all"),
  coupleId: z.uuid().nullable().default(null),
  /** Goes on after this worksheet. */
  after: slug.nullable().default(null),
});
export type SearchLibraryInput = z.infer<typeof searchLibraryInput>;

export const ofWorksheetInput = z.object({ slug });
export type OfWorksheetInput = z.infer<typeof ofWorksheetInput>;

export const setFavouriteInput = z.object({ slug, isFavourite: z.boolean() });
export type SetFavouriteInput = z.infer<typeof setFavouriteInput>;

const packedSlug = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,60}$/, "There is nothing of that name.");

const MOST_PACKED = 60;

const exportPackShape = z.object({
  slugs: z
    .array(packedSlug)
    .max(MOST_PACKED, `Choose ${MOST_PACKED} at most.`)
    .default([]),
  /** Shipped ones by their name, the practice's own by their id. */
  programmes: z
    .array(z.string().regex(/^[a-z0-9-]{2,60}$/, "There is no such programme."))
    .max(MOST_PACKED, `Choose ${MOST_PACKED} at most.`)
    .default([]),
  /** As Holdfast packs it, or for other systems. */
  form: z.enum(FORMS, "Choose a form.").default("pack"),
  name: plainText({ max: 80, words: "Give it a name of 1 to 80 characters." }),
  author: plainText({
    max: 120,
    words: "Say in 1 to 120 characters whose it is.",
  }),
  licence: z.enum(LICENCES, "Choose a licence."),
  citation: plainText({
    min: 0,
    max: 600,
    words: "Say it in 600 characters at most.",
  }).transform((text) => text || null),
  language: z.string().regex(/^[a-z]{2}$/, "Choose a language."),
  version: z.int("Say which version it is.").min(1).max(9_999),
});

const isAsked = ({ value }: { value: unknown }) =>
  typeof value === "object" && value !== null;

export const exportPackInput = exportPackShape.refine(
  // Told beside whatever else is wrong, so either may not have been read.
  ({ slugs, programmes }) => slugs?.length !== 0 || programmes?.length !== 0,
  { path: ["slugs"], message: "Choose at least one.", when: isAsked },
);
export type ExportPackInput = z.infer<typeof exportPackInput>;
