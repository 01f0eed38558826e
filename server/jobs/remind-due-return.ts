import { and, asc, eq, gt, isNull, lte, sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";
import { returnTimes } from "@/drizzle/schema/returns";

import type { Tx } from "../driver";
import { log, tracesOf } from "../log";
import { queueEmail } from "../outbox/queue-email";
import { setAlarm, takeAlarm, wokenPractices } from "./alarms";
import { inJob } from "./in-job";

export type ReturnJob = { practiceId: PracticeId; returnId: string };

/** What was said longer ago is not reminded of any more. */
const DAY = 86_400_000;

/** Those who said that they come back about now, of the practices whose alarm has come. */
export async function dueReturns(): Promise<ReturnJob[]> {
  const due: ReturnJob[] = [];
  for (const practiceId of await wokenPractices("remind_returns")) {
    try {
      due.push(...(await dueIn(practiceId)));
    } catch (error) {
      // One practice must not keep the others waiting.
      log.error("who comes back could not be looked at", tracesOf(error));
    }
  }
  return due;
}

const dueIn = (practiceId: PracticeId): Promise<ReturnJob[]> =>
  inJob(practiceId, "remind_returns", async (tx) => {
    await takeAlarm(tx);
    const now = Date.now();
    const waiting = await awaited(tx, practiceId, new Date(now - DAY));
    const [next] = waiting.filter(({ dueAt }) => dueAt.getTime() > now);
    const due = waiting.filter(({ dueAt }) => dueAt.getTime() <= now);
    // What is due keeps the alarm until it is marked.
    const again = due.length > 0 ? new Date(now + AGAIN) : next?.dueAt;
    await setAlarm(tx, again ?? null);
    return due.map(({ id }) => ({ practiceId, returnId: id }));
  });

const AGAIN = 60_000;

const awaited = (tx: Tx, practiceId: PracticeId, since: Date) =>
  tx
    .select({ id: returnTimes.id, dueAt: returnTimes.dueAt })
    .from(returnTimes)
    .where(
      and(
        eq(returnTimes.practiceId, practiceId),
        isNull(returnTimes.remindedAt),
        gt(returnTimes.dueAt, since),
      ),
    )
    .orderBy(asc(returnTimes.dueAt));

/** Reminds whoever said it, once; nothing when it was moved, taken away or done meanwhile. */
export function remindDueReturn({
  practiceId,
  returnId,
}: ReturnJob): Promise<void> {
  return inJob(practiceId, "remind_returns", async (tx) => {
    const [whose] = await tx
      .update(returnTimes)
      .set({ remindedAt: sql`statement_timestamp()` })
      .where(
        and(
          eq(returnTimes.practiceId, practiceId),
          eq(returnTimes.id, returnId),
          isNull(returnTimes.remindedAt),
          lte(returnTimes.dueAt, sql`statement_timestamp()`),
        ),
      )
      .returning({ partnerId: returnTimes.partnerId });
    if (!whose) return;
    await queueEmail(tx, practiceId, "something-new", whose);
  });
}
