import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { sessions } from "@/drizzle/schema/calendar";
import type { PracticeId } from "@/drizzle/schema/columns";
import { measurePlans } from "@/drizzle/schema/measures";
import { practices } from "@/drizzle/schema/practices";

import type { Tx } from "../driver";
import { morningOfPlan } from "../measures/plan-rules";

const PLAN = {
  id: measurePlans.id,
  coupleId: measurePlans.coupleId,
  partnerId: measurePlans.partnerId,
  seat: measurePlans.seat,
  worksheetVersionId: measurePlans.worksheetVersionId,
  startedBy: measurePlans.startedBy,
  everyWeeks: measurePlans.everyWeeks,
  nextOn: measurePlans.nextOn,
  metSessions: measurePlans.metSessions,
  lastAssignmentId: measurePlans.lastAssignmentId,
  timeZone: practices.timeZone,
  daysBefore: practices.measureDays,
};

const plansIn = (tx: Tx, practiceId: PracticeId, planId?: string) =>
  tx
    .select(PLAN)
    .from(measurePlans)
    .innerJoin(practices, eq(practices.practiceId, measurePlans.practiceId))
    .where(
      and(
        eq(measurePlans.practiceId, practiceId),
        planId ? eq(measurePlans.id, planId) : undefined,
      ),
    );

async function withNext<P extends Awaited<ReturnType<typeof plansIn>>[number]>(
  tx: Tx,
  practiceId: PracticeId,
  plans: readonly P[],
  now: Date,
) {
  const coupleIds = [...new Set(plans.map(({ coupleId }) => coupleId))];
  const upcoming =
    coupleIds.length === 0
      ? []
      : await tx
          .selectDistinctOn([sessions.coupleId], {
            id: sessions.id,
            coupleId: sessions.coupleId,
            startsAt: sessions.startsAt,
          })
          .from(sessions)
          .where(
            and(
              eq(sessions.practiceId, practiceId),
              inArray(sessions.coupleId, coupleIds),
              gt(sessions.startsAt, now),
            ),
          )
          .orderBy(asc(sessions.coupleId), asc(sessions.startsAt));
  return plans.map((plan) => {
    const next =
      upcoming.find(({ coupleId }) => coupleId === plan.coupleId) ?? null;
    return { ...plan, next, morning: morningOfPlan(plan, { ...plan, next }) };
  });
}

/** Every plan that runs in a practice, with the morning on which it sends next. */
export const runningPlans = async (tx: Tx, practiceId: PracticeId, now: Date) =>
  withNext(tx, practiceId, await plansIn(tx, practiceId), now);

/** One of them, kept still until the job is done. */
export async function lockedPlan(
  tx: Tx,
  practiceId: PracticeId,
  planId: string,
  now: Date,
) {
  const found = await plansIn(tx, practiceId, planId).for("update", {
    of: measurePlans,
  });
  const [plan] = await withNext(tx, practiceId, found, now);
  return plan ?? null;
}

export type RunningPlan = NonNullable<Awaited<ReturnType<typeof lockedPlan>>>;
