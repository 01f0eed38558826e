import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { env } from "../env";
import { describeProblem } from "../read-yaml";
import {
  type CheckedFile,
  checkFiles,
  type FileText,
  givenBy,
} from "./check-files";
import type { Worksheet } from "./definition";
import { modeOf } from "./field-rules";

export const WORKSHEET_FOLDER = "content/worksheets";

/** Every file of this kind in a folder, in the order of their names. */
export const filesIn = (folder: string): FileText[] =>
  readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => {
      const file = join(folder, name);
      return { file, name, text: readFileSync(file, "utf8") };
    });

/** Every worksheet file of these folders with what is wrong in it; a name stands once in all of them. */
export const checkFolders = (...folders: string[]): CheckedFile[] =>
  checkFiles(folders.flatMap(filesIn));

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

let sealed: Worksheet[] | undefined;

/** What is asked under seal: shipped, released to nobody as homework, and no practice's to change. */
export const sealedWorksheet = (slug: string): Worksheet | undefined => {
  sealed ??= checkFolders(shippedFolder())
    .flatMap(({ worksheet }) => worksheet ?? [])
    .filter((worksheet) => modeOf(worksheet) === "sealed");
  return sealed.find((worksheet) => worksheet.slug === slug);
};

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
