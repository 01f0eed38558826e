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
  problems: FileProblem[];
};

function checkFile(folder: string, name: string): CheckedFile {
  const file = join(folder, name);
  const reading = readDefinition(readFileSync(file, "utf8"));
  if (!reading.ok) return { file, worksheet: null, problems: reading.problems };
  const { worksheet } = reading;
  const expected = `${worksheet.id}-${worksheet.slug}.yaml`;
  const reason = `call this file ${expected}, after its id and slug`;
  const problems = name === expected ? [] : [{ line: 1, place: "id", reason }];
  return { file, worksheet, problems };
}

/** Names carry id and slug, so two files can share neither pair nor place. */
function withoutTwins(files: CheckedFile[]): CheckedFile[] {
  return files.map((checked, index) => {
    const twins = (["id", "slug"] as const).flatMap((name) => {
      const mine = checked.worksheet?.[name];
      const twin = files
        .slice(0, index)
        .find(({ worksheet }) => mine && worksheet?.[name] === mine);
      if (twin === undefined) return [];
      const reason = `${mine} is already used by ${twin.file}`;
      return [{ line: 1, place: name, reason }];
    });
    return { ...checked, problems: [...checked.problems, ...twins] };
  });
}

/** What a worksheet prepares is there as well. */
function withNext(files: CheckedFile[]): CheckedFile[] {
  const slugs = files.map(({ worksheet }) => worksheet?.slug);
  return files.map((checked) => {
    const next = checked.worksheet?.next;
    if (next === undefined || slugs.includes(next)) return checked;
    const problem = {
      line: 1,
      place: "next",
      reason: `no worksheet "${next}"`,
    };
    return { ...checked, problems: [...checked.problems, problem] };
  });
}

/** Every worksheet file of a folder with what is wrong in it. */
export function checkFolder(folder: string): CheckedFile[] {
  const names = readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort();
  return withNext(withoutTwins(names.map((name) => checkFile(folder, name))));
}

export function loadFolder(folder: string): Worksheet[] {
  const files = checkFolder(folder);
  const problems = files.flatMap(({ file, problems }) =>
    problems.map((problem) => describeProblem(file, problem)),
  );
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return files.flatMap(({ worksheet }) => worksheet ?? []);
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
