import { join } from "node:path";

import { env } from "../env";
import { describeProblem } from "../read-yaml";
import { filesIn } from "../worksheets/load-definitions";
import {
  type CheckedMeasure,
  checkMeasureFiles,
  measureFilesIn,
} from "./check-files";
import type { Measure } from "./definition";
import type { Files } from "./resolve-rules";

export const MEASURE_FOLDER = "content/measures";

/** Every measure file of these folders with what is wrong in it; a name stands once in all of them. */
export const checkMeasureFolders = (...folders: string[]): CheckedMeasure[] =>
  checkMeasureFiles(folders.flatMap(filesIn));

function loadMeasures(...folders: string[]): Measure[] {
  const files = checkMeasureFolders(...folders);
  const problems = files.flatMap(({ file, problems }) =>
    problems.map((problem) => describeProblem(file, problem)),
  );
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return files.flatMap(({ measure }) => measure ?? []);
}

/** The shipped folder, and the one that whoever runs this Holdfast has added. */
export function measureFolders(): string[] {
  const added = env.HOLDFAST_MEASURES;
  const own = join(process.cwd(), MEASURE_FOLDER);
  return added ? [own, added] : [own];
}

/** As they are written, to take items from. */
export const measureFiles = (): Files =>
  measureFilesIn(measureFolders().flatMap(filesIn));

let shipped: Measure[] | undefined;

/** What is shipped, and what whoever runs this Holdfast has added (`HOLDFAST_MEASURES`). */
export function shippedMeasures(): Measure[] {
  shipped ??= loadMeasures(...measureFolders());
  return shipped;
}

export const shippedMeasure = (slug: string): Measure | undefined =>
  shippedMeasures().find((measure) => measure.slug === slug);
