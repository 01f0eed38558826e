import type { FileProblem } from "../read-yaml";
import type { Worksheet } from "./definition";
import { readDefinition } from "./read-definition";

/** A file as it was read, wherever it came from; `name` is the last part of it. */
export type FileText = { file: string; name: string; text: string };

export type CheckedFile = {
  file: string;
  worksheet: Worksheet | null;
  /** What is given after it, each by itself. */
  later: Worksheet[];
  isReleased: boolean;
  problems: FileProblem[];
};

function checkFile({ file, name, text }: FileText): CheckedFile {
  const reading = readDefinition(text);
  if (!reading.ok) {
    const { problems } = reading;
    return { file, worksheet: null, later: [], isReleased: true, problems };
  }
  const { worksheet, later, isReleased } = reading;
  const expected = `${worksheet.id}-${worksheet.slug}.yaml`;
  const reason = `call this file ${expected}, after its id and slug`;
  const problems = name === expected ? [] : [{ line: 1, place: "id", reason }];
  return { file, worksheet, later, isReleased, problems };
}

export const givenBy = ({ worksheet, later }: CheckedFile): Worksheet[] => [
  ...(worksheet ? [worksheet] : []),
  ...later,
];

/** Who has a name first, where several have it. */
function firstWith<T>(
  files: readonly CheckedFile[],
  namesOf: (checked: CheckedFile) => readonly T[],
): ReadonlyMap<T, CheckedFile> {
  const first = new Map<T, CheckedFile>();
  for (const checked of files) {
    for (const name of namesOf(checked)) {
      if (!first.has(name)) first.set(name, checked);
    }
  }
  return first;
}

const idsOf = ({ worksheet }: CheckedFile) => (worksheet ? [worksheet.id] : []);
const slugsOf = (checked: CheckedFile) =>
  givenBy(checked).map(({ slug }) => slug);

/** What is given is found by its slug, and a file by the id it begins with. */
function withoutTwins(files: CheckedFile[]): CheckedFile[] {
  const [byId, bySlug] = [firstWith(files, idsOf), firstWith(files, slugsOf)];
  const problem = (place: string, reason: string) => ({
    line: 1,
    place,
    reason,
  });
  return files.map((checked) => {
    const taken = <T>(names: readonly T[], by: ReadonlyMap<T, CheckedFile>) =>
      names.flatMap((name) => {
        const first = by.get(name);
        return first && first !== checked
          ? [`${name} is already used by ${first.file}`]
          : [];
      });
    const slugs = slugsOf(checked);
    const twice = slugs.find((slug, place) => slugs.indexOf(slug) < place);
    return {
      ...checked,
      problems: [
        ...checked.problems,
        ...taken(idsOf(checked), byId).map((reason) => problem("id", reason)),
        ...taken(slugs, bySlug)
          .slice(0, 1)
          .map((reason) => problem("slug", reason)),
        ...(twice ? [problem("later", `${twice} is used twice`)] : []),
      ],
    };
  });
}

/** What a worksheet prepares is there as well; it may be in a file that could not be read. */
function withNext(
  files: CheckedFile[],
  others: readonly string[],
): CheckedFile[] {
  if (files.some(({ worksheet }) => worksheet === null)) return files;
  const slugs = new Set([...files.flatMap(slugsOf), ...others]);
  return files.map((checked) => {
    const missing = givenBy(checked)
      .flatMap(({ next }) => next ?? [])
      .filter((next) => !slugs.has(next))
      .map((next) => ({
        line: 1,
        place: "next",
        reason: `no worksheet "${next}"`,
      }));
    return { ...checked, problems: [...checked.problems, ...missing] };
  });
}

/** What is wrong in these files; a name stands once in all of them. `others` are worksheets that are there besides. */
export const checkFiles = (
  files: readonly FileText[],
  others: readonly string[] = [],
): CheckedFile[] => withNext(withoutTwins(files.map(checkFile)), others);
