import { and, asc, desc, eq, isNull, or, sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";
import {
  assignments,
  responses,
  worksheetVersions,
} from "@/drizzle/schema/homework";
import { measureResults } from "@/drizzle/schema/measures";

import { statement, type Tx } from "../db";

const given = sql.placeholder;

/** Ten years of weeks, of both, of a few measures. */
const MOST_RESULTS = 5_000;

const ofCouple = <T extends typeof measureResults | typeof assignments>(
  table: T,
) =>
  and(
    eq(table.practiceId, given("practiceId")),
    eq(table.coupleId, given("coupleId")),
  );

const selectResults = statement((db) =>
  db
    .select({
      assignmentId: measureResults.assignmentId,
      partnerId: measureResults.partnerId,
      slug: measureResults.slug,
      status: measureResults.status,
      total: measureResults.total,
      band: measureResults.band,
      subscales: measureResults.subscales,
      change: measureResults.change,
      cutOff: measureResults.cutOff,
      at: measureResults.submittedAt,
      versionId: worksheetVersions.id,
      digest: worksheetVersions.digest,
    })
    .from(measureResults)
    .innerJoin(
      assignments,
      and(
        eq(assignments.practiceId, measureResults.practiceId),
        eq(assignments.id, measureResults.assignmentId),
      ),
    )
    .innerJoin(
      worksheetVersions,
      and(
        eq(worksheetVersions.practiceId, assignments.practiceId),
        eq(worksheetVersions.id, assignments.worksheetVersionId),
      ),
    )
    .where(ofCouple(measureResults))
    .orderBy(asc(measureResults.submittedAt), asc(measureResults.assignmentId))
    .limit(MOST_RESULTS),
);

/** A couple's results from the first to the last. */
export const resultsOf = (tx: Tx, practiceId: PracticeId, coupleId: string) =>
  selectResults(tx, { practiceId, coupleId });

const selectResult = statement((db) =>
  db
    .select({
      status: measureResults.status,
      total: measureResults.total,
      band: measureResults.band,
      subscales: measureResults.subscales,
      change: measureResults.change,
      cutOff: measureResults.cutOff,
    })
    .from(measureResults)
    .where(
      and(
        eq(measureResults.practiceId, given("practiceId")),
        eq(measureResults.assignmentId, given("assignmentId")),
      ),
    ),
);

/** The result of one measure that was sent, once it is finished. */
export const resultOf = (
  tx: Tx,
  practiceId: PracticeId,
  assignmentId: string,
) => selectResult(tx, { practiceId, assignmentId });

const selectLatest = statement((db) =>
  db
    .selectDistinctOn([measureResults.slug, measureResults.partnerId], {
      partnerId: measureResults.partnerId,
      slug: measureResults.slug,
      total: measureResults.total,
      change: measureResults.change,
      at: measureResults.submittedAt,
    })
    .from(measureResults)
    .where(ofCouple(measureResults))
    .orderBy(
      asc(measureResults.slug),
      asc(measureResults.partnerId),
      desc(measureResults.submittedAt),
    ),
);

/** The last result of each measure and each partner. */
export const latestOf = (tx: Tx, practiceId: PracticeId, coupleId: string) =>
  selectLatest(tx, { practiceId, coupleId });

const selectWork = statement((db) =>
  db
    .select({
      id: assignments.id,
      dueOn: assignments.dueOn,
      createdAt: assignments.createdAt,
      submittedAt: responses.submittedAt,
    })
    .from(assignments)
    .innerJoin(
      worksheetVersions,
      and(
        eq(worksheetVersions.practiceId, assignments.practiceId),
        eq(worksheetVersions.id, assignments.worksheetVersionId),
        eq(worksheetVersions.kind, "worksheet"),
      ),
    )
    .leftJoin(
      responses,
      and(
        eq(responses.practiceId, assignments.practiceId),
        eq(responses.assignmentId, assignments.id),
      ),
    )
    .where(
      and(
        ofCouple(assignments),
        or(
          isNull(assignments.takenBackAt),
          sql`${responses.submittedAt} is not null`,
        ),
      ),
    )
    .limit(MOST_RESULTS),
);

/** When a couple's worksheets were finished, or were due and are not. */
export const workOf = (tx: Tx, practiceId: PracticeId, coupleId: string) =>
  selectWork(tx, { practiceId, coupleId });
