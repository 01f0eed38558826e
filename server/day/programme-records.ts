import { and, eq, inArray, isNull } from "drizzle-orm";

import { sessions } from "@/drizzle/schema/calendar";
import {
  couplePathwaySteps,
  couplePathways,
  coupleStages,
} from "@/drizzle/schema/pathways";
import { worksheetPlans } from "@/drizzle/schema/plans";
import { reveals } from "@/drizzle/schema/reveals";

import type { Member } from "../auth/actor";
import type { Tx } from "../db";
import { editionsNamed } from "../library/edition-records";
import { byStep, PLANNED } from "../pathways/by-itself-records";
import { heldBack } from "../pathways/by-itself-rules";
import { nextStep } from "../pathways/next-rules";
import { isRunning, STEP } from "../pathways/records";
import { slugsOf, whatIsGiven } from "../pathways/what-is-given";
import { ofDay, partnerA, partnerB, treated, who } from "./records";

const mine = (tx: Tx) =>
  and(
    eq(couplePathways.practiceId, who.practiceId),
    inArray(couplePathways.coupleId, treated(tx)),
    isNull(couplePathways.endedAt),
  );

const running = ofDay((tx) =>
  tx
    .select({
      id: couplePathways.id,
      coupleId: couplePathways.coupleId,
      title: couplePathways.title,
      startedOn: couplePathways.startedOn,
      names: { a: partnerA.name, b: partnerB.name },
      stage: { stage: coupleStages.stage, step: coupleStages.step },
    })
    .from(couplePathways)
    .innerJoin(
      partnerA,
      and(
        eq(partnerA.practiceId, couplePathways.practiceId),
        eq(partnerA.coupleId, couplePathways.coupleId),
        eq(partnerA.seat, "a"),
      ),
    )
    .innerJoin(
      partnerB,
      and(
        eq(partnerB.practiceId, couplePathways.practiceId),
        eq(partnerB.coupleId, couplePathways.coupleId),
        eq(partnerB.seat, "b"),
      ),
    )
    .leftJoin(
      coupleStages,
      and(
        eq(coupleStages.practiceId, couplePathways.practiceId),
        eq(coupleStages.coupleId, couplePathways.coupleId),
      ),
    )
    .where(mine(tx)),
);

const steps = ofDay((tx) =>
  tx
    .select(STEP)
    .from(couplePathwaySteps)
    .innerJoin(couplePathways, isRunning)
    .where(mine(tx)),
);

const held = ofDay((tx) =>
  tx
    .select({ coupleId: sessions.coupleId, startsAt: sessions.startsAt })
    .from(sessions)
    .innerJoin(
      couplePathways,
      and(
        eq(couplePathways.practiceId, sessions.practiceId),
        eq(couplePathways.coupleId, sessions.coupleId),
      ),
    )
    .where(and(mine(tx), isNull(sessions.takenBackAt))),
);

const opened = ofDay((tx) =>
  tx
    .select({ id: reveals.assignmentId, at: reveals.endedAt })
    .from(reveals)
    .innerJoin(
      couplePathways,
      and(
        eq(couplePathways.practiceId, reveals.practiceId),
        eq(couplePathways.coupleId, reveals.coupleId),
      ),
    )
    .where(and(mine(tx), eq(reveals.state, "open"))),
);

/** Where the programmes of a clinician's couples stand, asked for at once. */
export const programmesOf = (tx: Tx, actor: Member) =>
  Promise.all([
    running(tx, actor),
    steps(tx, actor),
    held(tx, actor),
    opened(tx, actor),
  ]);

type Clock = { now: Date; timeZone: string };

type Found = Awaited<ReturnType<typeof programmesOf>>;

/** The steps whose time has come, a couple each. */
function stepsDue(
  [pathways, all, sessionsHeld, openedNow]: Found,
  clock: Clock,
) {
  const stepsOf = Map.groupBy(all, ({ pathwayId }) => pathwayId);
  const heldOf = Map.groupBy(sessionsHeld, ({ coupleId }) => coupleId);
  const openedAt = new Map(
    openedNow.flatMap(({ id, at }) => (at ? [[id, at] as const] : [])),
  );
  return pathways.flatMap(({ id, coupleId, names, ...pathway }) => {
    const own = stepsOf.get(id) ?? [];
    const next = nextStep(own, {
      ...clock,
      ...pathway,
      sessions: heldOf.get(coupleId) ?? [],
      openedAt,
    });
    const step = own.find((one) => one.id === next?.stepId);
    return step && next?.isReady
      ? [{ coupleId, names, programme: pathway.title, step }]
      : [];
  });
}

/** Of the steps whose time has come those that somebody has to give; what cannot be given is among them. */
export async function readySteps(
  tx: Tx,
  actor: Member,
  found: Found,
  clock: Clock,
) {
  const due = stepsDue(found, clock);
  const editionNamed = await editionsNamed(
    tx,
    actor,
    slugsOf(due.map(({ step }) => step)),
  );
  const planned = await plannedOf(
    tx,
    actor,
    due.flatMap(({ step }) =>
      step.byItself && editionNamed(step.slug)?.isOwn ? step.id : [],
    ),
  );
  return due.flatMap(({ step, ...where }) => {
    const why = heldBack(step, planned.get(step.id), editionNamed(step.slug));
    if (step.byItself && why === null) return [];
    const { title, missing } = whatIsGiven(step, editionNamed);
    return [{ ...where, title, why: missing ?? why }];
  });
}

async function plannedOf(tx: Tx, { practiceId }: Member, stepIds: string[]) {
  if (stepIds.length === 0) return byStep([]);
  return byStep(
    await tx
      .select(PLANNED)
      .from(worksheetPlans)
      .where(
        and(
          eq(worksheetPlans.practiceId, practiceId),
          inArray(worksheetPlans.stepId, stepIds),
          isNull(worksheetPlans.startsOn),
        ),
      ),
  );
}
