import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import type { EndRepeatInput } from "./inputs";
import { planRecord, setPlan } from "./plan-records";

/** Gives it no more, or goes on after all. What was given stays with whoever it was given to. */
export function endRepeat(caller: Caller, { planId, ended }: EndRepeatInput) {
  return inPractice(caller, async (tx, actor) => {
    const plan = await planRecord(tx, actor, planId);
    const couple = await treatedCouple(tx, actor, plan.coupleId);
    authorize(treats(actor, couple));
    if ((plan.endedAt !== null) === ended) return;

    await Promise.all([
      setPlan(tx, actor, planId, {
        endedAt: ended ? new Date() : null,
        // Said once more, so that the job looks at it.
        startsOn: plan.startsOn,
      }),
      recordAudit(tx, ended ? "repeat.ended" : "repeat.resumed", {
        kind: "worksheet_plan",
        id: planId,
        coupleId: couple.id,
      }),
    ]);
  });
}
