import { and, eq, sql } from "drizzle-orm";

import {
  assignments,
  standingWorksheets,
  worksheetVersions,
} from "@/drizzle/schema/homework";
import { reveals } from "@/drizzle/schema/reveals";

import type { Actor } from "../auth/actor";
import { statement, type Tx } from "../db";
import { NotFound } from "../errors";

const ofAssignment = statement((db) =>
  db
    .select({
      id: assignments.id,
      coupleId: assignments.coupleId,
      seats: assignments.seats,
      sharing: assignments.sharing,
      dueOn: assignments.dueOn,
      sessionId: assignments.sessionId,
      note: assignments.note,
      smaller: assignments.smaller,
      smallerMinutes: assignments.smallerMinutes,
      standingId: assignments.standingId,
      entriesEndedAt: standingWorksheets.endedAt,
      createdAt: assignments.createdAt,
      takenBackAt: assignments.takenBackAt,
      versionId: worksheetVersions.id,
      digest: worksheetVersions.digest,
      reveal: reveals.state,
      together: reveals.together,
      mayOpenByItself: reveals.mayOpenByItself,
      openUnits: reveals.openUnits,
      endedAt: reveals.endedAt,
    })
    .from(assignments)
    .innerJoin(
      worksheetVersions,
      and(
        eq(worksheetVersions.practiceId, assignments.practiceId),
        eq(worksheetVersions.id, assignments.worksheetVersionId),
      ),
    )
    .leftJoin(
      standingWorksheets,
      and(
        eq(standingWorksheets.practiceId, assignments.practiceId),
        eq(standingWorksheets.id, assignments.standingId),
      ),
    )
    .leftJoin(
      reveals,
      and(
        eq(reveals.practiceId, assignments.practiceId),
        eq(reveals.assignmentId, assignments.id),
      ),
    )
    .where(
      and(
        eq(assignments.practiceId, sql.placeholder("practiceId")),
        eq(assignments.id, sql.placeholder("assignmentId")),
      ),
    ),
);

/** An assignment as a clinician of its couple sees it, or NotFound. */
export async function assignmentRecord(
  tx: Tx,
  actor: Actor,
  assignmentId: string,
) {
  const { practiceId } = actor;
  const [row] = await ofAssignment(tx, { practiceId, assignmentId });
  if (!row || actor.kind !== "member") throw new NotFound();
  return row;
}
