import { z } from "zod";

import { plainText } from "../text";
import { COSTS, ENERGIES, KINDS, MOST_WORDS, PLACES } from "./idea-rules";

const assignmentId = z.uuid();
const ideaId = z.uuid();
const drawId = z.uuid();

const idea = z.object({
  text: plainText({
    max: MOST_WORDS,
    words: `Write the idea, in under ${MOST_WORDS} characters.`,
  }),
  cost: z.enum(COSTS).nullable(),
  place: z.enum(PLACES).nullable(),
  energy: z.enum(ENERGIES).nullable(),
  kidFree: z.boolean().nullable(),
  kind: z.enum(KINDS).nullable(),
});

export const ofJarInput = z.object({ assignmentId });
export type OfJarInput = z.infer<typeof ofJarInput>;

export const getJarInput = z.object({
  assignmentId,
  /** Through whose eyes somebody of the care team looks; one of the two sees their own. */
  as: z.enum(["a", "b"]).optional(),
});
export type GetJarInput = z.infer<typeof getJarInput>;

/** The id is made by the page, so that a lost answer can be asked for again. */
export const putIdeaInput = z.object({ assignmentId, ideaId, idea });
export type PutIdeaInput = z.infer<typeof putIdeaInput>;

export const takeOutIdeaInput = z.object({ assignmentId, ideaId });
export type TakeOutIdeaInput = z.infer<typeof takeOutIdeaInput>;

export const leaveOutInput = z.object({
  assignmentId,
  ideaId,
  leaveOut: z.boolean(),
});
export type LeaveOutInput = z.infer<typeof leaveOutInput>;

export const askForDrawInput = z.object({
  assignmentId,
  drawId,
  wish: z.object({
    cost: z.enum(COSTS).nullable(),
    energy: z.enum(ENERGIES).nullable(),
    place: z.enum(["home", "out"]).nullable(),
    withChildren: z.boolean(),
  }),
});
export type AskForDrawInput = z.infer<typeof askForDrawInput>;

export const sayYesInput = z.object({
  assignmentId,
  drawId,
  /** Whose Yes: both may stand before one phone. */
  seat: z.enum(["a", "b"]),
  yes: z.boolean(),
});
export type SayYesInput = z.infer<typeof sayYesInput>;

export const ofDrawInput = z.object({ assignmentId, drawId });
export type OfDrawInput = z.infer<typeof ofDrawInput>;

export const keepDateInput = z.object({
  assignmentId,
  drawId,
  keep: z.enum(["again", "once"]).nullable(),
});
export type KeepDateInput = z.infer<typeof keepDateInput>;

export const hearJarInput = z.object({
  assignmentId,
  /** The mark of what the asking page shows. */
  mark: z.string().max(64).default(""),
});
export type HearJarInput = z.infer<typeof hearJarInput>;
