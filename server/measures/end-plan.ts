import { and, eq } from "drizzle-orm";

import { measurePlans } from "@/drizzle/schema/measures";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import type { EndPlanInput } from "./inputs";

/** Stops sending a measure again. What was sent already stays with its partner. */
export function endPlan(caller: Caller, { planId }: EndPlanInput) {
  return inPractice(caller, async (tx, actor) => {
    const isMeant = and(
      eq(measurePlans.practiceId, actor.practiceId),
      eq(measurePlans.id, planId),
    );
    const [plan] = await tx
      .select({
        coupleId: measurePlans.coupleId,
        endedAt: measurePlans.endedAt,
      })
      .from(measurePlans)
      .where(isMeant);
    if (!plan) throw new NotFound();
    const couple = await treatedCouple(tx, actor, plan.coupleId);
    authorize(treats(actor, couple));
    if (plan.endedAt) return;

    await Promise.all([
      tx.update(measurePlans).set({ endedAt: new Date() }).where(isMeant),
      recordAudit(tx, "measure_plan.ended", {
        kind: "measure_plan",
        id: planId,
        coupleId: couple.id,
      }),
    ]);
  });
}
