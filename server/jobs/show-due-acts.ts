import { and, eq, gt, isNull, lte, min, sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";
import { doneActs } from "@/drizzle/schema/experiments";

import { recordAudit } from "../audit/record-audit";
import type { Tx } from "../driver";
import { timeZoneOf } from "../practices/time-zone";
import { setAlarm, takeAlarm, wokenPractices } from "./alarms";
import { inJob } from "./in-job";
import { nextMorning } from "./next-morning";

export type ActsJob = { practiceId: PracticeId };

/** The practices for which a morning has come that somebody's act waits for. */
export async function dueActMornings(): Promise<ActsJob[]> {
  const woken = await wokenPractices("show_acts");
  return woken.map((practiceId) => ({ practiceId }));
}

/**
 * Shows what was done to those it was done for. Row security leaves out what a hold keeps back; while
 * something waits so, the practice is looked at again the next morning.
 */
export function showDueActs({ practiceId }: ActsJob): Promise<void> {
  return inJob(practiceId, "show_acts", async (tx) => {
    await takeAlarm(tx);
    const shown = await tx
      .update(doneActs)
      .set({ visibleAt: sql`statement_timestamp()` })
      .where(and(unseen(practiceId), isTime))
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
    await setAlarm(tx, await nextLook(tx, practiceId));
  });
}

const unseen = (practiceId: PracticeId) =>
  and(eq(doneActs.practiceId, practiceId), isNull(doneActs.visibleAt));
const isTime = lte(doneActs.askedFrom, sql`statement_timestamp()`);

/** When something may be shown next: what a hold keeps back is asked for again for a fortnight. */
async function nextLook(tx: Tx, practiceId: PracticeId): Promise<Date | null> {
  const [[kept], [later], timeZone] = await Promise.all([
    tx
      .select({ id: doneActs.id })
      .from(doneActs)
      .where(
        and(
          unseen(practiceId),
          isTime,
          sql`${doneActs.askedFrom} > statement_timestamp() - interval '14 days'`,
        ),
      )
      .limit(1),
    tx
      .select({ at: min(doneActs.askedFrom) })
      .from(doneActs)
      .where(
        and(
          unseen(practiceId),
          gt(doneActs.askedFrom, sql`statement_timestamp()`),
        ),
      ),
    timeZoneOf(tx, { practiceId }),
  ]);
  const mornings = [
    ...(later?.at ? [later.at] : []),
    ...(kept ? [nextMorning([new Date()], timeZone)] : []),
  ];
  return mornings.toSorted((x, y) => x.getTime() - y.getTime())[0] ?? null;
}
