import { assignmentProblem } from "../homework/assign-rules";
import { sharingOf } from "../homework/sharing-rules";
import { type FileProblem, readYaml } from "../read-yaml";
import type { FileText } from "../worksheets/check-files";
import type { Worksheet } from "../worksheets/definition";
import type { DefinitionProblem } from "../worksheets/field-check-rules";
import { shapeProblems } from "../worksheets/shape-problem-rules";
import { type Pathway, PathwayShape, type PathwayStepOf } from "./definition";

export type CheckedPathway = {
  file: string;
  pathway: Pathway | null;
  problems: FileProblem[];
};

/** What a programme may give. */
export type ToGive = {
  worksheet: (slug: string) => Worksheet | undefined;
  hasMeasure: (slug: string) => boolean;
};

/** Why a step could not be given so; null where it can. */
function stepProblem(step: PathwayStepOf, toGive: ToGive): string | null {
  if (step.kind === "measure") {
    if (!toGive.hasMeasure(step.give))
      return `there is no measure "${step.give}"`;
    return step.every ? "a measure is planned where it is sent" : null;
  }
  const worksheet = toGive.worksheet(step.give);
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

export const problemsOfSteps = (
  steps: readonly PathwayStepOf[],
  toGive: ToGive,
): DefinitionProblem[] =>
  steps.flatMap((step, at) => {
    const message = stepProblem(step, toGive);
    return message ? [{ path: ["steps", at, "give"], message }] : [];
  });

function checkFile(
  { file, name, text }: FileText,
  toGive: ToGive,
): CheckedPathway {
  const read = readYaml(text);
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
    ...problemsOfSteps(shape.data.steps, toGive),
  ]);
  return { file, pathway: problems.length > 0 ? null : shape.data, problems };
}

/** What is wrong in these files; a name stands once in all of them. */
export function checkPathwayFiles(
  files: readonly FileText[],
  toGive: ToGive,
): CheckedPathway[] {
  const checked = files.map((file) => checkFile(file, toGive));
  return checked.map((each) => {
    const first = checked.find(
      ({ pathway }) => pathway && pathway.slug === each.pathway?.slug,
    );
    if (!first || first === each) return each;
    const reason = `${first.pathway?.slug} is already used by ${first.file}`;
    const problem = { line: 1, place: "slug", reason };
    return { ...each, pathway: null, problems: [problem] };
  });
}
