import type { PracticeId } from "@/drizzle/schema/columns";

import { log, tracesOf } from "../log";
import { nextLook } from "../measures/plan-rules";
import { setAlarm, takeAlarm, wokenPractices } from "./alarms";
import { inJob } from "./in-job";
import { runningPlans } from "./running-plans";

export type MeasureJob = { practiceId: PracticeId; planId: string };

/** The plans whose day has come, of the practices that are to be looked at by now. */
export async function dueMeasures(): Promise<MeasureJob[]> {
  const due: MeasureJob[] = [];
  for (const practiceId of await wokenPractices("send_measures")) {
    try {
      due.push(...(await dueIn(practiceId)));
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
    await takeAlarm(tx);
    const now = new Date();
    const plans = await runningPlans(tx, practiceId, now);
    const next = nextLook(
      plans.map(({ morning }) => morning),
      now,
    );
    await setAlarm(tx, next?.at ?? null);
    return plans
      .filter(({ morning }) => morning !== null && morning <= now)
      .map(({ id }) => ({ practiceId, planId: id }));
  });
