import { parseSync } from "@swc/core";

type Node = Readonly<Record<string, unknown>> & { type: string };

const isNode = (value: unknown): value is Node =>
  typeof value === "object" &&
  value !== null &&
  "type" in value &&
  typeof value.type === "string";

/** What stands for a name, a number or a day that is put in when it is drawn. */
const PUT_IN = "it";

/** Addresses, classes and names of things are no words that anybody reads. */
const NOT_READ = new Set([
  "className",
  "href",
  "id",
  "key",
  "name",
  "icon",
  "type",
  "rel",
  "src",
  "style",
  "d",
  "viewBox",
]);

/** A sentence or a heading: three words at least, begun like one. */
const isProse = (text: string): boolean =>
  /^[“"]?\p{Lu}/u.test(text.trim()) && text.trim().split(/\s+/).length >= 3;

const tidy = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

const field = (node: Node, name: string): unknown => node[name];

const textOf = (value: unknown): string =>
  typeof value === "string" ? value : "";

function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (isNode(value)) return [value];
  if (typeof value === "object" && value !== null)
    return Object.values(value).flatMap(nodesIn);
  return [];
}

const childrenOf = (node: Node): Node[] => Object.values(node).flatMap(nodesIn);

/** The words of a template, with what is put in as one word. */
const templateWords = (node: Node): string =>
  nodesIn(field(node, "quasis"))
    .map((quasi) => textOf(field(quasi, "raw")))
    .join(PUT_IN);

/** All that is drawn inside one element, as it is read: in one breath. */
function flat(node: Node): string {
  if (node.type === "JSXText") return textOf(field(node, "value"));
  if (node.type === "JSXExpressionContainer") {
    const inside = nodesIn(field(node, "expression"))[0];
    if (inside?.type === "StringLiteral") return textOf(field(inside, "value"));
    if (inside?.type === "JSXEmptyExpression") return "";
    return PUT_IN;
  }
  return nodesIn(field(node, "children")).map(flat).join("");
}

const hasText = (node: Node): boolean =>
  nodesIn(field(node, "children")).some(
    (child) =>
      child.type === "JSXText" && textOf(field(child, "value")).trim() !== "",
  );

function wordsIn(node: Node): string[] {
  if (node.type === "ImportDeclaration") return [];
  if (node.type === "JSXAttribute") {
    const [name] = nodesIn(field(node, "name"));
    if (name && NOT_READ.has(textOf(field(name, "value")))) return [];
  }
  if (node.type === "StringLiteral") {
    const text = textOf(field(node, "value"));
    return isProse(text) ? [tidy(text)] : [];
  }
  if (node.type === "TemplateLiteral") {
    const text = templateWords(node);
    return [
      ...(isProse(text) ? [tidy(text)] : []),
      ...nodesIn(field(node, "expressions")).flatMap(wordsIn),
    ];
  }
  if (
    (node.type === "JSXElement" || node.type === "JSXFragment") &&
    hasText(node)
  ) {
    const said = tidy(flat(node));
    const within = nodesIn(field(node, "children"))
      .filter(({ type }) => type !== "JSXText")
      .flatMap(expressionsIn);
    return [said, ...within];
  }
  return childrenOf(node).flatMap(wordsIn);
}

/** Inside of what was read already: only words that come by an expression. */
function expressionsIn(node: Node): string[] {
  if (node.type === "JSXExpressionContainer")
    return nodesIn(field(node, "expression"))
      .filter(({ type }) => type !== "StringLiteral")
      .flatMap(wordsIn);
  const attributes = nodesIn(field(node, "opening")).flatMap(wordsIn);
  return [
    ...attributes,
    ...nodesIn(field(node, "children")).flatMap(expressionsIn),
  ];
}

/** Whatever of a source file is drawn as words: text between tags, sentences in strings, templates. */
export const wordsOfSource = (source: string, tsx: boolean): string[] =>
  nodesIn(parseSync(source, { syntax: "typescript", tsx }).body).flatMap(
    wordsIn,
  );
