import type { Worksheet } from "./definition";
import type { DefinitionProblem } from "./field-check-rules";
import { repeated } from "./field-check-rules";
import { fieldOf, modeOf } from "./field-rules";
import { jointPartOf } from "./part-rules";
import type { CoupleBlock, ShareUnit } from "./share-definition";

type Content =
  | "numbers"
  | "row"
  | "places"
  | "choice"
  | "said"
  | "words"
  | "entries"
  | "rows";

/** What a unit holds, and so which blocks can draw it. */
function contentOf(worksheet: Worksheet, unit: ShareUnit): Content | null {
  const rule = worksheet.scoring.find(({ id }) => id === unit.score);
  if (rule?.fn === "leaning") return "words";
  if (rule !== undefined) return rule.fn === "pairWins" ? "places" : "numbers";
  switch (fieldOf(worksheet, unit.field ?? "")?.type) {
    case "matrix":
      return unit.row === undefined ? "numbers" : "row";
    case "rank":
      return "places";
    case "single":
    case "multi":
      return "choice";
    case "text":
    case "long":
    case "pick":
      return "words";
    case "emotion":
    case "body":
    case "plan":
    case "check":
    case "date":
    case "datetime":
    case "timer":
    case "int":
    case "scale":
      return "said";
    case "list":
      return "entries";
    case "grid":
      return "rows";
    default:
      return null;
  }
}

const DRAWS = [
  "table",
  "crossRanking",
  "texts",
  "choices",
  "requests",
  "parts",
  "cycle",
  "cards",
  "guesses",
  "sliders",
  "stances",
  "sides",
  "rankings",
  "work",
  "mutual",
] as const;
const OVERLAPS = [
  "sameChoice",
  "sharedGap",
  "commonPlaces",
  "commonChoices",
  "matches",
] as const;

const isOneOf = (names: readonly string[], block: CoupleBlock): boolean =>
  names.includes(block.block);

/** A unit is drawn once; what is drawn from it besides is derived. */
type Use = { unit: string; content: readonly Content[]; isDerived?: true };

function usesOf(block: CoupleBlock): Use[] {
  const as = (content: Content, ...units: string[]): Use[] =>
    units.map((unit) => ({ unit, content: [content] }));
  switch (block.block) {
    case "sliders":
      return as("numbers", block.unit);
    case "stances":
    case "table":
      return [...as("numbers", block.unit), ...as("row", ...block.extra)];
    case "crossRanking":
      return as("places", block.receive, block.give);
    case "texts":
      return as("words", block.unit);
    case "sameChoice":
      return as("choice", block.unit);
    case "choices":
      return [{ unit: block.unit, content: ["choice", "said"] }];
    case "parts":
    case "requests":
      return as("entries", ...block.units);
    case "sharedGap":
      return as("numbers", block.now, block.want);
    case "commonPlaces":
      return as("places", block.unit);
    case "cards":
      return as("choice", block.unit);
    case "guesses":
      return [
        { unit: block.guess, content: ["choice"] },
        { unit: block.cards, content: ["choice"], isDerived: true },
      ];
    case "differences":
      return as("numbers", ...block.of.map(({ unit }) => unit));
    case "cycle": {
      const { block: _name, headline: _said, ...halves } = block;
      return Object.values(halves).map((unit) => ({
        unit,
        content: ["choice", "said", "words"],
      }));
    }
    case "sides":
      return block.lines
        .flatMap(({ units }) => units)
        .map((unit) => ({ unit, content: ["choice", "said", "words"] }));
    case "rankings":
      return as("places", block.unit);
    case "commonChoices":
      return as("choice", block.unit);
    case "work":
      return as("rows", block.unit);
    case "matches":
      return as("choice", block.want, block.offer);
    case "mutual":
      return [{ unit: block.unit, content: ["numbers", "choice"] }];
    case "note":
    case "prompt":
      return [];
  }
}

const drawnIn = (blocks: readonly CoupleBlock[]): string[] =>
  blocks
    .filter((block) => isOneOf(DRAWS, block))
    .flatMap(usesOf)
    .filter((use) => !use.isDerived)
    .map(({ unit }) => unit);

