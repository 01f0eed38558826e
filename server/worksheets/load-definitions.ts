import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describeProblem, type FileProblem } from "../read-yaml";
import type { Worksheet } from "./definition";
import { readDefinition } from "./read-definition";

export const WORKSHEET_FOLDER = "content/worksheets";

type CheckedFile = {
  file: string;
  worksheet: Worksheet | null;
  /** What is given after it, each by itself. */
  later: Worksheet[];
  isReleased: boolean;
  problems: FileProblem[];
};

function checkFile(folder: string, name: string): CheckedFile {
  const file = join(folder, name);
  const reading = readDefinition(readFileSync(file, "utf8"));
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

const givenBy = ({ worksheet, later }: CheckedFile): Worksheet[] => [
  ...(worksheet ? [worksheet] : []),
  ...later,
];

/** What is given is found by its slug, and a file by the id it begins with. */
function withoutTwins(files: CheckedFile[]): CheckedFile[] {
  return files.map((checked, index) => {
    const before = files.slice(0, index);
    const id = checked.worksheet?.id;
    const sameId = before.find(({ worksheet }) => id && worksheet?.id === id);
    const slugs = givenBy(checked).map(({ slug }) => slug);
    const twice = slugs.find((slug, place) => slugs.indexOf(slug) < place);
    const sameSlug = before.flatMap((other) =>
      givenBy(other)
        .filter(({ slug }) => slugs.includes(slug))
        .map(({ slug }) => ({ slug, file: other.file })),
    )[0];
    const problem = (place: string, reason: string) => ({
      line: 1,
      place,
      reason,
    });
    return {
      ...checked,
      problems: [
        ...checked.problems,
        ...(sameId
          ? [problem("id", `${id} is already used by ${sameId.file}`)]
          : []),
        ...(sameSlug
          ? [
              problem(
                "slug",
                `${sameSlug.slug} is already used by ${sameSlug.file}`,
              ),
            ]
          : []),
        ...(twice ? [problem("later", `${twice} is used twice`)] : []),
      ],
    };
  });
}

/** What a worksheet prepares is there as well. */
function withNext(files: CheckedFile[]): CheckedFile[] {
  const slugs = files.flatMap(givenBy).map(({ slug }) => slug);
  return files.map((checked) => {
    const missing = givenBy(checked)
      .flatMap(({ next }) => next ?? [])
      .filter((next) => !slugs.includes(next))
      .map((next) => ({
        line: 1,
        place: "next",
        reason: `no worksheet "${next}"`,
      }));
    return { ...checked, problems: [...checked.problems, ...missing] };
  });
}

/** Every worksheet file of a folder with what is wrong in it. */
export function checkFolder(folder: string): CheckedFile[] {
  const names = readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort();
  return withNext(withoutTwins(names.map((name) => checkFile(folder, name))));
}

/** All that can be given, in the order of the files. */
export function loadFolder(folder: string): Worksheet[] {
  const files = checkFolder(folder);
  const problems = files.flatMap(({ file, problems }) =>
    problems.map((problem) => describeProblem(file, problem)),
  );
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return files.filter(({ isReleased }) => isReleased).flatMap(givenBy);
}

let shipped: Worksheet[] | undefined;

export function shippedWorksheets(): Worksheet[] {
  shipped ??= loadFolder(join(process.cwd(), WORKSHEET_FOLDER));
  return shipped;
}

export const shippedWorksheet = (slug: string): Worksheet | undefined =>
  shippedWorksheets().find((worksheet) => worksheet.slug === slug);

function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeyOrder);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, each]) => [key, inKeyOrder(each)]);
  return Object.fromEntries(entries);
}

/** The same content has the same digest, in whatever order it is written. */
export const digestOf = (content: object): string =>
  createHash("sha256")
    .update(JSON.stringify(inKeyOrder(content)))
    .digest("hex");
