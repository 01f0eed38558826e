import type { PaperVariable } from "./paper-definition";

/** Words in bold stand apart from the others, so that no page and no file has to read signs. */
export type Run = { text: string; bold: boolean };

export type Block =
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; runs: Run[] }
  | { kind: "list"; items: Run[][] };

export type Values = Readonly<Record<string, string>>;

const VARIABLE = /\{([^{}\n]*)\}/g;

/** Names of what stands in braces, each once. */
export const variablesIn = (body: string): string[] => [
  ...new Set([...body.matchAll(VARIABLE)].map(([, name = ""]) => name)),
];

/** The text with every value in its place; what has none stays in its braces. */
export const filled = (body: string, values: Values): string =>
  body.replace(VARIABLE, (whole, name: string) => values[name] ?? whole);

const runsOf = (text: string): Run[] =>
  text
    .split(/(\*\*[^*]+\*\*)/)
    .filter((part) => part !== "")
    .map((part) =>
      part.startsWith("**") && part.endsWith("**") && part.length > 4
        ? { text: part.slice(2, -2), bold: true }
        : { text: part, bold: false },
    );

const oneLine = (lines: readonly string[]) => lines.join(" ").trim();

function blockOf(lines: readonly string[]): Block[] {
  const [first = "", ...rest] = lines;
  const heading = /^#{1,6}\s+(.*)$/.exec(first);
  if (heading) {
    const own: Block = { kind: "heading", text: (heading[1] ?? "").trim() };
    return rest.length > 0 ? [own, ...blockOf(rest)] : [own];
  }
  if (/^[-*] /.test(first)) {
    const items: string[][] = [];
    for (const line of lines) {
      if (/^[-*] /.test(line)) items.push([line.slice(2)]);
      else items.at(-1)?.push(line);
    }
    return [{ kind: "list", items: items.map((one) => runsOf(oneLine(one))) }];
  }
  return [{ kind: "paragraph", runs: runsOf(oneLine(lines)) }];
}

/** Headings, paragraphs, lists and bold words: all of Markdown that a paper uses. */
export const blocksOf = (text: string): Block[] =>
  text
    .replaceAll("\r\n", "\n")
    .split(/\n\s*\n/)
    .map((part) =>
      part
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    )
    .filter((lines) => lines.length > 0)
    .flatMap(blockOf);

const plainRuns = (runs: readonly Run[]) =>
  runs.map(({ text }) => text).join("");

/** The words alone, a line for each block. */
export const plainLines = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === "heading"
      ? [block.text]
      : block.kind === "list"
        ? block.items.map(plainRuns)
        : [plainRuns(block.runs)],
  );

const UNREAD: readonly [RegExp, string][] = [
  [/<[a-z!/]/i, "HTML is shown as it stands; write plain words"],
  [/!?\[[^\]]*\]\([^)]*\)/, "a link cannot be signed; write the words out"],
  [/^\s*\|/m, "a table cannot be shown; write a list"],
  [/^\s*(```|~~~)/m, "code cannot be shown; write plain words"],
];

export const LONGEST_BODY = 20_000;

/** What keeps a text from being a paper, in one sentence each. */
export function problemsOfText(
  body: string,
  variables: readonly Pick<PaperVariable, "name">[],
): string[] {
  const known = new Set(variables.map(({ name }) => name));
  const problems = UNREAD.filter(([form]) => form.test(body)).map(
    ([, words]) => words,
  );
  const loose = body.replace(VARIABLE, "").match(/[{}]/);
  if (loose) problems.push("a brace { or } stands alone");
  for (const name of variablesIn(body)) {
    if (!known.has(name)) problems.push(`nothing is known as {${name}}`);
  }
  if (blocksOf(body).length === 0) problems.push("there is no text");
  return problems;
}

/** What a paper asks the practice, or a couple's therapist, to say first, and nobody has. */
export const unsaid = (
  body: string,
  variables: readonly PaperVariable[],
  values: Values,
): PaperVariable[] => {
  const used = new Set(variablesIn(body));
  return variables.filter(
    ({ name }) => used.has(name) && !values[name]?.trim(),
  );
};

/** What holds where nobody said anything else. */
export const defaultsOf = (
  variables: readonly PaperVariable[],
  of: PaperVariable["of"],
): Record<string, string> =>
  Object.fromEntries(
    variables.flatMap((one) =>
      one.of === of && one.default !== undefined
        ? [[one.name, one.default]]
        : [],
    ),
  );
