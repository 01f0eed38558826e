import { and, asc, eq, isNull, sql } from "drizzle-orm";

import { responseAnswers, responses } from "@/drizzle/schema/homework";
import {
  revealChoices,
  revealedResponses,
  revealHolds,
} from "@/drizzle/schema/reveals";

import type { Actor } from "../auth/actor";
import { statement, type Tx } from "../db";
import { answersAreOfPart, choiceIsOfPart } from "./part-joins";

type Practice = Pick<Actor, "practiceId">;

const ofAssignment = (
  table: typeof responses | typeof revealHolds | typeof revealedResponses,
) =>
  and(
    eq(table.practiceId, sql.placeholder("practiceId")),
    eq(table.assignmentId, sql.placeholder("assignmentId")),
  );

const selectFinished = statement((db) =>
  db
    .select({
      partnerId: responses.partnerId,
      submittedAt: responses.submittedAt,
      answers: responseAnswers.answers,
      choice: revealChoices.choice,
    })
    .from(responses)
    .innerJoin(responseAnswers, answersAreOfPart)
    .leftJoin(revealChoices, choiceIsOfPart)
    .where(ofAssignment(responses)),
);

/** Both finished parts as the care team reads them; row security keeps partners out. */
export const finishedParts = (
  tx: Tx,
  { practiceId }: Practice,
  assignmentId: string,
) => selectFinished(tx, { practiceId, assignmentId });

const selectHolds = statement((db) =>
  db
    .select({ source: revealHolds.source, placedAt: revealHolds.placedAt })
    .from(revealHolds)
    .where(and(ofAssignment(revealHolds), isNull(revealHolds.liftedAt))),
);

export const standingHolds = (
  tx: Tx,
  { practiceId }: Practice,
  assignmentId: string,
) => selectHolds(tx, { practiceId, assignmentId });

const selectReleased = statement((db) =>
  db
    .select({
      partnerId: revealedResponses.partnerId,
      unit: revealedResponses.unit,
      body: revealedResponses.body,
      releasedAt: revealedResponses.releasedAt,
    })
    .from(revealedResponses)
    .where(ofAssignment(revealedResponses))
    .orderBy(asc(revealedResponses.unit)),
);

export const releasedUnits = (
  tx: Tx,
  { practiceId }: Practice,
  assignmentId: string,
) => selectReleased(tx, { practiceId, assignmentId });
