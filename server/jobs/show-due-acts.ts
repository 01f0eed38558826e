import { and, eq, isNull, lte, sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";
import { actMornings, doneActs } from "@/drizzle/schema/experiments";

import { recordAudit } from "../audit/record-audit";
import { asWorker, inJob } from "./in-job";
import { nextMorning } from "./next-morning";

export type ActsJob = { practiceId: PracticeId; timeZone: string };

const AT_ONCE = 200;

/** The practices on whose clock a morning has come that somebody's act waits for. */
export async function dueActMornings(): Promise<ActsJob[]> {
  const rows = await asWorker((tx) =>
    tx.execute<{ practice_id: PracticeId; time_zone: string }>(
      sql`select practice_id, time_zone from sec.due_act_mornings(${AT_ONCE})`,
    ),
  );
  return rows.map(({ practice_id, time_zone }) => ({
    practiceId: practice_id,
    timeZone: time_zone,
  }));
}

/**
 * Shows what was done to those it was done for. Row security leaves out what a hold keeps back; while
 * something waits so, the practice is looked at again the next morning.
 */
export function showDueActs({ practiceId, timeZone }: ActsJob): Promise<void> {
  return inJob(practiceId, "show_acts", async (tx) => {
    const isPast = lte(actMornings.at, sql`statement_timestamp()`);
    await tx
      .delete(actMornings)
      .where(and(eq(actMornings.practiceId, practiceId), isPast));
    const shown = await tx
      .update(doneActs)
      .set({ visibleAt: sql`statement_timestamp()` })
      .where(
        and(
          eq(doneActs.practiceId, practiceId),
          isNull(doneActs.visibleAt),
          lte(doneActs.askedFrom, sql`statement_timestamp()`),
        ),
      )
      .returning({
        assignmentId: doneActs.assignmentId,
        coupleId: doneActs.coupleId,
      });
    for (const { assignmentId, coupleId } of shown) {
      await recordAudit(tx, "act.shown", {
        kind: "assignment",
        id: assignmentId,
        coupleId,
      });
    }
    const [waiting] = await tx
      .select({ id: doneActs.id })
      .from(doneActs)
      .where(
        and(
          eq(doneActs.practiceId, practiceId),
          isNull(doneActs.visibleAt),
          lte(doneActs.askedFrom, sql`statement_timestamp()`),
          sql`${doneActs.askedFrom} > statement_timestamp() - interval '14 days'`,
        ),
      )
      .limit(1);
    if (!waiting) return;
    await tx
      .insert(actMornings)
      .values({ practiceId, at: nextMorning([new Date()], timeZone) })
      .onConflictDoNothing();
  });
}
