import { and, eq } from "drizzle-orm";

import { seenParts } from "@/drizzle/schema/day";
import { responses } from "@/drizzle/schema/homework";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { coupleOfAssignment } from "../couples/records";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import type { MarkSeenInput } from "./inputs";

/**
 * Takes a finished part, and what its author said afterwards, off one's own Today, or brings it
 * back. Nobody else's list changes.
 */
export function markSeen(caller: Caller, input: MarkSeenInput) {
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const { assignmentId, seat, seen } = input;
    const [couple, parts] = await Promise.all([
      coupleOfAssignment(tx, actor, assignmentId),
      tx
        .select({ partnerId: responses.partnerId })
        .from(responses)
        .where(
          and(
            eq(responses.practiceId, practiceId),
            eq(responses.assignmentId, assignmentId),
          ),
        ),
    ]);
    authorize(treats(actor, couple));
    const partnerId = couple.partners[seat].id;
    if (!parts.some((part) => part.partnerId === partnerId)) {
      throw new NotFound();
    }

    const { memberId } = actor;
    const mark = { practiceId, assignmentId, partnerId, memberId };
    const seenAt = new Date();
    await Promise.all([
      seen
        ? tx
            .insert(seenParts)
            .values({ ...mark, coupleId: couple.id, seenAt })
            .onConflictDoUpdate({
              target: [
                seenParts.practiceId,
                seenParts.memberId,
                seenParts.assignmentId,
                seenParts.partnerId,
              ],
              set: { seenAt },
            })
        : tx
            .delete(seenParts)
            .where(
              and(
                eq(seenParts.practiceId, practiceId),
                eq(seenParts.memberId, memberId),
                eq(seenParts.assignmentId, assignmentId),
                eq(seenParts.partnerId, partnerId),
              ),
            ),
      recordAudit(
        tx,
        seen ? "part.seen" : "part.unseen",
        { kind: "assignment", id: assignmentId, coupleId: couple.id },
        { seat },
      ),
    ]);
  });
}
