import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import type { MoveStepInput } from "./inputs";
import { moved } from "./order-rules";
import { putInOrder, requireThere, stepsOf, treatedStep } from "./records";

/** Puts a step before another one of the same programme, or last. The programme it came from stays as it is. */
export function moveStep(caller: Caller, { stepId, beforeId }: MoveStepInput) {
  return inPractice(caller, async (tx, actor) => {
    const { step } = await treatedStep(tx, actor, stepId);
    const { practiceId } = actor;
    const { coupleId } = step;
    const steps = await stepsOf(tx, { practiceId, coupleId });
    requireThere(steps, beforeId);
    await Promise.all([
      putInOrder(tx, actor, moved(steps, stepId, beforeId)),
      recordAudit(tx, "pathway.step_moved", {
        kind: "pathway_step",
        id: stepId,
        coupleId,
      }),
    ]);
  });
}
