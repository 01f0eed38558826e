import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";

import { sessions } from "@/drizzle/schema/calendar";
import type { PracticeId } from "@/drizzle/schema/columns";
import {
  couplePathwaySteps,
  couplePathways,
  coupleStages,
} from "@/drizzle/schema/pathways";
import { reveals } from "@/drizzle/schema/reveals";

import type { Tx } from "../driver";
import { nextStep, type Step } from "../pathways/next-rules";
import { withCurrentEditions } from "./own-editions";
import { rowsOf } from "./put-in";

const STEP = {
  id: couplePathwaySteps.id,
  pathwayId: couplePathwaySteps.pathwayId,
  position: couplePathwaySteps.position,
  waitAfter: couplePathwaySteps.waitAfter,
  waitDays: couplePathwaySteps.waitDays,
  stage: couplePathwaySteps.stage,
  eftStep: couplePathwaySteps.eftStep,
  byItself: couplePathwaySteps.byItself,
  state: couplePathwaySteps.state,
  givenOn: couplePathwaySteps.givenOn,
  givenAt: couplePathwaySteps.givenAt,
  assignmentIds: couplePathwaySteps.assignmentIds,
};

const someByItself = (tx: Tx) =>
  tx
    .select({ pathwayId: couplePathwaySteps.pathwayId })
    .from(couplePathwaySteps)
    .where(
      and(
        eq(couplePathwaySteps.practiceId, couplePathways.practiceId),
        eq(couplePathwaySteps.byItself, true),
        eq(couplePathwaySteps.state, "waiting"),
        isNull(couplePathwaySteps.removedAt),
      ),
    );

/** The programmes that run and have a step to be given by itself, with where their couple stands. */
const selectPathways = (tx: Tx, practiceId: PracticeId) =>
  tx
    .select({
      id: couplePathways.id,
      coupleId: couplePathways.coupleId,
      startedOn: couplePathways.startedOn,
      stage: { stage: coupleStages.stage, step: coupleStages.step },
    })
    .from(couplePathways)
    .leftJoin(
      coupleStages,
      and(
        eq(coupleStages.practiceId, couplePathways.practiceId),
        eq(coupleStages.coupleId, couplePathways.coupleId),
      ),
    )
    .where(
      and(
        eq(couplePathways.practiceId, practiceId),
        isNull(couplePathways.endedAt),
        inArray(couplePathways.id, someByItself(tx)),
      ),
    );

const selectSteps = (tx: Tx, practiceId: PracticeId, pathwayIds: string[]) =>
  tx
    .select(STEP)
    .from(couplePathwaySteps)
    .where(
      and(
        eq(couplePathwaySteps.practiceId, practiceId),
        inArray(couplePathwaySteps.pathwayId, pathwayIds),
        isNull(couplePathwaySteps.removedAt),
      ),
    );

const selectSessions = (tx: Tx, practiceId: PracticeId, coupleIds: string[]) =>
  tx
    .select({ coupleId: sessions.coupleId, startsAt: sessions.startsAt })
    .from(sessions)
    .where(
      and(
        eq(sessions.practiceId, practiceId),
        inArray(sessions.coupleId, coupleIds),
      ),
    )
    .orderBy(asc(sessions.startsAt));

const selectOpened = (tx: Tx, practiceId: PracticeId, coupleIds: string[]) =>
  tx
    .select({ id: reveals.assignmentId, at: reveals.endedAt })
    .from(reveals)
    .where(
      and(
        eq(reveals.practiceId, practiceId),
        inArray(reveals.coupleId, coupleIds),
      ),
    );

type When = { by: string; now: Date; timeZone: string };

/**
 * Counts the first day of what gives a step by itself, once that step is next and its wait is over: by the
 * calendar, by what the therapist did, and by what is open to both.
 */
export async function startDueSteps(
  tx: Tx,
  practiceId: PracticeId,
  { by, now, timeZone }: When,
): Promise<{ waiting: number; started: number }> {
  const pathways = await selectPathways(tx, practiceId);
  if (pathways.length === 0) return { waiting: 0, started: 0 };
  const coupleIds = pathways.map(({ coupleId }) => coupleId);
  const [steps, held, opened] = await Promise.all([
    selectSteps(
      tx,
      practiceId,
      pathways.map(({ id }) => id),
    ),
    selectSessions(tx, practiceId, coupleIds),
    selectOpened(tx, practiceId, coupleIds),
  ]);
  const stepsOf = Map.groupBy(steps, ({ pathwayId }) => pathwayId);
  const heldOf = Map.groupBy(held, ({ coupleId }) => coupleId);
  const openedAt = new Map(
    opened.flatMap(({ id, at }) => (at ? [[id, at] as const] : [])),
  );
  const due = pathways.flatMap(({ id, coupleId, startedOn, stage }) => {
    const own: (Step & { byItself: boolean })[] = stepsOf.get(id) ?? [];
    const next = nextStep(own, {
      startedOn,
      stage,
      sessions: heldOf.get(coupleId) ?? [],
      openedAt,
      now,
      timeZone,
    });
    const isDue =
      next?.readyOn &&
      next.readyOn <= by &&
      own.some((step) => step.id === next.stepId && step.byItself);
    return isDue ? [next.stepId] : [];
  });
  const started =
    due.length > 0 ? await startPlansOf(tx, practiceId, due, by) : 0;
  return { waiting: pathways.length, started };
}

/**
 * The steps are locked first, as whoever gives one by hand does. A worksheet of the practice's own that was
 * put away or changed too much waits for a hand.
 */
async function startPlansOf(
  tx: Tx,
  practiceId: PracticeId,
  stepIds: string[],
  by: string,
): Promise<number> {
  const locked = await tx
    .select({
      id: couplePathwaySteps.id,
      kind: couplePathwaySteps.kind,
      slug: couplePathwaySteps.slug,
      who: couplePathwaySteps.who,
      sharing: couplePathwaySteps.sharing,
    })
    .from(couplePathwaySteps)
    .where(
      and(
        eq(couplePathwaySteps.practiceId, practiceId),
        inArray(couplePathwaySteps.id, stepIds),
        isNull(couplePathwaySteps.removedAt),
      ),
    )
    .orderBy(asc(couplePathwaySteps.id))
    .for("update");
  const ids = await withCurrentEditions(tx, practiceId, locked);
  await tx.execute(sql`
    update worksheet_plans set starts_on = ${by}::date, next_on = ${by}::date
    where practice_id = ${practiceId} and step_id = any (${sql.param(ids)}::uuid[]) and starts_on is null`);
  return ids.length;
}

type GivenTurn = { id: string; stepId: string | null; turn: number };

/** What was given of a programme is so in it too; from here on the next wait is counted. */
export function markStepsGiven(
  tx: Tx,
  practiceId: PracticeId,
  given: readonly GivenTurn[],
  { today, now }: { today: string; now: Date },
) {
  const first = given.filter(({ stepId, turn }) => stepId && turn === 0);
  const rows = [...Map.groupBy(first, ({ stepId }) => stepId)].map(
    ([stepId, turns]) => ({
      step_id: stepId,
      assignment_ids: turns.map(({ id }) => id),
    }),
  );
  return tx.execute(sql`
    update couple_pathway_steps s set state = 'given', given_on = coalesce(s.given_on, ${today}::date),
      given_at = coalesce(s.given_at, ${now.toISOString()}::timestamptz), assignment_ids = s.assignment_ids || t.assignment_ids
    from ${rowsOf(rows, "step_id uuid, assignment_ids uuid[]")}
    where s.practice_id = ${practiceId} and s.id = t.step_id`);
}
