import { and, eq, isNull } from "drizzle-orm";

import { revealHolds } from "@/drizzle/schema/reveals";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { Conflict, NotFound } from "../errors";
import { reviewsOfAssignment } from "../safety/records";
import { assignmentRecord } from "./assignment-record";
import type { HoldRevealInput } from "./inputs";
import { revealLock } from "./records";

/** Holds a reveal, or what is not shown of it yet, or lets it go. On no partner's screen does anything change. */
export function holdReveal(caller: Caller, input: HoldRevealInput) {
  return inPractice(
    caller,
    async (tx, actor) => {
      const { assignmentId, held } = input;
      const { practiceId } = actor;
      const assignment = await assignmentRecord(tx, actor, assignmentId);
      const [couple, reviews] = await Promise.all([
        treatedCouple(tx, actor, assignment.coupleId),
        reviewsOfAssignment(tx, practiceId, assignmentId),
      ]);
      authorize(treats(actor, couple));
      if (!assignment.reveal) throw new NotFound();
      if (assignment.reveal === "shut") {
        throw new Conflict("This has been closed already and stays as it is.");
      }
      if (!held && reviews.length > 0) {
        throw new Conflict(
          "Finish the open safety review first; it holds this too.",
        );
      }

      const { memberId } = actor;
      await Promise.all([
        held
          ? tx.insert(revealHolds).values({
              practiceId,
              assignmentId,
              coupleId: couple.id,
              source: "therapist",
              placedBy: memberId,
            })
          : tx
              .update(revealHolds)
              .set({ liftedAt: new Date(), liftedBy: memberId })
              .where(
                and(
                  eq(revealHolds.practiceId, practiceId),
                  eq(revealHolds.assignmentId, assignmentId),
                  isNull(revealHolds.liftedAt),
                ),
              ),
        recordAudit(tx, held ? "reveal.held" : "reveal.hold_lifted", {
          kind: "assignment",
          id: assignmentId,
          coupleId: couple.id,
        }),
      ]);
    },
    [revealLock(input.assignmentId)],
  );
}
