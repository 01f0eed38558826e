import { and, eq } from "drizzle-orm";

import { comments } from "@/drizzle/schema/comments";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import type { TakeBackCommentInput } from "./inputs";

/** Takes a comment out of its readers' sight, or gives it back. It stays in the record. */
export function takeBackComment(caller: Caller, input: TakeBackCommentInput) {
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const { commentId, takenBack } = input;
    const isMeant = and(
      eq(comments.practiceId, practiceId),
      eq(comments.id, commentId),
    );
    const [comment] = await tx
      .select({ coupleId: comments.coupleId, writtenBy: comments.writtenBy })
      .from(comments)
      .where(isMeant);
    if (!comment) throw new NotFound();
    const couple = await treatedCouple(tx, actor, comment.coupleId);
    authorize(treats(actor, couple));
    authorize(comment.writtenBy === actor.memberId);

    await Promise.all([
      tx
        .update(comments)
        .set({ takenBackAt: takenBack ? new Date() : null })
        .where(isMeant),
      recordAudit(tx, takenBack ? "comment.taken_back" : "comment.given_back", {
        kind: "comment",
        id: commentId,
        coupleId: couple.id,
      }),
    ]);
  });
}
