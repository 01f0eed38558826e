import { and, eq, isNull, sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";
import { assignments } from "@/drizzle/schema/homework";
import { measurePlans, measureResults } from "@/drizzle/schema/measures";
import { practices } from "@/drizzle/schema/practices";

import { recordAudit } from "../audit/record-audit";
import type { Tx } from "../driver";
import { morningOf, nextDay } from "../measures/plan-rules";
import { queueEmail } from "../outbox/queue-email";
import { dayIn } from "../practices/day-rules";
import type { MeasureJob } from "./due-measures";
import { inJob } from "./in-job";

/** Sends one to its partner, with the mail; nothing when it was sent meanwhile or the last one still waits. */
export function sendDueMeasure({
  practiceId,
  planId,
}: MeasureJob): Promise<void> {
  return inJob(practiceId, "send_measures", async (tx) => {
    const isMeant = and(
      eq(measurePlans.practiceId, practiceId),
      eq(measurePlans.id, planId),
    );
    const [plan] = await tx
      .select(PLAN)
      .from(measurePlans)
      .innerJoin(practices, eq(practices.practiceId, measurePlans.practiceId))
      .where(isMeant)
      .for("update", { of: measurePlans });
    const now = new Date();
    if (!plan || morningOf(plan.nextOn, plan.timeZone) > now) return;

    const nextOn = nextDay(plan, dayIn(now, plan.timeZone));
    if (await stillWaits(tx, practiceId, plan)) {
      await tx.update(measurePlans).set({ nextOn }).where(isMeant);
      return;
    }
    const id = crypto.randomUUID();
    await give(tx, { practiceId, id, ...plan });
    await Promise.all([
      tx
        .update(measurePlans)
        .set({ nextOn, lastAssignmentId: id })
        .where(isMeant),
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

const PLAN = {
  coupleId: measurePlans.coupleId,
  partnerId: measurePlans.partnerId,
  seat: measurePlans.seat,
  worksheetVersionId: measurePlans.worksheetVersionId,
  startedBy: measurePlans.startedBy,
  everyWeeks: measurePlans.everyWeeks,
  nextOn: measurePlans.nextOn,
  lastAssignmentId: measurePlans.lastAssignmentId,
  timeZone: practices.timeZone,
};
type Plan = Pick<
  typeof measurePlans.$inferSelect,
  Exclude<keyof typeof PLAN, "timeZone">
>;

/** What was sent last has no result yet, and was not taken back: no other one joins it. */
async function stillWaits(
  tx: Tx,
  practiceId: PracticeId,
  { lastAssignmentId, partnerId }: Plan,
): Promise<boolean> {
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
const give = (tx: Tx, plan: Plan & { practiceId: PracticeId; id: string }) =>
  tx.execute(sql`
    insert into assignments (practice_id, id, couple_id, worksheet_version_id, seats, sharing, assigned_by)
    values (${plan.practiceId}, ${plan.id}, ${plan.coupleId}, ${plan.worksheetVersionId}, array[${plan.seat}], 'private', ${plan.startedBy})`);
