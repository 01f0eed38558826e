import type { Worksheet } from "../worksheets/definition";
import { whereLessIsEnough } from "../worksheets/smaller-rules";

export type Smaller = { words: string; minutes: number };

/** Why this cannot be its smaller version, at the field it concerns; null when it can, or there is none. */
export function smallerProblem(
  smaller: Smaller | null,
  { minutes, isMeasure }: { minutes: number; isMeasure: boolean },
): Record<string, string[]> | null {
  if (smaller === null) return null;
  if (isMeasure) {
    return { "smaller.words": ["A measure is answered as a whole."] };
  }
  const most = Math.max(1, minutes - 1);
  if (smaller.minutes <= most) return null;
  return {
    "smaller.minutes": [`Choose ${most} at most. The whole takes ${minutes}.`],
  };
}

/** As it is asked of whoever was given it: where a smaller version is enough, nothing else must be. */
export const asGiven = (
  { worksheet, measure }: { worksheet: Worksheet; measure: unknown },
  { smallerMinutes }: { smallerMinutes: number | null },
): Worksheet =>
  measure === null && smallerMinutes !== null
    ? whereLessIsEnough(worksheet)
    : worksheet;
