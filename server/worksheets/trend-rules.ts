import type { Drop } from "./alert-definition";
import type { Worksheet } from "./definition";
import { meanOf, scores } from "./scoring";

/** What its author scored at an earlier time, by scoring id. */
export type Earlier = { submittedAt: Date; scores: Record<string, number> };

/** Longer than a measure is ever left alone; what a drop compares with is nearer. */
const MOST_WEEKS = 156;
const WEEK = 7 * 86_400_000;
const HAIR = 1e-9;

/** Nothing older is ever compared with. */
export const longestBack = (now: Date): Date =>
  new Date(now.getTime() - MOST_WEEKS * WEEK);

/** The scores an alert compares over time: all that is asked of an earlier answer. */
export function watchedScores(
  worksheet: Worksheet,
  answers: unknown,
): Record<string, number> {
  const found = scores(worksheet, answers);
  return Object.fromEntries(
    worksheet.alerts.flatMap(({ drop }) => {
      const score = drop && found[drop.score];
      return score?.fn === "mean" && score.value !== null
        ? [[drop?.score ?? "", score.value]]
        : [];
    }),
  );
}

/** Compared with one's own mean of the weeks before, never with the other's. */
export function hasDropped(
  drop: Drop,
  now: { submittedAt: Date; scores: Record<string, number> },
  earlier: readonly Earlier[],
): boolean {
  const score = now.scores[drop.score];
  const at = now.submittedAt.getTime();
  const before = earlier
    .filter(({ submittedAt }) => submittedAt.getTime() < at)
    .filter(
      ({ submittedAt }) => at - submittedAt.getTime() <= drop.weeks * WEEK,
    )
    .flatMap((one) => one.scores[drop.score] ?? []);
  const mean = meanOf(before);
  if (score === undefined || mean === null) return false;
  return mean - score + HAIR >= drop.by;
}
