import { existsSync } from "node:fs";
import { join } from "node:path";

import { env } from "../env";
import type { EditionNamed } from "../library/edition-records";
import { shippedMeasure } from "../measures/load-measures";
import { describeProblem } from "../read-yaml";
import { filesIn, givableWorksheet } from "../worksheets/load-definitions";
import {
  type CheckedPathway,
  checkPathwayFiles,
  problemsOfSteps,
} from "./check-files";
import type { Pathway, PathwayStepOf } from "./definition";

export const PATHWAY_FOLDER = "content/pathways";

const hasMeasure = (slug: string) => shippedMeasure(slug) !== undefined;

/** Why one of these steps cannot be given in this practice; null where all can. */
export function stepProblem(
  steps: readonly PathwayStepOf[],
  editionNamed: EditionNamed,
): string | null {
  const away = steps
    .map(({ kind, give }) => (kind === "worksheet" ? editionNamed(give) : null))
    .find((named) => named?.worksheet === null);
  if (away) {
    return `“${away.title}” was put away. Bring it back, or take this step out.`;
  }
  const worksheet = (slug: string) =>
    editionNamed(slug)?.worksheet ?? undefined;
  return problemsOfSteps(steps, { worksheet, hasMeasure })[0]?.message ?? null;
}

/** Every programme file of these folders with what is wrong in it. */
export const checkPathwayFolders = (...folders: string[]): CheckedPathway[] =>
  checkPathwayFiles(folders.filter(existsSync).flatMap(filesIn), {
    worksheet: givableWorksheet,
    hasMeasure,
  });

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
