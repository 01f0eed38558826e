import { and, eq } from "drizzle-orm";

import { jointFeedback } from "@/drizzle/schema/joint";

import type { Actor, Caller } from "../auth/actor";
import { inPractice, type Tx } from "../db";
import type { KeepFeedbackInput } from "./inputs";
import { keepSaid } from "./keep-said";

async function saidAfterwards(
  tx: Tx,
  { practiceId }: Actor,
  { coupleId, feedbackId }: KeepFeedbackInput,
) {
  const [row] = await tx
    .select({
      partnerId: jointFeedback.partnerId,
      assignmentId: jointFeedback.assignmentId,
    })
    .from(jointFeedback)
    .where(
      and(
        eq(jointFeedback.practiceId, practiceId),
        eq(jointFeedback.coupleId, coupleId),
        eq(jointFeedback.id, feedbackId),
      ),
    );
  return row && { source: "afterwards" as const, feedbackId, ...row };
}

/** Keeps what one of them said alone after all wrote together as a disclosure. */
export function keepFeedback(caller: Caller, input: KeepFeedbackInput) {
  return inPractice(caller, (tx, actor) =>
    keepSaid(
      tx,
      actor,
      { coupleId: input.coupleId, saidId: input.feedbackId },
      saidAfterwards(tx, actor, input),
    ),
  );
}
