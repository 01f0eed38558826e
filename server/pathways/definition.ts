import { z } from "zod";

import { plainText } from "../text";
import { Approach } from "../worksheets/definition";
import { isStepOf } from "./stage-rules";

const Slug = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,60}$/, "small letters, digits and hyphens");
const Days = z.int().min(0).max(366);

/** Asked once; neither partner reads any of it. */
export const PathwayStep = z
  .strictObject({
    kind: z.enum(["worksheet", "measure"]).default("worksheet"),
    give: Slug,
    who: z.enum(["a", "b", "each"]).default("each"),
    /** Left out where it is read as the worksheet has it. */
    sharing: z
      .enum(["private", "reveal", "therapist_decides", "shared"])
      .nullable()
      .default(null),
    every: z.enum(["week", "two_weeks", "month"]).nullable().default(null),
    wait: z
      .strictObject({
        after: z.enum(["start", "given", "session", "opened"]),
        days: Days.default(0),
      })
      .default({ after: "given", days: 7 }),
    stage: z.int().min(1).max(3).nullable().default(null),
    /** One of the nine steps of EFT, not before which it is proposed. */
    step: z.int().min(1).max(9).nullable().default(null),
    due: z
      .union([
        z.enum(["none", "session"]),
        z.strictObject({ days: z.int().min(1).max(366) }),
      ])
      .default("session"),
    /** To the therapist: what it is for at this place. */
    hint: plainText({ max: 400, words: "1 to 400 characters" })
      .nullable()
      .default(null),
  })
  .refine(
    ({ stage, step }) =>
      step === null || (stage !== null && isStepOf(stage, step)),
    { path: ["step"], message: "this step is not of that stage" },
  );

export const PathwaySteps = z
  .array(PathwayStep)
  .min(1, "a programme has at least one step")
  .max(60, "a programme has 60 steps at most");

export const PathwayShape = z.strictObject({
  slug: Slug,
  version: z.int().min(1),
  title: plainText({ max: 80, words: "1 to 80 characters" }),
  purpose: plainText({ max: 400, words: "1 to 400 characters" }),
  author: plainText({ max: 80, words: "1 to 80 characters" }),
  licence: plainText({ max: 80, words: "1 to 80 characters" }),
  citation: plainText({ max: 600, words: "1 to 600 characters" }).optional(),
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/, "such as en or es"),
  modality: z.array(Approach).min(1),
  steps: PathwaySteps,
});

export type Pathway = z.infer<typeof PathwayShape>;
export type PathwayStepOf = z.infer<typeof PathwayStep>;
