import { and, eq, isNull, sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";
import { assignments } from "@/drizzle/schema/homework";
import { measurePlans, measureResults } from "@/drizzle/schema/measures";

import { recordAudit } from "../audit/record-audit";
import { dayAndTime } from "../calendar/session-rules";
import type { Tx } from "../driver";
import { afterSending } from "../measures/plan-rules";
import { queueEmail } from "../outbox/queue-email";
import { dayIn } from "../practices/day-rules";
import type { MeasureJob } from "./due-measures";
import { inJob } from "./in-job";
import { lockedPlan, type RunningPlan } from "./running-plans";

/** Sends one to its partner, with the mail; nothing when it was sent meanwhile or the last one still waits. */
export function sendDueMeasure({
  practiceId,
  planId,
}: MeasureJob): Promise<void> {
  return inJob(practiceId, "send_measures", async (tx) => {
    const now = new Date();
    const plan = await lockedPlan(tx, practiceId, planId, now);
    if (!plan?.morning || plan.morning > now) return;

    const today = dayIn(now, plan.timeZone);
    const after = afterSending(plan, { next: plan.next, today });
    const set = (values: Partial<typeof measurePlans.$inferInsert>) =>
      tx
        .update(measurePlans)
        .set(values)
        .where(
          and(
            eq(measurePlans.practiceId, practiceId),
            eq(measurePlans.id, planId),
          ),
        );
    if (await stillWaits(tx, practiceId, plan)) {
      await set(after);
      return;
    }
    const id = crypto.randomUUID();
    await give(tx, practiceId, id, plan);
    await Promise.all([
      set({ ...after, lastAssignmentId: id }),
      queueEmail(tx, practiceId, "something-new", {
        partnerId: plan.partnerId,
      }),
      recordAudit(tx, "measure.sent_by_itself", {
        kind: "assignment",
        id,
        coupleId: plan.coupleId,
      }),
    ]);
  });
}

/** What was sent last has no result yet, and was not taken back: no other one joins it. */
async function stillWaits(
  tx: Tx,
  practiceId: PracticeId,
  { lastAssignmentId, partnerId }: RunningPlan,
): Promise<boolean> {
  if (lastAssignmentId === null) return false;
  const waiting = await tx
    .select({ id: assignments.id })
    .from(assignments)
    .leftJoin(
      measureResults,
      and(
        eq(measureResults.practiceId, assignments.practiceId),
        eq(measureResults.assignmentId, assignments.id),
        eq(measureResults.partnerId, partnerId),
      ),
    )
    .where(
      and(
        eq(assignments.practiceId, practiceId),
        eq(assignments.id, lastAssignmentId),
        isNull(assignments.takenBackAt),
        isNull(measureResults.assignmentId),
      ),
    );
  return waiting.length > 0;
}

/** Named column by column: the worker has no right to any other. */
function give(tx: Tx, practiceId: PracticeId, id: string, plan: RunningPlan) {
  const session = plan.everyWeeks === null ? plan.next : null;
  const dueOn = session && dayAndTime(session.startsAt, plan.timeZone).day;
  return tx.execute(sql`
    insert into assignments (practice_id, id, couple_id, worksheet_version_id, seats, sharing, due_on, session_id, assigned_by)
    values (${practiceId}, ${id}, ${plan.coupleId}, ${plan.worksheetVersionId}, array[${plan.seat}], 'private',
      ${dueOn}::date, ${session?.id ?? null}::uuid, ${plan.startedBy})`);
}
