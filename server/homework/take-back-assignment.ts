import { and, eq } from "drizzle-orm";

import { assignments, standingWorksheets } from "@/drizzle/schema/homework";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { Conflict } from "../errors";
import { assignmentRecord } from "./assignment-record";
import type { TakeBackInput } from "./inputs";
import { revealLock } from "./records";

/** Takes homework off both phones, or gives it back. What was written stays with its writer. */
export function takeBackAssignment(caller: Caller, input: TakeBackInput) {
  return inPractice(
    caller,
    async (tx, actor) => {
      const assignment = await assignmentRecord(tx, actor, input.assignmentId);
      const couple = await treatedCouple(tx, actor, assignment.coupleId);
      authorize(treats(actor, couple));
      if (assignment.reveal && assignment.reveal !== "closed") {
        throw new Conflict(
          "This has been opened or closed already and stays as it is.",
        );
      }

      const takenBackAt = input.takenBack ? new Date() : null;
      await Promise.all([
        // With what was given go the entries that could still be begun of it.
        assignment.standingId === assignment.id &&
          tx
            .update(standingWorksheets)
            .set({ endedAt: takenBackAt })
            .where(
              and(
                eq(standingWorksheets.practiceId, actor.practiceId),
                eq(standingWorksheets.id, assignment.id),
              ),
            ),
        tx
          .update(assignments)
          .set({ takenBackAt })
          .where(
            and(
              eq(assignments.practiceId, actor.practiceId),
              eq(assignments.id, assignment.id),
            ),
          ),
        recordAudit(
          tx,
          input.takenBack ? "worksheet.taken_back" : "worksheet.given_back",
          {
            kind: "assignment",
            id: assignment.id,
            coupleId: couple.id,
          },
        ),
      ]);
    },
    [revealLock(input.assignmentId)],
  );
}
