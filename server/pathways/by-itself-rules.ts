import { assignmentProblem } from "../homework/assign-rules";
import { staysOpen } from "../homework/entry-rules";
import type { Sharing } from "../homework/rules";
import { sharingOf, wholeUnits } from "../homework/sharing-rules";
import type { NamedEdition } from "../library/edition-records";
import type { Worksheet } from "../worksheets/definition";
import { isTogetherFromStart } from "../worksheets/part-rules";

type Step = { who: "a" | "b" | "each"; sharing: Sharing | null };

/** Why a step cannot be given without a hand; null where it can. */
export function byItselfProblem(
  worksheet: Worksheet,
  step: Step,
  hasSafetyReview: boolean,
): string | null {
  const sharing = step.sharing ?? sharingOf(worksheet, step.who);
  if (worksheet.therapistUnlock) {
    return "This one is given by hand, when the couple is ready.";
  }
  if (staysOpen(worksheet, sharing)) {
    return "This one stays with them. Give it by hand.";
  }
  const problem = assignmentProblem(
    worksheet,
    { who: step.who, sharing, mayOpenByItself: false },
    hasSafetyReview,
  );
  return Object.values(problem ?? {}).flat()[0] ?? null;
}

/** What the therapist said yes to when the step was to be given by itself. */
export type Planned = {
  sharing: Sharing;
  together: boolean;
  openUnits: readonly string[];
};

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((each) => other.includes(each));

/**
 * Whether this edition may go in the place of the one that was planned: who reads it and what opens for both
 * are as the therapist saw them, and nothing new about it wants a hand.
 */
export function goesAsPlanned(
  worksheet: Worksheet,
  step: Step,
  planned: Planned,
): boolean {
  const sharing = step.sharing ?? sharingOf(worksheet, step.who);
  return (
    byItselfProblem(worksheet, step, false) === null &&
    sharing === planned.sharing &&
    isTogetherFromStart(worksheet) === planned.together &&
    (sharing === "private" || isSame(wholeUnits(worksheet), planned.openUnits))
  );
}

/** Why a step that was to be given by itself waits for a hand. */
export type HeldBack = "put_away" | "changed";

/**
 * Of the practice's own, what is current goes, as long as it goes as planned. What is shipped goes in the
 * edition that was planned.
 */
export function heldBack(
  step: Step,
  planned: Planned | undefined,
  named: NamedEdition | undefined,
): HeldBack | null {
  if (!planned || !named?.isOwn) return null;
  if (!named.worksheet) return "put_away";
  return goesAsPlanned(named.worksheet, step, planned) ? null : "changed";
}
