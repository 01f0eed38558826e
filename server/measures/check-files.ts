import { type FileProblem, readYaml } from "../read-yaml";
import type { FileText } from "../worksheets/check-files";
import type { DefinitionProblem } from "../worksheets/field-check-rules";
import { shapeProblems } from "../worksheets/shape-problem-rules";
import { measureProblems } from "./check-rules";
import { type Measure, type MeasureFile, MeasureShape } from "./definition";
import { type Files, groupProblems, resolvedMeasure } from "./resolve-rules";

export type CheckedMeasure = {
  file: string;
  measure: Measure | null;
  problems: FileProblem[];
};
type OpenedFile = {
  file: string;
  name: string;
  content: MeasureFile | null;
  located: (problems: readonly DefinitionProblem[]) => FileProblem[];
  problems: FileProblem[];
};

function openFile({ file, name, text }: FileText): OpenedFile {
  const read = readYaml(text);
  if (!read.ok) {
    const { problems } = read;
    return { file, name, content: null, located: () => [], problems };
  }
  const { located } = read;
  const shape = MeasureShape.safeParse(read.data);
  if (shape.success) {
    return { file, name, content: shape.data, located, problems: [] };
  }
  const problems = located(shape.error.issues.flatMap(shapeProblems));
  return { file, name, content: null, located, problems };
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

const bySlug = (opened: readonly OpenedFile[]): Files =>
  new Map(
    opened.flatMap(({ content }) => (content ? [[content.slug, content]] : [])),
  );

/** A name stands once, wherever the files come from. */
function twinProblems(opened: readonly OpenedFile[], at: number) {
  const slug = opened[at]?.content?.slug;
  const first = opened.find(({ content }) => content?.slug === slug);
  return slug === undefined || first === opened[at]
    ? []
    : [
        {
          path: ["slug"],
          message: `${slug} is already used by ${first?.file}`,
        },
      ];
}

/** What is wrong in these files. `others` are measures that are there besides, to take items from. */
export function checkMeasureFiles(
  texts: readonly FileText[],
  others: Files = new Map(),
): CheckedMeasure[] {
  const opened = texts.map(openFile);
  const files: Files = new Map([...others, ...bySlug(opened)]);
  return opened.map(({ file, name, content, located, problems }, at) => {
    if (content === null) return { file, measure: null, problems };
    const found = located([
      ...twinProblems(opened, at),
      ...problemsOf(name, content, files),
    ]);
    const isSound = found.length === 0;
    const measure = isSound ? resolvedMeasure(content, files) : null;
    return { file, measure, problems: found };
  });
}

export const measureFilesIn = (texts: readonly FileText[]): Files =>
  bySlug(texts.map(openFile));
