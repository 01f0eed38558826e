import { z } from "zod";

import { Slug } from "../worksheets/definition";

const slug = Slug;
const version = z.number().int().min(1);

export const copyWorksheetInput = z.object({ slug });
export type CopyWorksheetInput = z.infer<typeof copyWorksheetInput>;

export const ofOwnWorksheetInput = z.object({ slug });
export type OfOwnWorksheetInput = z.infer<typeof ofOwnWorksheetInput>;

export const saveDraftInput = z.object({
  slug,
  /** The text that this one was written upon. */
  base: version,
  /** Which open page sends it. */
  from: z.uuid(),
  /** Chosen over the text of somebody else, which stays beside it. */
  isChosen: z.boolean().default(false),
  definition: z.unknown(),
});
export type SaveDraftInput = z.infer<typeof saveDraftInput>;

export const publishWorksheetInput = z.object({ slug, base: version });
export type PublishWorksheetInput = z.infer<typeof publishWorksheetInput>;

export const setCurrentEditionInput = z.object({ slug, version });
export type SetCurrentEditionInput = z.infer<typeof setCurrentEditionInput>;

export const takeKeptTextInput = z.object({ slug, textId: z.uuid() });
export type TakeKeptTextInput = z.infer<typeof takeKeptTextInput>;

export const putAwayWorksheetInput = z.object({ slug, isAway: z.boolean() });
export type PutAwayWorksheetInput = z.infer<typeof putAwayWorksheetInput>;
