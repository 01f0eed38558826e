import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { env } from "../env";
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

/** What a worksheet prepares is there as well. */
function withNext(files: CheckedFile[]): CheckedFile[] {
  const slugs = new Set(files.flatMap(slugsOf));
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

const isWorksheetFile = (name: string) => /\.ya?ml$/.test(name);

const filesIn = (folder: string): CheckedFile[] =>
  readdirSync(folder)
    .filter(isWorksheetFile)
    .sort()
    .map((name) => checkFile(folder, name));

/** Every worksheet file of these folders with what is wrong in it; a name stands once in all of them. */
export const checkFolders = (...folders: string[]): CheckedFile[] =>
  withNext(withoutTwins(folders.flatMap(filesIn)));

/** All that can be given, in the order of the files. */
export function loadFolders(...folders: string[]): Worksheet[] {
  const files = checkFolders(...folders);
  const problems = files.flatMap(({ file, problems }) =>
    problems.map((problem) => describeProblem(file, problem)),
  );
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return files.filter(({ isReleased }) => isReleased).flatMap(givenBy);
}

const shippedFolder = () => join(process.cwd(), WORKSHEET_FOLDER);

let shipped: Worksheet[] | undefined;

export function shippedWorksheets(): Worksheet[] {
  shipped ??= loadFolders(shippedFolder());
  return shipped;
}

export const shippedWorksheet = (slug: string): Worksheet | undefined =>
  shippedWorksheets().find((worksheet) => worksheet.slug === slug);

type AtHand = {
  all: readonly Worksheet[];
  bySlug: ReadonlyMap<string, Worksheet>;
};

let atHand: AtHand | undefined;

/** The shipped folder, and the one that whoever runs this Holdfast has added. */
export function worksheetFolders(): string[] {
  const added = env.HOLDFAST_WORKSHEETS;
  return added ? [shippedFolder(), added] : [shippedFolder()];
}

/** What is shipped, and what whoever runs this Holdfast has added (`HOLDFAST_WORKSHEETS`). */
function worksheetsAtHand(): AtHand {
  if (atHand) return atHand;
  const folders = worksheetFolders();
  const all =
    folders.length > 1 ? loadFolders(...folders) : shippedWorksheets();
  const bySlug = new Map(all.map((worksheet) => [worksheet.slug, worksheet]));
  atHand = { all, bySlug };
  return atHand;
}

export const givableWorksheets = () => worksheetsAtHand().all;

export const givableWorksheet = (slug: string): Worksheet | undefined =>
  worksheetsAtHand().bySlug.get(slug);

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
