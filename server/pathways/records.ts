import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";
import {
  couplePathwaySteps,
  couplePathways,
  coupleStages,
} from "@/drizzle/schema/pathways";
import { reveals } from "@/drizzle/schema/reveals";

import { type Actor, authorize, type Member } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { statement, type Tx } from "../db";
import { NotFound } from "../errors";

const given = sql.placeholder;

const selectRunning = statement((db) =>
  db
    .select({
      id: couplePathways.id,
      slug: couplePathways.slug,
      title: couplePathways.title,
      startedOn: couplePathways.startedOn,
    })
    .from(couplePathways)
    .where(
      and(
        eq(couplePathways.practiceId, given("practiceId")),
        eq(couplePathways.coupleId, given("coupleId")),
        isNull(couplePathways.endedAt),
      ),
    ),
);

/** What decides of a step when it is next, and what is given then. */
export const STEP = {
  id: couplePathwaySteps.id,
  coupleId: couplePathwaySteps.coupleId,
  pathwayId: couplePathwaySteps.pathwayId,
  position: couplePathwaySteps.position,
  kind: couplePathwaySteps.kind,
  slug: couplePathwaySteps.slug,
  who: couplePathwaySteps.who,
  sharing: couplePathwaySteps.sharing,
  every: couplePathwaySteps.every,
  waitAfter: couplePathwaySteps.waitAfter,
  waitDays: couplePathwaySteps.waitDays,
  stage: couplePathwaySteps.stage,
  eftStep: couplePathwaySteps.eftStep,
  due: couplePathwaySteps.due,
  dueDays: couplePathwaySteps.dueDays,
  hint: couplePathwaySteps.hint,
  byItself: couplePathwaySteps.byItself,
  state: couplePathwaySteps.state,
  givenOn: couplePathwaySteps.givenOn,
  givenAt: couplePathwaySteps.givenAt,
  assignmentIds: couplePathwaySteps.assignmentIds,
};

/** A step of a programme that runs, and that was not taken out of it. */
export const isRunning = and(
  eq(couplePathways.practiceId, couplePathwaySteps.practiceId),
  eq(couplePathways.id, couplePathwaySteps.pathwayId),
  isNull(couplePathways.endedAt),
  isNull(couplePathwaySteps.removedAt),
);

const selectSteps = statement((db) =>
  db
    .select({
      ...STEP,
      /** Every part of what was given is in. */
      isDone: sql<boolean>`cardinality(${couplePathwaySteps.assignmentIds}) > 0 and not exists (
        select from assignments a where a.practice_id = ${couplePathwaySteps.practiceId} and a.id = any (${couplePathwaySteps.assignmentIds})
          and a.taken_back_at is null and cardinality(a.seats) > (
            select count(*) from responses r where r.practice_id = a.practice_id and r.assignment_id = a.id))`,
    })
    .from(couplePathwaySteps)
    .innerJoin(couplePathways, isRunning)
    .where(
      and(
        eq(couplePathwaySteps.practiceId, given("practiceId")),
        eq(couplePathwaySteps.coupleId, given("coupleId")),
      ),
    )
    .orderBy(asc(couplePathwaySteps.position), asc(couplePathwaySteps.id)),
);

const selectStage = statement((db) =>
  db
    .select({ stage: coupleStages.stage, step: coupleStages.step })
    .from(coupleStages)
    .where(
      and(
        eq(coupleStages.practiceId, given("practiceId")),
        eq(coupleStages.coupleId, given("coupleId")),
      ),
    ),
);

const selectOpened = statement((db) =>
  db
    .select({ id: reveals.assignmentId, at: reveals.endedAt })
    .from(reveals)
    .where(
      and(
        eq(reveals.practiceId, given("practiceId")),
        eq(reveals.coupleId, given("coupleId")),
        eq(reveals.state, "open"),
      ),
    ),
);

type Of = { practiceId: PracticeId; coupleId: string };

export const runningPathway = async (tx: Tx, of: Of) =>
  (await selectRunning(tx, of))[0] ?? null;
