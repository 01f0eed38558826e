import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { assignmentProblem } from "../homework/assign-rules";
import { sharingOf } from "../homework/sharing-rules";
import { shippedMeasure } from "../measures/load-measures";
import { describeProblem, type FileProblem, readYaml } from "../read-yaml";
import type { DefinitionProblem } from "../worksheets/field-check-rules";
import { givableWorksheet } from "../worksheets/load-definitions";
import { shapeProblems } from "../worksheets/shape-problem-rules";
import { type Pathway, PathwayShape, type PathwayStepOf } from "./definition";

export const PATHWAY_FOLDER = "content/pathways";

type CheckedFile = {
  file: string;
  pathway: Pathway | null;
  problems: FileProblem[];
};

/** Why a step could not be given so; null where it can. */
function stepProblem(step: PathwayStepOf): string | null {
  if (step.kind === "measure") {
    if (!shippedMeasure(step.give)) return `there is no measure "${step.give}"`;
    return step.every ? "a measure is planned where it is sent" : null;
  }
  const worksheet = givableWorksheet(step.give);
  if (!worksheet) return `there is no worksheet "${step.give}"`;
  const problem = assignmentProblem(
    worksheet,
    {
      who: step.who,
      sharing: step.sharing ?? sharingOf(worksheet, step.who),
      mayOpenByItself: false,
      isUnlocked: true,
    },
    false,
  );
  return problem && (Object.values(problem)[0]?.[0] ?? null);
}

export const stepProblems = (
  steps: readonly PathwayStepOf[],
): DefinitionProblem[] =>
  steps.flatMap((step, at) => {
    const message = stepProblem(step);
    return message ? [{ path: ["steps", at, "give"], message }] : [];
  });

function checkFile(folder: string, name: string): CheckedFile {
  const file = join(folder, name);
  const read = readYaml(readFileSync(file, "utf8"));
  if (!read.ok) return { file, pathway: null, problems: read.problems };
  const shape = PathwayShape.safeParse(read.data);
  if (!shape.success) {
    const problems = read.located(shape.error.issues.flatMap(shapeProblems));
    return { file, pathway: null, problems };
  }
  const expected = `${shape.data.slug}.yaml`;
  const misnamed =
    name === expected
      ? []
      : [{ path: ["slug"], message: `call this file ${expected}` }];
  const problems = read.located([
    ...misnamed,
    ...stepProblems(shape.data.steps),
  ]);
  return { file, pathway: problems.length > 0 ? null : shape.data, problems };
}

/** Every programme file of a folder with what is wrong in it. */
export const checkPathwayFolder = (folder: string): CheckedFile[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.ya?ml$/.test(name))
        .sort()
        .map((name) => checkFile(folder, name))
    : [];

let shipped: Pathway[] | undefined;

export function shippedPathways(): Pathway[] {
  if (shipped) return shipped;
  const files = checkPathwayFolder(join(process.cwd(), PATHWAY_FOLDER));
  const problems = files.flatMap(({ file, problems }) =>
    problems.map((problem) => describeProblem(file, problem)),
  );
  if (problems.length > 0) throw new Error(problems.join("\n"));
  shipped = files.flatMap(({ pathway }) => pathway ?? []);
  return shipped;
}

export const shippedPathway = (slug: string): Pathway | undefined =>
  shippedPathways().find((pathway) => pathway.slug === slug);