function hasEnds(worksheet: Worksheet, unit: ShareUnit): boolean {
  const field = fieldOf(worksheet, unit.field ?? "");
  return field?.type === "matrix" && field.rows.every(({ ends }) => ends);
}

function blockProblems(worksheet: Worksheet, block: CoupleBlock): string[] {
  const drawn = drawnIn(worksheet.coupleView);
  const isAllDerived = !isOneOf([...DRAWS, "sameChoice"], block);
  return usesOf(block).flatMap(({ unit: key, content, ...use }) => {
    const isDerived = isAllDerived || use.isDerived;
    const unit = worksheet.share.find((each) => each.unit === key);
    if (unit === undefined) {
      return [`"${key}" is not in the share list: it may be a private answer`];
    }
    const holds = contentOf(worksheet, unit);
    if (holds === null || !content.includes(holds)) {
      return [`"${key}" cannot be drawn by ${block.block}`];
    }
    if (block.block === "sliders" && !hasEnds(worksheet, unit)) {
      return [`every row of "${key}" needs two ends of its own`];
    }
    if (block.block === "sameChoice" && unit.gate === "open") {
      return [`"${key}" shows only if both agree: the therapist releases it`];
    }
    if (block.block === "choices" && block.needsBoth && unit.gate === "open") {
      return [`"${key}" shows only if both gave it: the therapist releases it`];
    }
    if (block.block === "mutual" && unit.gate === "open") {
      return [`"${key}" shows only if both agree: the therapist releases it`];
    }
    if (isDerived && !(unit.gate === "open" && drawn.includes(key))) {
      return [`"${key}" must stand openly in the same view`];
    }
    return [];
  });
}

/** The lines of a map are written by both, in a list that names a part of each. */
function lineProblems(worksheet: Worksheet, block: CoupleBlock): string[] {
  if (block.block !== "parts") return [];
  const { of, ...asked } = block.lines;
  const list = jointPartOf(worksheet)?.fields.find(({ key }) => key === of);
  if (list?.type !== "list") return [`no list "${of}" that both write`];
  return Object.values(asked)
    .filter((key) =>
      list.item.every((item) => item.key !== key || item.type !== "text"),
    )
    .map((key) => `no text "${key}" in the list "${of}"`);
}

function orderProblems(worksheet: Worksheet): DefinitionProblem[] {
  const blocks = worksheet.coupleView;
  const found: DefinitionProblem[] = [];
  const firstOther = blocks.findIndex((block) => !isOneOf(OVERLAPS, block));
  const lastOverlap = blocks.findLastIndex((block) => isOneOf(OVERLAPS, block));
  if (lastOverlap > firstOther && firstOther >= 0) {
    const message = "what they have in common comes first";
    found.push({ path: ["coupleView", lastOverlap], message });
  }
  const prompts = blocks.filter(({ block }) => block === "prompt").length;
  if (modeOf(worksheet) === "therapist_decides") {
    const message = "what is shown of one has no prompt for both";
    return prompts === 0
      ? found
      : [...found, { path: ["coupleView"], message }];
  }
  if (
    blocks.length > 0 &&
    (prompts !== 1 || blocks.at(-1)?.block !== "prompt")
  ) {
    const message = "end the view with one prompt for both";
    found.push({ path: ["coupleView"], message });
  }
  return found;
}

export function viewProblems(worksheet: Worksheet): DefinitionProblem[] {
  const { coupleView, share } = worksheet;
  const drawn = drawnIn(coupleView);
  return [
    ...coupleView.flatMap((block, index) =>
      [
        ...blockProblems(worksheet, block),
        ...lineProblems(worksheet, block),
      ].map((message) => ({
        path: ["coupleView", index],
        message,
      })),
    ),
    ...orderProblems(worksheet),
    ...repeated(drawn, () => ["coupleView"], "the unit"),
    ...share.flatMap(({ unit }, index) =>
      drawn.includes(unit)
        ? []
        : [
            {
              path: ["share", index],
              message: `no block of the couple view shows "${unit}"`,
            },
          ],
    ),
  ];
}
