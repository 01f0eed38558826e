import { z } from "zod";

import { plainText } from "../text";
import { PathwaySteps } from "./definition";

const coupleId = z.uuid();
const pathwayId = z.uuid();
const stepId = z.uuid();

export const ofCoupleInput = z.object({ coupleId });
export type OfCoupleInput = z.infer<typeof ofCoupleInput>;

export const setStageInput = z.object({
  coupleId,
  stage: z.int().min(1, "Choose a stage.").max(3, "Choose a stage."),
  step: z.int().min(1).max(9).nullable().default(null),
});
export type SetStageInput = z.infer<typeof setStageInput>;

/** Shipped ones go by their name, a practice's own by its id. */
const programme = z
  .string("Choose a programme.")
  .regex(/^[a-z0-9-]{2,60}$/, "Choose a programme.");

export const startPathwayInput = z.object({
  coupleId,
  programme,
  /** Today where it is left out. */
  startedOn: z.iso.date("Choose a day.").nullable().default(null),
});
export type StartPathwayInput = z.infer<typeof startPathwayInput>;

export const endPathwayInput = z.object({ pathwayId, ended: z.boolean() });
export type EndPathwayInput = z.infer<typeof endPathwayInput>;

export const giveStepInput = z.object({
  stepId,
  /** What the worksheet says must be so before it is given, is so. */
  isUnlocked: z.boolean().default(false),
});
export type GiveStepInput = z.infer<typeof giveStepInput>;

/** Skipped, or put back among those that wait: also what was given and taken back. */
export const skipStepInput = z.object({ stepId, skipped: z.boolean() });
export type SkipStepInput = z.infer<typeof skipStepInput>;

/** Before another step, or last. */
export const moveStepInput = z.object({
  stepId,
  beforeId: z.uuid().nullable(),
});
export type MoveStepInput = z.infer<typeof moveStepInput>;

const waitAfter = z.enum(
  ["start", "given", "session", "opened"],
  "Choose what it waits for.",
);
const waitDays = z
  .int("Say how many days.")
  .min(0, "Say how many days.")
  .max(366, "Wait a year at most.");

export const changeStepInput = z.object({
  stepId,
  waitAfter,
  waitDays,
  byItself: z.boolean(),
});
export type ChangeStepInput = z.infer<typeof changeStepInput>;

export const addStepInput = z.object({
  pathwayId,
  kind: z.enum(["worksheet", "measure"]).default("worksheet"),
  slug: z.string().regex(/^[a-z0-9-]{1,60}$/, "Choose a worksheet."),
  who: z.enum(["a", "b", "each"], "Choose who fills it in.").default("each"),
  waitAfter: waitAfter.default("given"),
  waitDays: waitDays.default(7),
  beforeId: z.uuid().nullable().default(null),
});
export type AddStepInput = z.infer<typeof addStepInput>;

/** Taken out, or put back where it stood. */
export const removeStepInput = z.object({ stepId, removed: z.boolean() });
export type RemoveStepInput = z.infer<typeof removeStepInput>;

const title = plainText({
  max: 80,
  words: "Give it a name of 1 to 80 characters.",
});

export const copyProgrammeInput = z.object({ programme, title });
export type CopyProgrammeInput = z.infer<typeof copyProgrammeInput>;

export const saveProgrammeInput = z.object({
  programmeId: z.uuid(),
  title,
  purpose: plainText({
    max: 400,
    words: "Say in 1 to 400 characters what it is for.",
  }),
  steps: PathwaySteps,
  /** The version these changes were made upon. */
  version: z.int().min(1),
});
export type SaveProgrammeInput = z.infer<typeof saveProgrammeInput>;

export const removeProgrammeInput = z.object({
  programmeId: z.uuid(),
  removed: z.boolean(),
});
export type RemoveProgrammeInput = z.infer<typeof removeProgrammeInput>;
