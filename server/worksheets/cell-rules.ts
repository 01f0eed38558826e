import { bodyLines } from "./body-rules";
import { chosenLabels } from "./chosen-rules";
import { answerTo } from "./condition-rules";
import { emotionLabels } from "./emotion-rules";
import { betweenWords } from "./ends-rules";
import type { AskedField, FieldOf, ItemField } from "./field-definition";
import { pictureOf } from "./picture-answer-rules";
import { planLines } from "./plan-rules";
import type { Ranked } from "./ranking-rules";
import { dayInWords, isDay, momentInWords, secondsInWords } from "./time-rules";
import type { Cell } from "./view-definition";

export const NOT_IN: Cell = { state: "not_in" };
export const NOT_ASKED: Cell = { state: "not_asked" };
const OPEN: Cell = { state: "open" };
const RATHER_NOT: Cell = { state: "rather_not" };

const lines = (ordered: boolean, all: string[]): Cell =>
  all.length === 0 ? OPEN : { state: "lines", ordered, lines: all };

const words = (text: string | undefined): Cell =>
  text === undefined || text.trim() === "" ? OPEN : { state: "text", text };

const number = (value: number, text: string | null = null): Cell => ({
  state: "number",
  value,
  text,
});

export const numberOf = (cell: Cell): number | null =>
  cell.state === "number" ? cell.value : null;

type Named = { value: string; label: string };

const labelsOf = (options: Named[], values: unknown[]): string[] =>
  values.flatMap((value) => {
    const option = options.find((each) => each.value === value);
    return option === undefined ? [] : [option.label];
  });

function singleCell(
  field: Extract<AskedField | ItemField, { type: "single" }>,
  value: unknown,
): Cell {
  const free = answerTo(value, "free");
  return words(
    typeof free === "string" ? free : labelsOf(field.options, [value])[0],
  );
}

const doneLines = (field: FieldOf<"check">, value: unknown): string[] =>
  field.options.flatMap((option) => {
    const done = answerTo(value, option.value);
    if (isDay(done)) return [`${option.label}, ${dayInWords(done)}`];
    return done === true ? [option.label] : [];
  });

/** What an answer says, line by line; nothing where it was left open or rather not said. */
export function linesSaid(field: AskedField, value: unknown): string[] {
  const cell = cellOf(field, value);
  if (cell.state === "lines") return cell.lines;
  return cell.state === "text" ? [cell.text] : [];
}

/** An answer of one entry in one line; nothing said is no words. */
export function wordsOf(item: ItemField, value: unknown): string {
  const cell = cellOf(item, value);
  if (cell.state === "text") return cell.text;
  if (cell.state === "number") return cell.text ?? String(cell.value);
  return cell.state === "lines" ? cell.lines.join(", ") : "";
}

function entriesOf(field: FieldOf<"list">, value: unknown): string[] {
  const entries: unknown[] = Array.isArray(value) ? value : [];
  return entries
    .map((entry) =>
      field.item
        .map((item) => wordsOf(item, answerTo(entry, item.key)))
        .filter((each) => each !== "")
        .join(" · "),
    )
    .filter((line) => line !== "");
}

/** One whole answer as a therapist reads it; rows and pairs have their own. */
export function cellOf(field: AskedField | ItemField, value: unknown): Cell {
  if (value === undefined) return OPEN;
  if (value === null) return RATHER_NOT;
  switch (field.type) {
    case "single":
      return singleCell(field, value);
    case "emotion":
      return lines(false, emotionLabels(value));
    case "body":
      return lines(false, bodyLines(value));
    case "plan":
      return lines(false, planLines(value));
    case "check":
      return lines(false, doneLines(field, value));
    case "date":
      return isDay(value) ? words(dayInWords(value)) : OPEN;
    case "datetime":
      return words(momentInWords(value));
    case "timer":
      return typeof value === "number" ? words(secondsInWords(value)) : OPEN;
    case "upload": {
      const answer = pictureOf(value);
      return answer ? { state: "picture", ...answer } : OPEN;
    }
    case "multi":
      return lines(false, chosenLabels(field, value));
    case "rank": {
      const values = Array.isArray(value) ? value : [];
      return lines(true, labelsOf(field.options, values));
    }
    case "list":
      return lines(false, entriesOf(field, value));
    case "int":
    case "scale":
      return typeof value === "number" ? number(value) : OPEN;
    case "likert":
      return likertCell(field.labels, value);
    case "matrix":
    case "pairs":
    case "grid":
      return OPEN;
    default:
      return typeof value === "string" ? words(value) : OPEN;
  }
}

function likertCell(labels: string[], value: unknown): Cell {
  if (typeof value !== "number") return OPEN;
  return number(value, labels[value - 1] ?? null);
}

export function rowCell(
  field: FieldOf<"matrix">,
  value: unknown,
  row: string,
): Cell {
  const entry = value === null ? null : answerTo(value, row);
  if (entry === undefined) return OPEN;
  if (entry === null) return RATHER_NOT;
  if (field.columns.type === "likert") {
    const { labels } = field.columns;
    const ends = field.rows.find(({ key }) => key === row)?.ends;
    return likertCell(ends ? betweenWords(ends, labels.length) : labels, entry);
  }
  return typeof entry === "number" ? number(entry) : OPEN;
}

export function pairCell(
  pair: FieldOf<"pairs">["pairs"][number],
  value: unknown,
): Cell {
  const entry = value === null ? null : answerTo(value, pair.value);
  if (entry === undefined) return OPEN;
  if (entry === null) return RATHER_NOT;
  const side = [pair.first, pair.second].find((s) => s.category === entry);
  return words(side?.label);
}

/** Lines carry their place, because two may share one. */
export const placesCell = (places: readonly Ranked[] | null): Cell =>
  lines(
    false,
    (places ?? []).map(
      ({ place, tied, label }) => `${place} ${label}${tied ? ", tied" : ""}`,
    ),
  );

export const meanCell = (mean: number | null, band: string | null): Cell =>
  mean === null ? OPEN : number(mean, band);

export const linesCell = (all: string[]): Cell => lines(false, all);

export const textCell = (text: string | null): Cell => words(text ?? undefined);
