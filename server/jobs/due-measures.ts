import { sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";

import { log, tracesOf } from "../log";
import { nextLook } from "../measures/plan-rules";
import { asWorker, inJob } from "./in-job";
import { runningPlans } from "./running-plans";

export type MeasureJob = { practiceId: PracticeId; planId: string };

const AT_ONCE = 200;

/** The plans whose day has come, of the practices that are to be looked at by now. */
export async function dueMeasures(): Promise<MeasureJob[]> {
  const woken = await asWorker((tx) =>
    tx.execute<{ practice_id: PracticeId }>(
      sql`select practice_id from sec.woken('send_measures', ${AT_ONCE})`,
    ),
  );
  const due: MeasureJob[] = [];
  for (const { practice_id } of woken) {
    try {
      due.push(...(await dueIn(practice_id)));
    } catch (error) {
      // One practice must not keep the others waiting.
      log.error(
        "the plans of a practice could not be looked at",
        tracesOf(error),
      );
    }
  }
  return due;
}

const dueIn = (practiceId: PracticeId): Promise<MeasureJob[]> =>
  inJob(practiceId, "send_measures", async (tx) => {
    // Whatever is planned from here on rings the alarm again.
    await tx.execute(sql`select sec.take_alarm()`);
    const now = new Date();
    const plans = await runningPlans(tx, practiceId, now);
    const next = nextLook(
      plans.map(({ morning }) => morning),
      now,
    );
    await tx.execute(
      next === null
        ? sql`select sec.end_alarm()`
        : sql`select sec.set_alarm(${next.at.toISOString()})`,
    );
    return plans
      .filter(({ morning }) => morning !== null && morning <= now)
      .map(({ id }) => ({ practiceId, planId: id }));
  });
