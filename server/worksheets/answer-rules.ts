import { bodyProblem } from "./body-rules";
import { isOwn, type MultiField } from "./chosen-rules";
import { answerTo } from "./condition-rules";
import { emotionProblem } from "./emotion-rules";
import type { Field, FieldOf, ItemField } from "./field-definition";
import { gridProblem } from "./grid-rules";
import { pictureProblem } from "./picture-answer-rules";
import { PLAN_KEYS } from "./plan-rules";
import { isDay, momentOf } from "./time-rules";

/** How long an answer may be when it is finished. */
export const WORDS_LENGTH = { text: 200, long: 5000 };
/** What is only being written is kept well beyond that: it is its writer's to shorten. */
const DRAFT_LENGTH = 20_000;
const NOT_OFFERED = "Choose from the answers shown.";
const TWICE = "Choose each answer once.";
const DAY = "Write the day as year, month, day.";
const NOT_READABLE = "This answer could not be read. Please give it again.";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

const isWholeBetween = (value: unknown, min: number, max: number): boolean =>
  typeof value === "number" &&
  Number.isInteger(value) &&
  value >= min &&
  value <= max;

const range = (value: unknown, min: number, max: number): string | null =>
  isWholeBetween(value, min, max)
    ? null
    : `Choose a whole number from ${min} to ${max}.`;

/** Null also where there are no words at all. */
export function tooLong(value: unknown, limit: number): string | null {
  return typeof value === "string" && value.length > limit
    ? `This is longer than ${limit} characters. Please shorten it.`
    : null;
}

const words = (value: unknown): string | null =>
  typeof value === "string" ? tooLong(value, DRAFT_LENGTH) : NOT_READABLE;

function chosen(value: unknown, offered: string[], max: number): string | null {
  if (!Array.isArray(value)) return NOT_READABLE;
  if (value.some((each) => !offered.includes(each))) return NOT_OFFERED;
  if (new Set(value).size !== value.length) return TWICE;
  return value.length > max ? `Choose ${max} at most.` : null;
}

function multiProblem(field: MultiField, value: unknown): string | null {
  const most = field.max ?? Infinity;
  if (!Array.isArray(value)) return NOT_READABLE;
  const own = field.free === undefined ? [] : value.filter(isOwn);
  const known = value.filter((entry) => !own.includes(entry));
  if (own.length > 1) return TWICE;
  return (
    chosen(known, valuesOf(field), most) ??
    (value.length > most ? `Choose ${most} at most.` : null) ??
    own.map(({ free }) => words(free)).find((each) => each !== null) ??
    null
  );
}

/** Each known entry is looked at; an unknown one spoils the whole answer. */
function entries(
  value: unknown,
  known: string[],
  problem: (key: string, entry: unknown) => string | null,
): string | null {
  if (!isRecord(value)) return NOT_READABLE;
  if (Object.keys(value).some((key) => !known.includes(key))) {
    return NOT_READABLE;
  }
  for (const key of known) {
    const entry = answerTo(value, key);
    if (entry === undefined || entry === null) continue;
    const found = problem(key, entry);
    if (found !== null) return found;
  }
  return null;
}

function pairProblem(field: FieldOf<"pairs">, value: unknown): string | null {
  const keys = field.pairs.map((pair) => pair.value);
  return entries(value, keys, (key, letter) => {
    const pair = field.pairs.find((each) => each.value === key);
    const offered = [pair?.first.category, pair?.second.category];
    return offered.includes(letter as string) ? null : NOT_OFFERED;
  });
}

function listProblem(field: FieldOf<"list">, value: unknown): string | null {
  if (!Array.isArray(value)) return NOT_READABLE;
  if (value.length > field.max) return `Write ${field.max} at most.`;
  const keys = field.item.map((item) => item.key);
  for (const entry of value) {
    const found = entries(entry, keys, (key, answer) => {
      const item = field.item.find((each) => each.key === key);
      return item === undefined ? NOT_READABLE : draftProblem(item, answer);
    });
    if (found !== null) return found;
  }
  return null;
}

/** An answer in words of one's own stands apart from those offered. */
function singleProblem(
  field: Extract<Field | ItemField, { type: "single" }>,
  value: unknown,
): string | null {
  if (valuesOf(field).includes(value as string)) return null;
  if (field.free === undefined || !isRecord(value)) return NOT_OFFERED;
  return Object.keys(value).join() === "free" ? words(value.free) : NOT_OFFERED;
}

function checkProblem(field: FieldOf<"check">, value: unknown): string | null {
  if (!isRecord(value)) return NOT_READABLE;
  const offered = valuesOf(field);
  if (Object.keys(value).some((key) => !offered.includes(key))) {
    return NOT_OFFERED;
  }
  const isDone = field.dated ? isDay : (done: unknown) => done === true;
  return Object.values(value).every(isDone) ? null : DAY;
}

const valuesOf = (field: { options: { value: string }[] }): string[] =>
  field.options.map((option) => option.value);

/**
 * What is wrong with a half-written answer: its shape and size, never that it
 * is unfinished. The sentence never repeats what was written.
 */
export function draftProblem(
  field: Field | ItemField,
  value: unknown,
): string | null {
  if (field.type === "info") return NOT_READABLE;
  if (value === null) return null;
  switch (field.type) {
    case "text":
    case "long":
    case "pick":
      return words(value);
    case "int":
      return range(value, field.min, field.max);
    case "scale":
      return range(value, 0, 10);
    case "likert":
      return range(value, 1, field.labels.length);
    case "single":
      return singleProblem(field, value);
    case "multi":
      return multiProblem(field, value);
    case "rank":
      return chosen(value, valuesOf(field), field.options.length);
    case "date":
      return isDay(value) ? null : DAY;
    case "datetime":
      return momentOf(value) === null ? "Write a day and a time." : null;
    case "emotion":
      return emotionProblem(field.max, value);
    case "body":
      return bodyProblem(value);
    case "plan":
      return entries(value, [...PLAN_KEYS], (_part, text) => words(text));
    case "check":
      return checkProblem(field, value);
    case "timer":
      return range(value, 0, Math.max(...field.seconds));
    case "upload":
      return pictureProblem(value);
    case "pairs":
      return pairProblem(field, value);
    case "grid":
      return gridProblem(field, value);
    case "list":
      return listProblem(field, value);
    case "matrix": {
      const { columns } = field;
      const rows = field.rows.map((row) => row.key);
      return columns.type === "scale"
        ? entries(value, rows, (_row, entry) => range(entry, 0, 10))
        : entries(value, rows, (_row, entry) =>
            range(entry, 1, columns.labels.length),
          );
    }
  }
}
