import { and, desc, eq, exists, isNull, or, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";

import {
  assignments,
  responseAnswers,
  responses,
  worksheetVersions,
} from "@/drizzle/schema/homework";
import { revealChoices, reveals } from "@/drizzle/schema/reveals";

import type { Actor } from "../auth/actor";
import { statement, type Tx } from "../db";
import {
  answersAreOfPart,
  choiceIsOfPart,
  editionIsOfAssignment,
  partIsOfAssignment,
} from "./part-joins";

/** Ten years of weeks, and an end to what one reading can cost. */
const MOST_ROUNDS = 530;

const given = sql.placeholder;
const meant = alias(worksheetVersions, "meant");
const asked = alias(assignments, "asked");

/** An entry that somebody only began is nobody's business yet, not even that it is there. */
export const isGivenOrFinished = (db: Tx) =>
  or(
    isNull(assignments.standingId),
    eq(assignments.standingId, assignments.id),
    exists(
      db
        .select({ one: sql`1` })
        .from(responses)
        .where(
          and(
            eq(responses.practiceId, assignments.practiceId),
            eq(responses.assignmentId, assignments.id),
          ),
        ),
    ),
  );

/** What is given step by step has a slug for each step and one id. */
const idOf = (definition: AnyPgColumn) => sql<string>`(${definition} ->> 'id')`;

const selectRounds = statement((db) => {
  const of = db
    .select({
      coupleId: asked.coupleId,
      worksheet: idOf(meant.definition).as("worksheet"),
    })
    .from(asked)
    .innerJoin(
      meant,
      and(
        eq(meant.practiceId, asked.practiceId),
        eq(meant.id, asked.worksheetVersionId),
      ),
    )
    .where(
      and(
        eq(asked.practiceId, given("practiceId")),
        eq(asked.id, given("assignmentId")),
      ),
    )
    .as("of");
  return db
    .select({
      id: assignments.id,
      coupleId: assignments.coupleId,
      seats: assignments.seats,
      sharing: assignments.sharing,
      standingId: assignments.standingId,
      createdAt: assignments.createdAt,
      takenBackAt: assignments.takenBackAt,
      versionId: worksheetVersions.id,
      digest: worksheetVersions.digest,
      reveal: reveals.state,
      partnerId: responses.partnerId,
      submittedAt: responses.submittedAt,
      answers: responseAnswers.answers,
      choice: revealChoices.choice,
    })
    .from(of)
    .innerJoin(
      assignments,
      and(
        eq(assignments.practiceId, given("practiceId")),
        eq(assignments.coupleId, of.coupleId),
      ),
    )
    .innerJoin(
      worksheetVersions,
      and(
        editionIsOfAssignment,
        eq(idOf(worksheetVersions.definition), of.worksheet),
      ),
    )
    .leftJoin(
      reveals,
      and(
        eq(reveals.practiceId, assignments.practiceId),
        eq(reveals.assignmentId, assignments.id),
      ),
    )
    .leftJoin(responses, partIsOfAssignment)
    .leftJoin(responseAnswers, answersAreOfPart)
    .leftJoin(revealChoices, choiceIsOfPart)
    .where(isGivenOrFinished(db))
    .orderBy(desc(assignments.createdAt), assignments.id, responses.partnerId)
    .limit(2 * MOST_ROUNDS);
});

/** Every time this couple was given the worksheet of this assignment, or a step of it, a row for each finished part, the newest first. */
export const everyRound = (
  tx: Tx,
  { practiceId }: Pick<Actor, "practiceId">,
  assignmentId: string,
) => selectRounds(tx, { practiceId, assignmentId });
