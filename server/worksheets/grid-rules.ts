import { answerTo, type Json } from "./condition-rules";
import type { FieldOf } from "./field-definition";
import type { Cell } from "./view-definition";

type Grid = FieldOf<"grid">;
type Column = Grid["columns"][number];

/** A row that does not apply to the two of them. */
export const ASIDE = "aside";

const NOT_READABLE = "This answer could not be read. Please give it again.";
const NOT_OFFERED = "Choose from the answers shown.";
const PLEASE = "Please answer this, or choose “I’d rather not say”.";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

const keysAmong = (value: object, known: readonly { key: string }[]): boolean =>
  Object.keys(value).every((key) => known.some((each) => each.key === key));

const offers = (column: Column, value: unknown): boolean =>
  column.options.some((option) => option.value === value);

/** What stands in one place of the grid; null where nothing can be read. */
export function pickedIn(
  column: Column,
  answer: unknown,
  row: string,
): string | null {
  const value = answerTo(answerTo(answer, row), column.key);
  return typeof value === "string" && offers(column, value) ? value : null;
}

export const isAside = (answer: unknown, row: string): boolean =>
  answerTo(answer, row) === ASIDE;

function rowProblem(field: Grid, row: unknown): string | null {
  if (row === null || row === undefined) return null;
  if (row === ASIDE) return field.aside === undefined ? NOT_OFFERED : null;
  if (!isRecord(row) || !keysAmong(row, field.columns)) return NOT_READABLE;
  const isOffered = field.columns.every(
    (column) =>
      !Object.hasOwn(row, column.key) || offers(column, row[column.key]),
  );
  return isOffered ? null : NOT_OFFERED;
}

export function gridProblem(field: Grid, value: unknown): string | null {
  if (!isRecord(value) || !keysAmong(value, field.rows)) return NOT_READABLE;
  return (
    field.rows
      .map(({ key }) => rowProblem(field, answerTo(value, key)))
      .find((problem) => problem !== null) ?? null
  );
}

function isRowOpen(field: Grid, answer: unknown, row: string): boolean {
  const entry = answerTo(answer, row);
  if (entry === null || entry === ASIDE) return false;
  return field.columns.some(
    (column) => !column.optional && pickedIn(column, answer, row) === null,
  );
}

/** Rows that say neither something nor "I'd rather not say". */
export const gridLacks = (field: Grid, value: unknown) =>
  field.required
    ? field.rows
        .filter(({ key }) => isRowOpen(field, value, key))
        .map(({ key }) => ({ at: key, message: PLEASE }))
    : [];

/** One row in words, of those columns that are meant. */
export function gridRowWords(
  field: Grid,
  answer: unknown,
  row: string,
  columns: readonly Column[] = field.columns,
): string | null {
  if (isAside(answer, row)) return field.aside ?? null;
  const words = columns.flatMap((column) => {
    const picked = pickedIn(column, answer, row);
    const option = column.options.find(({ value }) => value === picked);
    return option ? [`${column.label}: ${option.label.toLowerCase()}`] : [];
  });
  return words.length === 0 ? null : words.join(", ");
}

export function gridRowCell(field: Grid, answer: unknown, row: string): Cell {
  if (answer === null || answerTo(answer, row) === null) {
    return { state: "rather_not" };
  }
  const text = gridRowWords(field, answer, row);
  return text === null ? { state: "open" } : { state: "text", text };
}

/** The rows with what may be shown of them; left open and rather not said are both null. */
export const shownGrid = (
  field: Grid,
  answer: unknown,
  show: readonly string[],
): Json => {
  const columns = field.columns.filter(({ key }) => show.includes(key));
  return Object.fromEntries(
    field.rows.map(({ key }) => {
      if (isAside(answer, key)) return [key, ASIDE];
      const picked = columns.flatMap((column): [string, string][] => {
        const value = pickedIn(column, answer, key);
        return value === null ? [] : [[column.key, value]];
      });
      return [key, picked.length === 0 ? null : Object.fromEntries(picked)];
    }),
  );
};
