import type { PracticeId } from "@/drizzle/schema/columns";

import { authorize, type Caller } from "../auth/actor";
import { sessionsOf } from "../calendar/session-records";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice, type Tx } from "../db";
import { editionsNamed } from "../library/edition-records";
import { timeZoneOf } from "../practices/time-zone";
import { plannedSteps } from "./by-itself-records";
import { heldBack } from "./by-itself-rules";
import type { OfCoupleInput } from "./inputs";
import { type Next, nextStep } from "./next-rules";
import { readLibrary } from "./read-library";
import { openedOf, runningPathway, stageOf, stepsOf } from "./records";
import { slugsOf, whatIsGiven } from "./what-is-given";

/** A couple's programme as it stands, with the step that is proposed now; null where none runs. */
export function getProgramme(caller: Caller, { coupleId }: OfCoupleInput) {
  readLibrary();
  return inPractice(caller, async (tx, actor) => {
    const [couple, timeZone, found] = await Promise.all([
      treatedCouple(tx, actor, coupleId),
      timeZoneOf(tx, actor),
      programmeRecords(tx, { practiceId: actor.practiceId, coupleId }),
    ]);
    authorize(treats(actor, couple));
    return programmeIn(found, { now: new Date(), timeZone });
  });
}

type Of = { practiceId: PracticeId; coupleId: string };

/** All that says where a programme stands and what its steps name now. */
export async function programmeRecords(tx: Tx, of: Of) {
  const [pathway, steps, stage, openedAt, sessions, planned] =
    await Promise.all([
      runningPathway(tx, of),
      stepsOf(tx, of),
      stageOf(tx, of),
      openedOf(tx, of),
      sessionsOf(tx, of.practiceId, of.coupleId),
      plannedSteps(tx, of),
    ]);
  const editionNamed = await editionsNamed(tx, of, slugsOf(steps));
  return { pathway, steps, stage, openedAt, sessions, planned, editionNamed };
}

type Clock = { now: Date; timeZone: string };

export function programmeIn(
  {
    pathway,
    steps,
    stage,
    openedAt,
    sessions,
    planned,
    editionNamed,
  }: Awaited<ReturnType<typeof programmeRecords>>,
  clock: Clock,
) {
  if (!pathway) return { stage, pathway: null };
  const next: Next | null = nextStep(steps, {
    ...clock,
    startedOn: pathway.startedOn,
    stage,
    openedAt,
    sessions,
  });
  return {
    stage,
    pathway: {
      ...pathway,
      next,
      steps: steps.map((step) => {
        const given = whatIsGiven(step, editionNamed);
        return {
          id: step.id,
          kind: step.kind,
          slug: step.slug,
          ...given,
          /** Why it is not given by itself although it was to be. */
          heldBack:
            step.byItself && step.state === "waiting"
              ? heldBack(step, planned.get(step.id), editionNamed(step.slug))
              : null,
          who: step.who,
          every: step.every,
          waitAfter: step.waitAfter,
          waitDays: step.waitDays,
          stage: step.stage,
          eftStep: step.eftStep,
          due: step.due,
          hint: step.hint,
          byItself: step.byItself,
          state: step.state,
          givenOn: step.givenOn,
          assignmentId: step.assignmentIds[0] ?? null,
          isDone: step.isDone,
        };
      }),
    },
  };
}

export type CoupleProgramme = ReturnType<typeof programmeIn>;
