import { z } from "zod";

import { Approach, Mode } from "../worksheets/definition";
import { TOPICS } from "../worksheets/topic-definition";
import { LENGTHS, LISTS, WHOSE } from "./choice-rules";

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
