import { and, asc, eq, exists, isNotNull, isNull, or, sql } from "drizzle-orm";

import {
  assignments,
  drafts,
  draftVersions,
  responses,
  worksheetVersions,
} from "@/drizzle/schema/homework";
import { revealChoices, reveals } from "@/drizzle/schema/reveals";
import { draftWaits } from "@/drizzle/schema/waits";

import type { Partner } from "../auth/actor";
import { statement, type Tx } from "../db";
import { NotFound } from "../errors";
import { ownState } from "./rules";

const partColumns = {
  id: assignments.id,
  coupleId: assignments.coupleId,
  seats: assignments.seats,
  sharing: assignments.sharing,
  dueOn: assignments.dueOn,
  note: assignments.note,
  smaller: assignments.smaller,
  smallerMinutes: assignments.smallerMinutes,
  standingId: assignments.standingId,
  createdAt: assignments.createdAt,
  takenBackAt: assignments.takenBackAt,
  versionId: worksheetVersions.id,
  digest: worksheetVersions.digest,
  reveal: reveals.state,
  together: reveals.together,
  endedAt: reveals.endedAt,
  preview: responses.preview,
  submittedAt: responses.submittedAt,
  choice: revealChoices.choice,
  waitBegan: draftWaits.begunAt,
  waitEnds: draftWaits.endsAt,
  /** By the database's clock, which also keeps the words closed. */
  isWaiting: sql<boolean>`coalesce(${draftWaits.endsAt} > statement_timestamp(), false)`,
};

const given = sql.placeholder;

/** Addressed to this partner; of anything else nobody learns that it exists. */
const isMine = and(
  eq(assignments.practiceId, given("practiceId")),
  eq(assignments.coupleId, given("coupleId")),
  sql`${given("seat")} = any (${assignments.seats})`,
);

const isThis = eq(assignments.id, given("assignmentId"));

const stands = isNull(assignments.takenBackAt);

/** What was taken back is gone for whoever wrote nothing in it; words stay with their writer. */
function standsOrHoldsWords(db: Tx) {
  const written = (table: typeof drafts | typeof draftVersions) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(table)
        .where(
          and(
            eq(table.practiceId, assignments.practiceId),
            eq(table.assignmentId, assignments.id),
            eq(table.partnerId, given("partnerId")),
          ),
        ),
    );
  return or(
    stands,
    isNotNull(responses.submittedAt),
    isNotNull(draftWaits.endsAt),
    written(drafts),
    written(draftVersions),
  );
}

/** Assignments with the partner's own half; the other half has no way in. */
function parts(db: Tx) {
  const mine = (
    table: typeof responses | typeof revealChoices | typeof draftWaits,
  ) =>
    and(
      eq(table.practiceId, assignments.practiceId),
      eq(table.assignmentId, assignments.id),
      eq(table.partnerId, given("partnerId")),
    );
  return db
    .select(partColumns)
    .from(assignments)
    .innerJoin(
      worksheetVersions,
      and(
        eq(worksheetVersions.practiceId, assignments.practiceId),
        eq(worksheetVersions.id, assignments.worksheetVersionId),
      ),
    )
    .leftJoin(
      reveals,
      and(
        eq(reveals.practiceId, assignments.practiceId),
        eq(reveals.assignmentId, assignments.id),
      ),
    )
    .leftJoin(responses, mine(responses))
    .leftJoin(revealChoices, mine(revealChoices))
    .leftJoin(draftWaits, mine(draftWaits));
}

const selectParts = statement((db) =>
  parts(db)
    .where(and(isMine, standsOrHoldsWords(db)))
    // What was given at one moment stands in one order for both of them.
    .orderBy(
      asc(assignments.createdAt),
      asc(worksheetVersions.digest),
      asc(assignments.id),
    ),
);

export const ownParts = (tx: Tx, partner: Partner) => selectParts(tx, partner);

export type OwnPartRow = Awaited<ReturnType<typeof ownParts>>[number];

/** How far it is, as its author sees it. */
export const stateOf = (part: OwnPartRow) =>
  ownState({
    sharing: part.sharing,
    reveal: part.reveal ?? "closed",
    isTakenBack: part.takenBackAt !== null,
    isSubmitted: part.submittedAt !== null,
    hasChosen: part.choice !== null,
    isWaiting: part.isWaiting,
  });

const selectPart = statement((db) =>
  parts(db).where(and(isMine, stands, isThis)),
);

const selectPartWithWords = statement((db) =>
  parts(db).where(and(isMine, standsOrHoldsWords(db), isThis)),
);

function found([row]: OwnPartRow[]): OwnPartRow {
  if (!row) throw new NotFound();
  return row;
}

/** One's own part of one assignment, or NotFound, whoever's id it is. */
export const ownPart = async (tx: Tx, partner: Partner, assignmentId: string) =>
  found(await selectPart(tx, { ...partner, assignmentId }));

/** Also one that was taken back while words of this partner lay in it. */
export const ownPartWithWords = async (
  tx: Tx,
  partner: Partner,
  assignmentId: string,
) => found(await selectPartWithWords(tx, { ...partner, assignmentId }));
