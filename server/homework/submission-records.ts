import { and, eq, gt, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

import {
  assignments,
  drafts,
  draftVersions,
  responseAnswers,
  responses,
  worksheetVersions,
} from "@/drizzle/schema/homework";
import { submissions } from "@/drizzle/schema/submissions";

import { statement } from "../db";

const given = sql.placeholder;

const own = {
  practiceId: given("practiceId"),
  coupleId: given("coupleId"),
  assignmentId: given("assignmentId"),
  partnerId: given("partnerId"),
};

const finishing = alias(worksheetVersions, "finishing");
const finished = alias(assignments, "finished");

const mine = (table: typeof drafts | typeof draftVersions) =>
  and(
    eq(table.practiceId, own.practiceId),
    eq(table.assignmentId, own.assignmentId),
    eq(table.partnerId, own.partnerId),
  );

/** What was answered to this submission before, if it came before. */
export const earlierSubmission = statement((db) =>
  db
    .select({
      digest: submissions.digest,
      submittedAt: submissions.submittedAt,
      needsCrisisCard: submissions.needsCrisisCard,
    })
    .from(submissions)
    .where(
      and(
        eq(submissions.practiceId, own.practiceId),
        eq(submissions.partnerId, own.partnerId),
        eq(submissions.submissionId, given("submissionId")),
      ),
    ),
);

/** One's own scores in earlier rounds of the worksheet that is being finished. */
export const earlierScores = statement((db) =>
  db
    .select({ submittedAt: responses.submittedAt, scores: responses.scores })
    .from(responses)
    .innerJoin(
      assignments,
      and(
        eq(assignments.practiceId, responses.practiceId),
        eq(assignments.id, responses.assignmentId),
      ),
    )
    .innerJoin(
      worksheetVersions,
      and(
        eq(worksheetVersions.practiceId, assignments.practiceId),
        eq(worksheetVersions.id, assignments.worksheetVersionId),
      ),
    )
    .where(
      and(
        eq(assignments.practiceId, own.practiceId),
        eq(assignments.coupleId, own.coupleId),
        eq(responses.partnerId, own.partnerId),
        gt(responses.submittedAt, given("since")),
        eq(
          worksheetVersions.slug,
          db
            .select({ slug: finishing.slug })
            .from(finishing)
            .innerJoin(
              finished,
              and(
                eq(finished.practiceId, finishing.practiceId),
                eq(finished.worksheetVersionId, finishing.id),
              ),
            )
            .where(
              and(
                eq(finished.practiceId, own.practiceId),
                eq(finished.id, own.assignmentId),
              ),
            ),
        ),
      ),
    ),
);

export const insertSubmission = statement((db) =>
  db.insert(submissions).values({
    ...own,
    submissionId: given("submissionId"),
    digest: given("digest"),
    submittedAt: given("submittedAt"),
    needsCrisisCard: given("needsCrisisCard"),
  }),
);

export const insertResponse = statement((db) =>
  db.insert(responses).values({
    ...own,
    preview: given("preview"),
    scores: given("scores"),
    submittedAt: given("submittedAt"),
  }),
);

export const insertAnswers = statement((db) =>
  db.insert(responseAnswers).values({ ...own, answers: given("answers") }),
);

export const deleteDrafts = statement((db) =>
  db.delete(drafts).where(mine(drafts)),
);

/** Texts that were never chosen between stay: they come back with the next edit. */
export const deleteSettledVersions = statement((db) =>
  db
    .delete(draftVersions)
    .where(and(mine(draftVersions), eq(draftVersions.rival, false))),
);
