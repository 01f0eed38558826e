import { type Answers, answerTo, holds, type Json } from "./condition-rules";
import type { Mode, Worksheet } from "./definition";
import type { AskedField, Field, FieldOf } from "./field-definition";
import { jointPartOf, ownModes, ownParts } from "./part-rules";
import { entriesToPick } from "./pick-rules";
import { mayReachThePartner, tailOf } from "./tail-rules";

export function modeOf(worksheet: Worksheet): Mode {
  const modes = ownModes(worksheet);
  const nothingAlone = jointPartOf(worksheet) ? "shared" : "private";
  return modes.find(mayReachThePartner) ?? modes[0] ?? nothingAlone;
}

export const ownFields = (worksheet: Worksheet): Field[] =>
  ownParts(worksheet).flatMap((part) => part.fields);

export const fieldsOf = (worksheet: Worksheet): Field[] => [
  ...ownFields(worksheet),
  ...tailOf(ownModes(worksheet)),
];

export const fieldOf = (worksheet: Worksheet, key: string): Field | undefined =>
  fieldsOf(worksheet).find((field) => field.key === key);

export const isAsked = (field: Field): field is AskedField =>
  field.type !== "info";

/** Never the partner, whatever is opened. */
export const isPrivate = (field: Field): boolean =>
  isAsked(field) && field.vis !== "inherit";

/** Nobody but the author: not the therapist either. */
export const isSelfOnly = (field: Field): boolean =>
  isAsked(field) && field.vis === "self_only";

export function isShown(field: Field, answers: unknown): boolean {
  if (field.showIf !== undefined && !holds(field.showIf, answers)) return false;
  if (field.type === "matrix") return offered(field, answers).rows.length > 0;
  return (
    (field.type !== "rank" && field.type !== "pick") ||
    offered(field, answers).options.length > 0
  );
}

/** The question with those of its answers that an earlier answer leaves. */
export function offered<F extends Field>(field: F, answers: unknown): F {
  if (field.type === "single" || field.type === "multi") {
    const options = field.options.filter(
      ({ showIf }) => showIf === undefined || holds(showIf, answers),
    );
    return { ...field, options };
  }
  if (field.type === "pick") {
    return { ...field, options: entriesToPick(field, answers) };
  }
  if (field.type !== "rank" && field.type !== "matrix") return field;
  if (field.from === undefined) return field;
  const chosen = answerTo(answers, field.from);
  const isChosen = (value: string) =>
    Array.isArray(chosen) && chosen.includes(value);
  return field.type === "rank"
    ? {
        ...field,
        options: field.options.filter(({ value }) => isChosen(value)),
      }
    : { ...field, rows: field.rows.filter(({ key }) => isChosen(key)) };
}

/** What was said of a row that is not asked about any more is let go. */
function rowsStillAsked(
  field: FieldOf<"matrix">,
  value: unknown,
  answers: unknown,
): unknown {
  if (field.from === undefined || value === null || typeof value !== "object")
    return value;
  const left = offered(field, answers).rows.flatMap(({ key }) => {
    const said = answerTo(value, key);
    return said === undefined ? [] : [[key, said]];
  });
  return left.length > 0 ? Object.fromEntries(left) : undefined;
}

/** An answer without what is not offered any more; undefined if none is left. */
function stillOffered(field: Field, value: unknown, answers: unknown): unknown {
  if (field.type === "matrix") return rowsStillAsked(field, value, answers);
  if (!("options" in field) || field.type === "check") return value;
  const all = field.options.map((option) => option.value);
  const left = offered(field, answers).options.map((option) => option.value);
  const isKnown = (each: string): boolean =>
    field.type === "pick" || all.includes(each);
  const isGone = (each: unknown): boolean =>
    typeof each === "string" && isKnown(each) && !left.includes(each);
  if (Array.isArray(value)) return value.filter((each) => !isGone(each));
  return isGone(value) ? undefined : value;
}

/**
 * Fields look only at earlier fields, so one pass in order is enough: an
 * answer that was itself dropped can keep nothing else alive.
 */
export function withoutStale(worksheet: Worksheet, answers: unknown): Answers {
  const kept: Answers = {};
  for (const field of fieldsOf(worksheet)) {
    const value = answerTo(answers, field.key);
    if (value === undefined || !isAsked(field)) continue;
    if (!isShown(field, kept)) continue;
    const left = stillOffered(field, value, kept);
    if (left !== undefined) kept[field.key] = left as Json;
  }
  return kept;
}

export const shownFields = (
  worksheet: Worksheet,
  answers: unknown,
): Field[] => {
  const kept = withoutStale(worksheet, answers);
  return fieldsOf(worksheet)
    .filter((field) => isShown(field, kept))
    .map((field) => offered(field, kept));
};
