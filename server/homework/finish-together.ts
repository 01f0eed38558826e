import { and, eq } from "drizzle-orm";

import { reveals } from "@/drizzle/schema/reveals";

import { recordAuditOfAssignment } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { Conflict, NotFound } from "../errors";
import type { OfAssignmentInput } from "./inputs";
import { worksheetTogether } from "./joint-records";
import { revealLock } from "./records";

/**
 * Whoever of the three is there says that what both wrote together is finished. Nothing of it
 * was anybody's alone, so nothing is released: it moves to what is opened, and can be written on.
 */
export function finishTogether(caller: Caller, input: OfAssignmentInput) {
  const { assignmentId } = input;
  return inPractice(
    caller,
    async (tx, actor) => {
      const worksheet = await worksheetTogether(tx, actor, assignmentId);
      if (worksheet.sharing !== "shared") throw new NotFound();
      // The other was quicker; both meant the same.
      if (worksheet.reveal === "open") return;
      if (worksheet.reveal === "shut" || worksheet.takenBackAt) {
        throw new Conflict(
          "This was closed or taken back. Load the page again to see how it stands.",
        );
      }
      await Promise.all([
        tx
          .update(reveals)
          .set({ state: "open", endedAt: new Date() })
          .where(
            and(
              eq(reveals.practiceId, actor.practiceId),
              eq(reveals.assignmentId, assignmentId),
              eq(reveals.state, "closed"),
            ),
          ),
        recordAuditOfAssignment(tx, actor, "joint.finished", assignmentId),
      ]);
    },
    [revealLock(assignmentId)],
  );
}
