import { couplePathwaySteps } from "@/drizzle/schema/pathways";

import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { BadInput } from "../errors";
import { editionsNamed } from "../library/edition-records";
import type { AddStepInput } from "./inputs";
import { moved } from "./order-rules";
import { readLibrary } from "./read-library";
import { putInOrder, requireThere, stepsOf, treatedPathway } from "./records";
import { slugsOf, whatIsGiven } from "./what-is-given";

/** Puts another worksheet or measure into a couple's programme. */
export function addStep(caller: Caller, input: AddStepInput) {
  readLibrary();
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const { pathwayId, beforeId, ...what } = input;
    const { couple } = await treatedPathway(tx, actor, pathwayId);
    const coupleId = couple.id;
    const named = await editionsNamed(tx, actor, slugsOf([what]));
    if (whatIsGiven({ ...what, sharing: null }, named).missing) {
      throw new BadInput({ slug: ["Choose something from the library."] });
    }
    const stepId = crypto.randomUUID();
    const steps = await stepsOf(tx, { practiceId, coupleId });
    requireThere(steps, beforeId);
    const position = Math.max(0, ...steps.map((step) => step.position)) + 1;
    await tx.insert(couplePathwaySteps).values({
      ...what,
      practiceId,
      id: stepId,
      coupleId,
      pathwayId,
      position,
      due: "session",
    });
    await Promise.all([
      putInOrder(
        tx,
        actor,
        moved([...steps, { id: stepId, position }], stepId, beforeId),
      ),
      recordAudit(
        tx,
        "pathway.step_added",
        { kind: "pathway_step", id: stepId, coupleId },
        { gives: what.slug },
      ),
    ]);
    return { stepId };
  });
}
