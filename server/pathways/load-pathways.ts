import { existsSync } from "node:fs";
import { join } from "node:path";

import { env } from "../env";
import { shippedMeasure } from "../measures/load-measures";
import { describeProblem } from "../read-yaml";
import type { DefinitionProblem } from "../worksheets/field-check-rules";
import { filesIn, givableWorksheet } from "../worksheets/load-definitions";
import {
  type CheckedPathway,
  checkPathwayFiles,
  problemsOfSteps,
  type ToGive,
} from "./check-files";
import type { Pathway, PathwayStepOf } from "./definition";

export const PATHWAY_FOLDER = "content/pathways";

const atHand: ToGive = {
  worksheet: givableWorksheet,
  hasMeasure: (slug) => shippedMeasure(slug) !== undefined,
};

export const stepProblems = (
  steps: readonly PathwayStepOf[],
): DefinitionProblem[] => problemsOfSteps(steps, atHand);

/** Every programme file of these folders with what is wrong in it. */
export const checkPathwayFolders = (...folders: string[]): CheckedPathway[] =>
  checkPathwayFiles(folders.filter(existsSync).flatMap(filesIn), atHand);

/** The shipped folder, and the one that whoever runs this Holdfast has added. */
export function pathwayFolders(): string[] {
  const added = env.HOLDFAST_PATHWAYS;
  const own = join(process.cwd(), PATHWAY_FOLDER);
  return added ? [own, added] : [own];
}

let shipped: Pathway[] | undefined;

export function shippedPathways(): Pathway[] {
  if (shipped) return shipped;
  const files = checkPathwayFolders(...pathwayFolders());
  const problems = files.flatMap(({ file, problems }) =>
    problems.map((problem) => describeProblem(file, problem)),
  );
  if (problems.length > 0) throw new Error(problems.join("\n"));
  shipped = files.flatMap(({ pathway }) => pathway ?? []);
  return shipped;
}

export const shippedPathway = (slug: string): Pathway | undefined =>
  shippedPathways().find((pathway) => pathway.slug === slug);
