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

const TOO_OFTEN = Symbol("more references than a file of content has");

/** A few short lines may refer to themselves until they fill the memory. */
function dataOf(doc: Document): unknown {
  try {
    return doc.toJS({ maxAliasCount: 100 });
  } catch (error) {
    if (error instanceof ReferenceError) return TOO_OFTEN;
    throw error;
  }
}

const refused = (reason: string): Reading => ({
  ok: false,
  problems: [{ line: 1, place: "", reason }],
});

/** Far deeper than any file of content; a text of brackets alone would go on for ever. */
const DEEPEST = 60;

function isDeep(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === "[" || sign === "{") depth += 1;
    else if (sign === "]" || sign === "}") depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return /^ {200}/m.test(text) || /^(\s*[-?:] ){60}/m.test(text);
}

export function readYaml(text: string): Reading {
  if (isDeep(text)) return refused("this is nested too deeply to be read");
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
  const data = dataOf(doc);
  if (data === TOO_OFTEN) {
    return refused("too much in it is repeated by reference; write it out");
  }
  const located = (problems: readonly DefinitionProblem[]) =>
    problems
      .map(({ path, message }) => {
        const { at, place } = placeOf(doc, path);
        return { line: lines.linePos(at).line || 1, place, reason: message };
      })
      .sort((one, other) => one.line - other.line);
  return { ok: true, data, located };
}

export const describeProblem = (file: string, problem: FileProblem): string =>
  [`${file}:${problem.line}`, problem.place, problem.reason]
    .filter((part) => part !== "")
    .join(": ");
