import { sql } from "drizzle-orm";

import { measureResults } from "@/drizzle/schema/measures";

import type { Tx } from "../db";
import type { Answers } from "../worksheets/condition-rules";
import { ESCALATES } from "./alert-rules";
import type { Measure } from "./definition";
import { placesIn } from "./form-rules";
import { type MeasureScore, scoreMeasure } from "./scoring";

/** A finished form's result, compared with the same person's last total by the same rules. */
export async function scoredPart(
  tx: Tx,
  measure: Measure,
  answers: Answers,
): Promise<MeasureScore> {
  const [row] = await tx.execute<{ total: number | null }>(
    sql`select sec.earlier_total(${measure.slug}, ${measure.scoringVersion}) as total`,
  );
  return scoreMeasure(measure, placesIn(measure, answers), {
    earlier: row?.total ?? undefined,
    escalates: ESCALATES,
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
) =>
  tx.insert(measureResults).values({
    ...part,
    ...score,
    slug: measure.slug,
    version: measure.version,
    scoringVersion: measure.scoringVersion,
    cutOff: measure.cutOff?.value ?? null,
  });
