import { and, eq } from "drizzle-orm";

import { reveals } from "@/drizzle/schema/reveals";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { Conflict, NotFound } from "../errors";
import { assignmentRecord } from "./assignment-record";
import type { OfAssignmentInput } from "./inputs";
import { revealLock } from "./records";

/** Closes a reveal unopened: for both it moves to Past at once, with the same sentence. */
export function shutReveal(caller: Caller, input: OfAssignmentInput) {
  return inPractice(
    caller,
    async (tx, actor) => {
      const { assignmentId } = input;
      const { practiceId } = actor;
      const assignment = await assignmentRecord(tx, actor, assignmentId);
      const couple = await treatedCouple(tx, actor, assignment.coupleId);
      authorize(treats(actor, couple));
      if (!assignment.reveal) throw new NotFound();
      if (assignment.reveal === "open") {
        throw new Conflict("This is open already and stays as it is.");
      }

      await Promise.all([
        tx
          .update(reveals)
          .set({ state: "shut", endedAt: new Date() })
          .where(
            and(
              eq(reveals.practiceId, practiceId),
              eq(reveals.assignmentId, assignmentId),
            ),
          ),
        recordAudit(tx, "reveal.shut", {
          kind: "assignment",
          id: assignmentId,
          coupleId: couple.id,
        }),
      ]);
    },
    [revealLock(input.assignmentId)],
  );
}
