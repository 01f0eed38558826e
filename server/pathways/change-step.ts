import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { Conflict } from "../errors";
import { dropStepPlans, planStep } from "./by-itself-records";
import type { ChangeStepInput } from "./inputs";
import { readLibrary } from "./read-library";
import { setStep, treatedStep } from "./records";

/** Says what a step waits for, and whether it is given by itself once it is next. */
export function changeStep(caller: Caller, input: ChangeStepInput) {
  readLibrary();
  return inPractice(caller, async (tx, actor) => {
    const { stepId, ...change } = input;
    const { step, couple, member } = await treatedStep(tx, actor, stepId);
    if (step.state !== "waiting") {
      throw new Conflict("This was given or skipped meanwhile.");
    }
    await dropStepPlans(tx, actor, stepId);
    if (change.byItself) await planStep(tx, member, { step, couple });
    await Promise.all([
      setStep(tx, actor, stepId, change),
      recordAudit(
        tx,
        "pathway.step_changed",
        { kind: "pathway_step", id: stepId, coupleId: couple.id },
        { byItself: change.byItself },
      ),
    ]);
  });
}
