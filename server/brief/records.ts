import { and, desc, eq, isNull, lte, sql } from "drizzle-orm";

import { seenParts } from "@/drizzle/schema/day";
import {
  assignments,
  responseAnswers,
  responses,
  worksheetVersions,
} from "@/drizzle/schema/homework";
import { jointAnswers, jointFeedback } from "@/drizzle/schema/joint";
import { measureResults } from "@/drizzle/schema/measures";
import { alerts } from "@/drizzle/schema/safety";

import { statement } from "../db";
import {
  editionIsOfAssignment,
  partIsOfAssignment,
} from "../homework/part-joins";
import { severityNow } from "../safety/records";

const given = sql.placeholder;

export const openAlerts = statement((db) =>
  db
    .select({
      id: alerts.id,
      assignmentId: alerts.assignmentId,
      partnerId: alerts.partnerId,
      code: alerts.code,
      severity: severityNow,
      raisedAt: alerts.raisedAt,
    })
    .from(alerts)
    .where(
      and(
        eq(alerts.practiceId, given("practiceId")),
        eq(alerts.coupleId, given("coupleId")),
        isNull(alerts.acknowledgedAt),
      ),
    ),
);

/** This member's own marks: nobody else's change what is new to them. */
export const ownSeenMarks = statement((db) =>
  db
    .select({
      assignmentId: seenParts.assignmentId,
      partnerId: seenParts.partnerId,
      seenAt: seenParts.seenAt,
    })
    .from(seenParts)
    .where(
      and(
        eq(seenParts.practiceId, given("practiceId")),
        eq(seenParts.coupleId, given("coupleId")),
        eq(seenParts.memberId, given("memberId")),
      ),
    ),
);

/** When each last said something alone after they wrote together, and never what. */
export const saidAfterwards = statement((db) =>
  db
    .select({
      assignmentId: jointFeedback.assignmentId,
      partnerId: jointFeedback.partnerId,
      givenAt: sql<Date>`max(${jointFeedback.givenAt})`.mapWith(
        jointFeedback.givenAt,
      ),
    })
    .from(assignments)
    .innerJoin(
      jointFeedback,
      and(
        eq(jointFeedback.practiceId, assignments.practiceId),
        eq(jointFeedback.assignmentId, assignments.id),
      ),
    )
    .where(
      and(
        eq(assignments.practiceId, given("practiceId")),
        eq(assignments.coupleId, given("coupleId")),
      ),
    )
    .groupBy(jointFeedback.assignmentId, jointFeedback.partnerId),
);

/** Enough to say where somebody stands, and where they stood before. */
const TIMES = 2;

/** The last finished parts of each partner, of each worksheet the couple was ever given. */
export const lastFinished = statement((db) => {
  const counted = db
    .select({
      practiceId: responses.practiceId,
      assignmentId: responses.assignmentId,
      partnerId: responses.partnerId,
      nth: sql<number>`row_number() over (
        partition by ${worksheetVersions.slug}, ${responses.partnerId}
        order by ${assignments.createdAt} desc, ${assignments.id})`.as("nth"),
    })
    .from(responses)
    .innerJoin(assignments, partIsOfAssignment)
    .innerJoin(worksheetVersions, editionIsOfAssignment)
    .where(
      and(
        eq(responses.practiceId, given("practiceId")),
        eq(responses.coupleId, given("coupleId")),
      ),
    )
    .as("counted");
  return db
    .select({
      assignmentId: responseAnswers.assignmentId,
      partnerId: responseAnswers.partnerId,
      answers: responseAnswers.answers,
    })
    .from(counted)
    .innerJoin(
      responseAnswers,
      and(
        eq(responseAnswers.practiceId, counted.practiceId),
        eq(responseAnswers.assignmentId, counted.assignmentId),
        eq(responseAnswers.partnerId, counted.partnerId),
      ),
    )
    .where(lte(counted.nth, TIMES));
});

/** What was planned last stands in one of these. */
const LAST_TOGETHER = 5;

/** What stands in the worksheets the couple last wrote in together. */
export const lastTogether = statement((db) => {
  const recent = db
    .select({
      practiceId: jointAnswers.practiceId,
      assignmentId: jointAnswers.assignmentId,
    })
    .from(assignments)
    .innerJoin(
      jointAnswers,
      and(
        eq(jointAnswers.practiceId, assignments.practiceId),
        eq(jointAnswers.assignmentId, assignments.id),
      ),
    )
    .where(
      and(
        eq(assignments.practiceId, given("practiceId")),
        eq(assignments.coupleId, given("coupleId")),
      ),
    )
    .groupBy(jointAnswers.practiceId, jointAnswers.assignmentId)
    .orderBy(desc(sql`max(${jointAnswers.savedAt})`))
    .limit(LAST_TOGETHER)
    .as("recent");
  return db
    .selectDistinctOn([jointAnswers.assignmentId, jointAnswers.question], {
      id: jointAnswers.id,
      assignmentId: jointAnswers.assignmentId,
      question: jointAnswers.question,
      value: jointAnswers.value,
      savedAt: jointAnswers.savedAt,
    })
    .from(recent)
    .innerJoin(
      jointAnswers,
      and(
        eq(jointAnswers.practiceId, recent.practiceId),
        eq(jointAnswers.assignmentId, recent.assignmentId),
        eq(jointAnswers.rival, false),
      ),
    )
    .orderBy(
      jointAnswers.assignmentId,
      jointAnswers.question,
      desc(jointAnswers.version),
    );
});

/** The last results of each measure and each partner. */
export const lastResults = statement((db) => {
  const counted = db
    .select({
      slug: measureResults.slug,
      partnerId: measureResults.partnerId,
      total: measureResults.total,
      band: measureResults.band,
      change: measureResults.change,
      at: measureResults.submittedAt,
      nth: sql<number>`row_number() over (
        partition by ${measureResults.slug}, ${measureResults.partnerId}
        order by ${measureResults.submittedAt} desc, ${measureResults.assignmentId})`.as(
        "nth",
      ),
    })
    .from(measureResults)
    .where(
      and(
        eq(measureResults.practiceId, given("practiceId")),
        eq(measureResults.coupleId, given("coupleId")),
      ),
    )
    .as("counted");
  return db
    .select({
      slug: counted.slug,
      partnerId: counted.partnerId,
      total: counted.total,
      band: counted.band,
      change: counted.change,
      at: counted.at,
    })
    .from(counted)
    .where(lte(counted.nth, TIMES));
});
