import { and, asc, eq, gt, inArray, isNotNull, lte, sql } from "drizzle-orm";

import { sessions } from "@/drizzle/schema/calendar";
import type { PracticeId } from "@/drizzle/schema/columns";
import { worksheetPlans } from "@/drizzle/schema/plans";

import type { Tx } from "../driver";

/** What waits for its turn: the former one was not taken back, and its one reader has not finished it. */
const formerWaits = sql<boolean>`(cardinality(${worksheetPlans.seats}) = 1 and exists (
  select from assignments a where a.practice_id = ${worksheetPlans.practiceId} and a.id = ${worksheetPlans.lastAssignmentId}
    and a.taken_back_at is null and not exists (
      select from responses r where r.practice_id = a.practice_id and r.assignment_id = a.id)))`;

const PLAN = {
  id: worksheetPlans.id,
  coupleId: worksheetPlans.coupleId,
  worksheetVersionId: worksheetPlans.worksheetVersionId,
  seats: worksheetPlans.seats,
  sharing: worksheetPlans.sharing,
  together: worksheetPlans.together,
  mayOpenByItself: worksheetPlans.mayOpenByItself,
  openUnits: worksheetPlans.openUnits,
  every: worksheetPlans.every,
  startsOn: worksheetPlans.startsOn,
  nextTurn: worksheetPlans.nextTurn,
  nextOn: worksheetPlans.nextOn,
  turns: worksheetPlans.turns,
  untilOn: worksheetPlans.untilOn,
  dueAfter: worksheetPlans.dueAfter,
  dueBeforeSession: worksheetPlans.dueBeforeSession,
  startedBy: worksheetPlans.startedBy,
  stepId: worksheetPlans.stepId,
  formerWaits,
};

/** The plans whose day has come, kept still until the job is done. */
export const lockedDuePlans = (
  tx: Tx,
  practiceId: PracticeId,
  today: string,
  most: number,
) =>
  tx
    .select(PLAN)
    .from(worksheetPlans)
    .where(
      and(
        eq(worksheetPlans.practiceId, practiceId),
        lte(worksheetPlans.nextOn, today),
      ),
    )
    .orderBy(asc(worksheetPlans.nextOn), asc(worksheetPlans.id))
    .limit(most)
    .for("update", { of: worksheetPlans });

export type DuePlan = Awaited<ReturnType<typeof lockedDuePlans>>[number];

/** The day on which something is given next, however far away. */
export async function nextPlannedDay(
  tx: Tx,
  practiceId: PracticeId,
): Promise<string | null> {
  const [row] = await tx
    .select({ nextOn: worksheetPlans.nextOn })
    .from(worksheetPlans)
    .where(
      and(
        eq(worksheetPlans.practiceId, practiceId),
        isNotNull(worksheetPlans.nextOn),
      ),
    )
    .orderBy(asc(worksheetPlans.nextOn))
    .limit(1);
  return row?.nextOn ?? null;
}

/** The next session of each of these couples. */
export const nextSessions = (
  tx: Tx,
  practiceId: PracticeId,
  coupleIds: string[],
) =>
  tx
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
        gt(sessions.startsAt, sql`statement_timestamp()`),
      ),
    )
    .orderBy(asc(sessions.coupleId), asc(sessions.startsAt));
