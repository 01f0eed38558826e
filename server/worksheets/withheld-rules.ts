import { type Answers, holds } from "./condition-rules";
import type { Worksheet } from "./definition";
import type { Field } from "./field-definition";
import {
  fieldOf,
  isAsked,
  isSelfOnly,
  ownFields,
  withoutStale,
} from "./field-rules";

/** For its author alone, and its author has not said otherwise. */
export function isWithheld(field: Field, answers: unknown): boolean {
  if (!isAsked(field) || !isSelfOnly(field)) return false;
  const { toTherapistIf } = field;
  return toTherapistIf === undefined || !holds(toTherapistIf, answers);
}

/** How much of a worksheet, and of what was asked before, its author may keep from the therapist too. */
export type KeptAlone = "nothing" | "some" | "all";

export function keptAlone(
  worksheet: Worksheet,
  before: readonly Field[] = [],
): KeptAlone {
  const asked = [...before, ...ownFields(worksheet)].filter(isAsked);
  const alone = asked.filter((field) => isWithheld(field, {}));
  if (alone.length === 0) return "nothing";
  return alone.length === asked.length ? "all" : "some";
}

/** What is left of somebody's answers for the therapist to read. */
export function forTherapist(worksheet: Worksheet, answers: unknown): Answers {
  const kept = withoutStale(worksheet, answers);
  return Object.fromEntries(
    Object.entries(kept).filter(([key]) => {
      const field = fieldOf(worksheet, key);
      return field !== undefined && !isWithheld(field, kept);
    }),
  );
}
