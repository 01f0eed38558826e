import type { Answers } from "../worksheets/condition-rules";
import type { Worksheet } from "../worksheets/definition";
import { nextStep } from "../worksheets/step-rules";

type ToDo = { state: string; dueOn: string | null; createdAt: Date };

/** A finished part that still needs its choice first, then what is due soonest, then the oldest. */
export function nextToDo<P extends ToDo>(parts: readonly P[]): P | null {
  const order = (part: P) =>
    [
      part.state === "choosing" ? 0 : 1,
      part.dueOn ?? "9999-12-31",
      part.createdAt.toISOString(),
    ].join(" ");
  return [...parts].sort((x, y) => (order(x) < order(y) ? -1 : 1))[0] ?? null;
}

/** The title of the step where the form goes on. */
export const placeInWorksheet = (
  worksheet: Worksheet,
  answers: Answers,
): string | null => nextStep(worksheet, answers)?.title ?? null;
