import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { Conflict } from "../errors";
import type { RemoveStepInput } from "./inputs";
import { setStep, treatedStep } from "./records";

/**
 * Takes a step out of a couple's programme, or puts it back where it stood, with all that was said of it.
 * What was given stays in it.
 */
export function removeStep(
  caller: Caller,
  { stepId, removed }: RemoveStepInput,
) {
  return inPractice(caller, async (tx, actor) => {
    const { step } = await treatedStep(tx, actor, stepId, {
      isThere: removed,
    });
    if (step.state === "given") {
      throw new Conflict("This was given and stays in the programme.");
    }
    await Promise.all([
      setStep(tx, actor, stepId, { removedAt: removed ? new Date() : null }),
      recordAudit(
        tx,
        removed ? "pathway.step_removed" : "pathway.step_restored",
        { kind: "pathway_step", id: stepId, coupleId: step.coupleId },
        { gives: step.slug },
      ),
    ]);
  });
}
