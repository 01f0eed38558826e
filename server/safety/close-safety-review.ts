import { and, eq } from "drizzle-orm";

import { safetyReviews } from "@/drizzle/schema/safety-mode";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller, requirePassword } from "../auth/actor";
import { keepsTheRecord, treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { BadInput, Conflict, Forbidden, NotFound } from "../errors";
import { keysOf } from "../homework/records";
import { keyring } from "../keys/keyring";
import { closeReasonPlace } from "../keys/safety-places";
import type { CloseSafetyReviewInput } from "./inputs";
import { checklistIn, lockedReview } from "./review-records";
import { closeProblem } from "./review-rules";
import { isSignedBy } from "./rules";

/**
 * Ends one person's safety mode, with a reason and a signature: the therapist of record alone. Holds
 * stay until they are lifted, the rules of how to reach this person until they are changed, and a new
 * sign opens it anew.
 */
export function closeSafetyReview(
  caller: Caller,
  input: CloseSafetyReviewInput,
) {
  return inPractice(caller, async (tx, actor) => {
    const { coupleId, seat } = input;
    const couple = await treatedCouple(tx, actor, coupleId);
    authorize(treats(actor, couple));
    if (!keepsTheRecord(actor, couple)) {
      throw new Forbidden("The therapist of record closes this.");
    }
    requirePassword(actor);
    const { practiceId, memberId } = actor;
    const partnerId = couple.partners[seat].id;
    const [review, keyRows] = await Promise.all([
      lockedReview(tx, actor, partnerId),
      keysOf(tx, { practiceId, coupleId }, ["clinicians"]),
    ]);
    if (!review) throw new NotFound();
    if (!isSignedBy(actor.name, input.signature)) {
      throw new BadInput({
        signature: [`Type your name as it stands here: ${actor.name}`],
      });
    }
    const keys = await keyring(keyRows);
    const { ticks } = checklistIn(keys, review);
    const problem = closeProblem({ ticks, decision: review.decision });
    if (problem) throw new Conflict(problem);

    await Promise.all([
      tx
        .update(safetyReviews)
        .set({
          closedAt: new Date(),
          closedBy: memberId,
          closeReason: keys.seal(
            { kind: "clinicians" },
            input.reason,
            closeReasonPlace({ practiceId, coupleId, id: review.id }),
          ),
        })
        .where(
          and(
            eq(safetyReviews.practiceId, practiceId),
            eq(safetyReviews.id, review.id),
          ),
        ),
      recordAudit(
        tx,
        "restricted.changed",
        { kind: "partner", id: partnerId, coupleId },
        { what: "closed" },
      ),
    ]);
  });
}
