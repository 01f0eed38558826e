import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Document, isNode, LineCounter, parseDocument } from "yaml";

import { type CrisisHelp, CrisisHelpShape } from "./crisis-definition";

export const CRISIS_FOLDER = "content/crisis";

/** For countries without a file of their own. */
export const ELSEWHERE = "other";

type CheckedFile = {
  file: string;
  help: CrisisHelp | null;
  problems: string[];
};

/** Where the path stands in the file, or the nearest thing around it that does. */
function lineOf(doc: Document, lines: LineCounter, path: PropertyKey[]) {
  for (let depth = path.length; depth > 0; depth--) {
    const node = doc.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function checkFile(folder: string, name: string): CheckedFile {
  const file = join(folder, name);
  const lines = new LineCounter();
  const doc = parseDocument(readFileSync(file, "utf8"), { lineCounter: lines });
  const [broken] = doc.errors;
  if (broken) {
    const line = broken.linePos?.[0].line ?? 1;
    const [reason] = broken.message.split(" at line");
    return { file, help: null, problems: [`${file}:${line}: ${reason}`] };
  }
  const read = CrisisHelpShape.safeParse(doc.toJS());
  if (!read.success) {
    const problems = read.error.issues.map(
      ({ path, message }) =>
        `${file}:${lineOf(doc, lines, path)}: ${path.join(".")}: ${message}`,
    );
    return { file, help: null, problems };
  }
  const expected = `${read.data.country}.yaml`;
  const problems =
    name === expected ? [] : [`${file}:1: call this file ${expected}`];
  return { file, help: read.data, problems };
}

/** Every country's file with what is wrong in it. */
export function checkCrisisFolder(folder: string): CheckedFile[] {
  const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  const files = names.sort().map((name) => checkFile(folder, name));
  if (files.some(({ help }) => help?.country === ELSEWHERE)) return files;
  const file = join(folder, `${ELSEWHERE}.yaml`);
  const reason = "every country without a file of its own needs this one";
  return [...files, { file, help: null, problems: [`${file}:1: ${reason}`] }];
}

let shipped: ReadonlyMap<string, CrisisHelp> | undefined;

/** What ships, by country; throws naming file, line and reason. */
export function shippedCrisisHelp(): ReadonlyMap<string, CrisisHelp> {
  if (shipped) return shipped;
  const files = checkCrisisFolder(join(process.cwd(), CRISIS_FOLDER));
  const problems = files.flatMap((each) => each.problems);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  shipped = new Map(
    files.flatMap(({ help }) => (help ? [[help.country, help]] : [])),
  );
  return shipped;
}
