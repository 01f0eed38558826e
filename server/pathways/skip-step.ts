import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { Conflict } from "../errors";
import { dropStepPlans } from "./by-itself-records";
import type { SkipStepInput } from "./inputs";
import { setStep, treatedStep } from "./records";

/** Passes over a step, or puts it back among those that wait: also one whose worksheet was taken back. */
export function skipStep(caller: Caller, { stepId, skipped }: SkipStepInput) {
  return inPractice(caller, async (tx, actor) => {
    const { step } = await treatedStep(tx, actor, stepId);
    if (skipped && step.state === "given") {
      throw new Conflict("This was given meanwhile.");
    }
    if (skipped) await dropStepPlans(tx, actor, stepId);
    await Promise.all([
      setStep(tx, actor, stepId, {
        state: skipped ? "skipped" : "waiting",
        givenOn: null,
        givenAt: null,
        assignmentIds: [],
        byItself: false,
      }),
      recordAudit(
        tx,
        skipped ? "pathway.step_skipped" : "pathway.step_put_back",
        {
          kind: "pathway_step",
          id: stepId,
          coupleId: step.coupleId,
        },
      ),
    ]);
  });
}
