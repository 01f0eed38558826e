import { and, eq } from "drizzle-orm";

import { couplePathwaySteps } from "@/drizzle/schema/pathways";

import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { Conflict } from "../errors";
import { dropStepPlans } from "./by-itself-records";
import type { RemoveStepInput } from "./inputs";
import { treatedStep } from "./records";

/** Takes a step out of a couple's programme. What was given stays in it. */
export function removeStep(caller: Caller, { stepId }: RemoveStepInput) {
  return inPractice(caller, async (tx, actor) => {
    const { step } = await treatedStep(tx, actor, stepId);
    if (step.state === "given") {
      throw new Conflict("This was given and stays in the programme.");
    }
    await dropStepPlans(tx, actor, stepId);
    await Promise.all([
      tx
        .delete(couplePathwaySteps)
        .where(
          and(
            eq(couplePathwaySteps.practiceId, actor.practiceId),
            eq(couplePathwaySteps.id, stepId),
          ),
        ),
      recordAudit(
        tx,
        "pathway.step_removed",
        { kind: "pathway_step", id: stepId, coupleId: step.coupleId },
        { gives: step.slug },
      ),
    ]);
  });
}
