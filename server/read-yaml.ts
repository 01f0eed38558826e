import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from "yaml";
import type { DefinitionProblem, Path } from "./worksheets/field-check-rules";

export type FileProblem = { line: number; place: string; reason: string };
type Reading =
  | {
      ok: true;
      data: unknown;
      /** Where in the text each problem of the data stands, from the top. */
      located: (problems: readonly DefinitionProblem[]) => FileProblem[];
    }
  | { ok: false; problems: FileProblem[] };

const NAMES = ["key", "id", "unit", "value", "block"];

/** "parts.main.fields.now" says more to a reader than "parts.0.fields.1". */
function nameOf(node: unknown, index: string | number): string {
  if (!isMap(node)) return String(index);
  const named = NAMES.map((name) => node.get(name)).find(
    (value) => typeof value === "string",
  );
  return typeof named === "string" ? named : String(index);
}

/** Follows the path as far as the file goes; the rest is what is missing. */
function placeOf(doc: Document, path: Path): { at: number; place: string } {
  let node: unknown = doc.contents;
  let at = 0;
  const names: string[] = [];
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(doc);
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isScalar(item.key) && item.key.value === step,
      );
      at = startOf(pair?.key) ?? at;
      names.push(String(step));
      node = pair?.value;
      continue;
    }
    const item: unknown = isSeq(node) ? node.items[Number(step)] : undefined;
    at = startOf(item) ?? at;
    names.push(nameOf(item, step));
    node = item;
  }
  return { at, place: names.join(".") };
}

const startOf = (node: unknown): number | undefined =>
  (node as Node | undefined)?.range?.[0];

export function readYaml(text: string): Reading {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines });
  if (doc.errors.length > 0) {
    const problems = doc.errors.map((error) => ({
      line: error.linePos?.[0].line ?? 1,
      place: "",
      reason: error.message.split(" at line")[0] ?? error.message,
    }));
    return { ok: false, problems };
  }
  const located = (problems: readonly DefinitionProblem[]) =>
    problems
      .map(({ path, message }) => {
        const { at, place } = placeOf(doc, path);
        return { line: lines.linePos(at).line || 1, place, reason: message };
      })
      .sort((one, other) => one.line - other.line);
  return { ok: true, data: doc.toJS(), located };
}

export const describeProblem = (file: string, problem: FileProblem): string =>
  [`${file}:${problem.line}`, problem.place, problem.reason]
    .filter((part) => part !== "")
    .join(": ");
