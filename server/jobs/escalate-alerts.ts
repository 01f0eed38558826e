import { and, asc, eq, isNotNull, sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";
import { careTeam } from "@/drizzle/schema/couples";
import { onCallMembers, overdueAlerts } from "@/drizzle/schema/on-call";
import { outbox } from "@/drizzle/schema/outbox";
import { alerts } from "@/drizzle/schema/safety";

import { nextEscalation } from "../safety/target-rules";
import { setAlarm, takeAlarm, wokenPractices } from "./alarms";
import { inJob } from "./in-job";

export type EscalationJob = { practiceId: PracticeId };

/** The practices in which an alert may be overdue by now. */
export async function dueEscalations(): Promise<EscalationJob[]> {
  const woken = await wokenPractices("escalate_alerts");
  return woken.map((practiceId) => ({ practiceId }));
}

/**
 * Tells whoever is on call, and their therapist once more, that there is an item to review; once when it is
 * due, and once again after the same time. What it is and of whom, this job cannot know.
 */
export function escalateAlerts(
  { practiceId }: EscalationJob,
  now = new Date(),
): Promise<void> {
  return inJob(practiceId, "escalate_alerts", async (tx) => {
    await takeAlarm(tx);
    const waiting = await tx
      .select({
        id: alerts.id,
        raisedAt: alerts.raisedAt,
        dueAt: alerts.dueAt,
        escalateAt: alerts.escalateAt,
        escalations: alerts.escalations,
        therapistId: careTeam.memberId,
      })
      .from(alerts)
      .innerJoin(
        careTeam,
        and(
          eq(careTeam.practiceId, alerts.practiceId),
          eq(careTeam.coupleId, alerts.coupleId),
          eq(careTeam.role, "therapist_of_record"),
        ),
      )
      .where(
        and(eq(alerts.practiceId, practiceId), isNotNull(alerts.escalateAt)),
      )
      .orderBy(asc(alerts.escalateAt));
    const due = waiting.filter(
      ({ escalateAt }) => escalateAt !== null && escalateAt <= now,
    );
    if (due.length > 0) {
      const onCall = await tx
        .select({ memberId: onCallMembers.memberId })
        .from(onCallMembers)
        .where(eq(onCallMembers.practiceId, practiceId));
      const told = new Set([
        ...onCall.map(({ memberId }) => memberId),
        ...due.map(({ therapistId }) => therapistId),
      ]);
      await tx.execute(sql`
        insert into ${outbox} (practice_id, template, member_id)
        select ${practiceId}::uuid, 'item-to-review', member_id
        from unnest(${sql.param([...told])}::uuid[]) member_id`);
      for (const alert of due) {
        const { id, therapistId, dueAt } = alert;
        const since = (dueAt ?? now).toISOString();
        await tx.execute(sql`
          insert into ${overdueAlerts} (practice_id, alert_id, therapist_id, due_at)
          values (${practiceId}, ${id}, ${therapistId}, ${since}) on conflict do nothing`);
        await tx
          .update(alerts)
          .set({
            escalations: sql`${alerts.escalations} + 1`,
            escalateAt: nextEscalation(alert),
          })
          .where(and(eq(alerts.practiceId, practiceId), eq(alerts.id, id)));
      }
    }
    const [next] = waiting
      .flatMap((alert) => {
        const at = due.includes(alert)
          ? nextEscalation(alert)
          : alert.escalateAt;
        return at ? [at.getTime()] : [];
      })
      .toSorted((x, y) => x - y);
    await setAlarm(tx, next === undefined ? null : new Date(next));
  });
}
