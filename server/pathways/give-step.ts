import { recordAudit } from "../audit/record-audit";
import type { Actor, Caller } from "../auth/actor";
import { nextSessionOf } from "../calendar/session-records";
import { inPractice, type Tx } from "../db";
import { BadInput, Conflict } from "../errors";
import { giveWorksheet } from "../homework/give-worksheet";
import { dayAfter } from "../homework/repeat-rules";
import { editionsNamed } from "../library/edition-records";
import { giveMeasure } from "../measures/give-measure";
import { practiceDay } from "../practices/practice-day";
import { dropStepPlans } from "./by-itself-records";
import type { GiveStepInput } from "./inputs";
import { readLibrary } from "./read-library";
import { type StepRow, setStep, treatedStep } from "./records";
import { MISSING, slugsOf, whatIsGiven } from "./what-is-given";

/** Gives a step of a programme just as it would be given without one, by the same rules. */
export function giveStep(
  caller: Caller,
  { stepId, isUnlocked }: GiveStepInput,
) {
  readLibrary();
  return inPractice(caller, async (tx, actor) => {
    const { step } = await treatedStep(tx, actor, stepId);
    if (step.state === "given") {
      throw new Conflict("This was given meanwhile.");
    }
    const today = await practiceDay(tx, actor);
    // Its own plan gives it no more.
    await dropStepPlans(tx, actor, stepId);
    const given = await giveOf(tx, actor, step, { today, isUnlocked });
    await Promise.all([
      setStep(tx, actor, stepId, {
        state: "given",
        givenOn: today,
        givenAt: new Date(),
        assignmentIds: given.assignmentIds,
        byItself: false,
      }),
      recordAudit(tx, "pathway.step_given", {
        kind: "pathway_step",
        id: stepId,
        coupleId: step.coupleId,
      }),
    ]);
    return given;
  });
}

type How = { today: string; isUnlocked: boolean };

async function giveOf(
  tx: Tx,
  actor: Actor,
  step: StepRow,
  { today, isUnlocked }: How,
): Promise<{ assignmentIds: string[]; planIds: string[] }> {
  const { coupleId, kind, slug, who } = step;
  const { practiceId } = actor;
  const session =
    step.due === "session"
      ? await nextSessionOf(tx, { practiceId, coupleId })
      : null;
  const due = {
    dueOn: step.dueDays === null ? null : dayAfter(today, step.dueDays),
    ...(session && { sessionId: session.id }),
  };
  if (kind === "measure") {
    const measure = { coupleId, slug, who, everyWeeks: null, ...due };
    return { ...(await giveMeasure(tx, actor, measure)), planIds: [] };
  }
  const named = await editionsNamed(tx, actor, slugsOf([step]));
  const { sharing, missing } = whatIsGiven(step, named);
  if (sharing === null) {
    throw new BadInput({ slug: [MISSING[missing ?? "gone"]] });
  }
  return giveWorksheet(tx, actor, {
    coupleId,
    slug,
    who,
    sharing,
    mayOpenByItself: false,
    isUnlocked,
    ...due,
    note: null,
    every: step.every,
  });
}