export const stepsOf = (tx: Tx, of: Of) => selectSteps(tx, of);
export const stageOf = async (tx: Tx, of: Of) =>
  (await selectStage(tx, of))[0] ?? null;

/** When something was opened for both. */
export const openedOf = async (tx: Tx, of: Of) =>
  new Map(
    (await selectOpened(tx, of)).flatMap(({ id, at }) =>
      at ? [[id, at] as const] : [],
    ),
  );

/**
 * A step that nobody changes meanwhile, with its couple, for whoever treats them; or NotFound. The programme
 * is locked before any of its steps, so that two never wait for each other.
 */
export async function treatedStep(
  tx: Tx,
  actor: Actor,
  stepId: string,
  { isThere }: { isThere: boolean } = { isThere: true },
) {
  await tx
    .select({ id: couplePathways.id })
    .from(couplePathways)
    .innerJoin(
      couplePathwaySteps,
      and(
        eq(couplePathwaySteps.practiceId, couplePathways.practiceId),
        eq(couplePathwaySteps.pathwayId, couplePathways.id),
      ),
    )
    .where(
      and(
        eq(couplePathwaySteps.practiceId, actor.practiceId),
        eq(couplePathwaySteps.id, stepId),
      ),
    )
    .for("update", { of: couplePathways });
  const [step] = await tx
    .select(STEP)
    .from(couplePathwaySteps)
    .where(
      and(
        eq(couplePathwaySteps.practiceId, actor.practiceId),
        eq(couplePathwaySteps.id, stepId),
        isThere
          ? isNull(couplePathwaySteps.removedAt)
          : isNotNull(couplePathwaySteps.removedAt),
      ),
    )
    .for("update");
  if (!step) throw new NotFound();
  const couple = await treatedCouple(tx, actor, step.coupleId);
  const member = treating(actor, couple);
  return { step, couple, member };
}

export type StepRow = Awaited<ReturnType<typeof treatedStep>>["step"];

/** The programme, kept still until its steps are in their new order. */
export async function treatedPathway(tx: Tx, actor: Actor, pathwayId: string) {
  const [pathway] = await tx
    .select({
      id: couplePathways.id,
      coupleId: couplePathways.coupleId,
      endedAt: couplePathways.endedAt,
    })
    .from(couplePathways)
    .where(
      and(
        eq(couplePathways.practiceId, actor.practiceId),
        eq(couplePathways.id, pathwayId),
      ),
    )
    .for("update");
  if (!pathway) throw new NotFound();
  const couple = await treatedCouple(tx, actor, pathway.coupleId);
  return { pathway, couple, member: treating(actor, couple) };
}

function treating(actor: Actor, couple: Parameters<typeof treats>[1]): Member {
  authorize(treats(actor, couple));
  return actor;
}

export const setStep = (
  tx: Tx,
  { practiceId }: Pick<Actor, "practiceId">,
  stepId: string,
  change: Partial<
    Pick<
      typeof couplePathwaySteps.$inferInsert,
      | "waitAfter"
      | "waitDays"
      | "byItself"
      | "state"
      | "givenOn"
      | "givenAt"
      | "assignmentIds"
      | "removedAt"
    >
  >,
) =>
  tx
    .update(couplePathwaySteps)
    .set(change)
    .where(
      and(
        eq(couplePathwaySteps.practiceId, practiceId),
        eq(couplePathwaySteps.id, stepId),
      ),
    );

/** What somebody means to put a step before is still there. */
export function requireThere(
  steps: readonly { id: string }[],
  beforeId: string | null,
): void {
  if (beforeId !== null && !steps.some(({ id }) => id === beforeId)) {
    throw new NotFound();
  }
}

/** Puts the steps of a programme into this order, in one statement. */
export const putInOrder = (
  tx: Tx,
  { practiceId }: Pick<Actor, "practiceId">,
  ids: readonly string[],
) =>
  tx.execute(sql`
    update couple_pathway_steps s set position = o.position
    from unnest(${sql.param(ids)}::uuid[]) with ordinality as o (id, position)
    where s.practice_id = ${practiceId} and s.id = o.id and s.position <> o.position`);
