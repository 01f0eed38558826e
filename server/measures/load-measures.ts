import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describeProblem, type FileProblem, readYaml } from "../read-yaml";
import type { DefinitionProblem } from "../worksheets/field-check-rules";
import { shapeProblems } from "../worksheets/shape-problem-rules";
import { measureProblems } from "./check-rules";
import { type Measure, type MeasureFile, MeasureShape } from "./definition";
import { type Files, groupProblems, resolvedMeasure } from "./resolve-rules";

export const MEASURE_FOLDER = "content/measures";

type CheckedFile = {
  file: string;
  measure: Measure | null;
  problems: FileProblem[];
};
type OpenedFile = {
  name: string;
  content: MeasureFile | null;
  located: (problems: readonly DefinitionProblem[]) => FileProblem[];
  problems: FileProblem[];
};

function openFile(folder: string, name: string): OpenedFile {
  const read = readYaml(readFileSync(join(folder, name), "utf8"));
  if (!read.ok) {
    const { problems } = read;
    return { name, content: null, located: () => [], problems };
  }
  const { located } = read;
  const shape = MeasureShape.safeParse(read.data);
  if (shape.success) {
    return { name, content: shape.data, located, problems: [] };
  }
  const problems = located(shape.error.issues.flatMap(shapeProblems));
  return { name, content: null, located, problems };
}

function problemsOf(name: string, content: MeasureFile, files: Files) {
  const expected = `${content.slug}.yaml`;
  const misnamed =
    name === expected
      ? []
      : [{ path: ["slug"], message: `call this file ${expected}` }];
  const unknown = content.offers.flatMap(({ measure }, at) =>
    files.has(measure)
      ? []
      : [
          {
            path: ["offers", at, "measure"],
            message: `there is no measure "${measure}"`,
          },
        ],
  );
  const apart = [...misnamed, ...groupProblems(content, files), ...unknown];
  if (apart.length > 0) return apart;
  return measureProblems(resolvedMeasure(content, files));
}

/** Every measure file of a folder with what is wrong in it. */
export function checkMeasureFolder(folder: string): CheckedFile[] {
  const opened = readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => openFile(folder, name));
  const files: Files = new Map(
    opened.flatMap(({ content }) => (content ? [[content.slug, content]] : [])),
  );
  return opened.map(({ name, content, located, problems }) => {
    const file = join(folder, name);
    if (content === null) return { file, measure: null, problems };
    const found = located(problemsOf(name, content, files));
    const isSound = found.length === 0;
    const measure = isSound ? resolvedMeasure(content, files) : null;
    return { file, measure, problems: found };
  });
}

function loadMeasures(folder: string): Measure[] {
  const files = checkMeasureFolder(folder);
  const problems = files.flatMap(({ file, problems }) =>
    problems.map((problem) => describeProblem(file, problem)),
  );
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return files.flatMap(({ measure }) => measure ?? []);
}

let shipped: Measure[] | undefined;

export function shippedMeasures(): Measure[] {
  shipped ??= loadMeasures(join(process.cwd(), MEASURE_FOLDER));
  return shipped;
}

export const shippedMeasure = (slug: string): Measure | undefined =>
  shippedMeasures().find((measure) => measure.slug === slug);
