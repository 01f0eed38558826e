import { answerTo, type Json } from "./condition-rules";
import type { Field, ItemField } from "./field-definition";

export type MultiField = Extract<Field | ItemField, { type: "multi" }>;

const entriesOf = (answer: unknown): unknown[] =>
  Array.isArray(answer) ? answer : [];

/** Words of one's own beside what was offered: `{ free: "…" }` and nothing else. */
export const isOwn = (entry: unknown): entry is { free: unknown } =>
  entry !== null &&
  typeof entry === "object" &&
  Object.keys(entry).join() === "free";

function ownWords(field: MultiField, answer: unknown): string {
  if (field.free === undefined) return "";
  const words = answerTo(entriesOf(answer).find(isOwn), "free");
  return typeof words === "string" ? words.trim() : "";
}

const offeredOf = (field: MultiField, answer: unknown) => {
  const entries = entriesOf(answer);
  return field.options.filter(({ value }) => entries.includes(value));
};

/** In the worksheet's order, so that the order of tapping says nothing; one's own words last. */
export function chosenValues(field: MultiField, answer: unknown): Json[] {
  const own = ownWords(field, answer);
  const known = offeredOf(field, answer).map(({ value }) => value);
  return own === "" ? known : [...known, { free: own }];
}

export function chosenLabels(field: MultiField, answer: unknown): string[] {
  const own = ownWords(field, answer);
  const known = offeredOf(field, answer).map(({ label }) => label);
  return own === "" ? known : [...known, own];
}
