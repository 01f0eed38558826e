import { measureResults } from "@/drizzle/schema/measures";

import type { Tx } from "../db";
import type { Answers } from "../worksheets/condition-rules";
import type { Measure } from "./definition";
import { placesIn } from "./form-rules";
import { type MeasureScore, scoreMeasure } from "./scoring";
import { type Setting, scoreSettings } from "./setting-rules";

type Earlier = { submittedAt: Date; scores: Record<string, number> };

/** What stands beside a finished part for its author's own next one: no word, no band. */
export const keptTotal = (
  { scoringVersion }: Measure,
  { total }: Pick<MeasureScore, "total">,
): Record<string, number> =>
  total === null ? {} : { total, scoring: scoringVersion };

function lastTotal(
  earlier: readonly Earlier[],
  scoringVersion: number,
): number | undefined {
  const [last] = earlier
    .filter(({ scores }) => scores.scoring === scoringVersion)
    .toSorted(
      (one, other) => Number(other.submittedAt) - Number(one.submittedAt),
    );
  return last?.scores.total;
}

/** A finished form's result, compared with the same person's last total by the same rules. */
export function scoredPart(
  measure: Measure,
  answers: Answers,
  earlier: readonly Earlier[],
  setting: Setting,
): MeasureScore {
  return scoreMeasure(measure, placesIn(measure, answers), {
    earlier: lastTotal(earlier, measure.scoringVersion),
    ...scoreSettings(setting),
  });
}

type Part = Pick<
  typeof measureResults.$inferInsert,
  "practiceId" | "assignmentId" | "coupleId" | "partnerId" | "submittedAt"
>;

export const insertResult = (
  tx: Tx,
  part: Part,
  measure: Measure,
  { alerts: _raised, ...score }: MeasureScore,
  { cutOff }: Setting,
) =>
  tx.insert(measureResults).values({
    ...part,
    ...score,
    slug: measure.slug,
    version: measure.version,
    scoringVersion: measure.scoringVersion,
    cutOff: cutOff ?? measure.cutOff?.value ?? null,
  });
