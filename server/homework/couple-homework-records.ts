import { and, desc, eq, isNull, sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";
import { comments } from "@/drizzle/schema/comments";
import {
  assignments,
  responses,
  worksheetVersions,
} from "@/drizzle/schema/homework";
import { revealChoices, revealHolds, reveals } from "@/drizzle/schema/reveals";

import { statement, type Tx } from "../db";
import { isGivenOrFinished } from "./round-records";

const given = sql.placeholder;

const ofCouple = <
  T extends
    | typeof assignments
    | typeof responses
    | typeof revealChoices
    | typeof revealHolds
    | typeof reveals
    | typeof comments,
>(
  table: T,
) =>
  and(
    eq(table.practiceId, given("practiceId")),
    eq(table.coupleId, given("coupleId")),
  );

const selectGiven = statement((db) =>
  db
    .select({
      id: assignments.id,
      seats: assignments.seats,
      sharing: assignments.sharing,
      dueOn: assignments.dueOn,
      standingId: assignments.standingId,
      createdAt: assignments.createdAt,
      takenBackAt: assignments.takenBackAt,
      versionId: worksheetVersions.id,
      digest: worksheetVersions.digest,
    })
    .from(assignments)
    .innerJoin(
      worksheetVersions,
      and(
        eq(worksheetVersions.practiceId, assignments.practiceId),
        eq(worksheetVersions.id, assignments.worksheetVersionId),
      ),
    )
    .where(and(ofCouple(assignments), isGivenOrFinished(db)))
    .orderBy(desc(assignments.createdAt), desc(assignments.id))
    .limit(200),
);
const selectParts = statement((db) =>
  db
    .select({
      assignmentId: responses.assignmentId,
      partnerId: responses.partnerId,
      submittedAt: responses.submittedAt,
    })
    .from(responses)
    .where(ofCouple(responses)),
);
const selectChoices = statement((db) =>
  db
    .select({
      assignmentId: revealChoices.assignmentId,
      partnerId: revealChoices.partnerId,
      choice: revealChoices.choice,
    })
    .from(revealChoices)
    .where(ofCouple(revealChoices)),
);
const selectHolds = statement((db) =>
  db
    .select({
      assignmentId: revealHolds.assignmentId,
      source: revealHolds.source,
      liftedAt: revealHolds.liftedAt,
    })
    .from(revealHolds)
    .where(ofCouple(revealHolds)),
);
const selectStates = statement((db) =>
  db
    .select({
      assignmentId: reveals.assignmentId,
      state: reveals.state,
      mayOpenByItself: reveals.mayOpenByItself,
      endedAt: reveals.endedAt,
    })
    .from(reveals)
    .where(ofCouple(reveals)),
);
const selectComments = statement((db) =>
  db
    .select({
      id: comments.id,
      assignmentId: comments.assignmentId,
      seats: comments.seats,
      createdAt: comments.createdAt,
    })
    .from(comments)
    .where(and(ofCouple(comments), isNull(comments.takenBackAt))),
);

export type CoupleRecords = Awaited<ReturnType<typeof homeworkOfCouple>>;

/** All that is on record of a couple's homework, but no word of it. */
export const homeworkOfCouple = (
  tx: Tx,
  practiceId: PracticeId,
  coupleId: string,
) => {
  const of = { practiceId, coupleId };
  return Promise.all([
    selectGiven(tx, of),
    selectParts(tx, of),
    selectChoices(tx, of),
    selectHolds(tx, of),
    selectStates(tx, of),
    selectComments(tx, of),
  ]);
};
