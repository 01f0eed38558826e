import type { PracticeId } from "@/drizzle/schema/columns";

import { nextAsking } from "../safety/again-rules";
import { setAlarm, takeAlarm, wokenPractices } from "./alarms";
import {
  askBoth,
  clockOfAsking,
  dueSessions,
  lastAskings,
  lockAskings,
} from "./asking-records";
import { inJob } from "./in-job";

export type AskingJob = { practiceId: PracticeId };

/** The practices in which a couple may be due to be asked again by now. */
export async function dueAskings(): Promise<AskingJob[]> {
  const woken = await wokenPractices("ask_again");
  return woken.map((practiceId) => ({ practiceId }));
}

/**
 * Asks both of every couple whose session comes near for the personal tools, as their therapist would by hand. It goes
 * by sessions alone: what anybody answered, this job cannot read.
 */
export function askDueCouples(
  { practiceId }: AskingJob,
  now = new Date(),
): Promise<void> {
  return inJob(practiceId, "ask_again", async (tx) => {
    await takeAlarm(tx);
    const clock = await clockOfAsking(tx, practiceId);
    if (!clock) return void (await setAlarm(tx, null));

    const couples = await dueSessions(tx, practiceId, clock.since);
    const plans = async () => {
      const asked = await lastAskings(tx, practiceId);
      return couples.flatMap(({ coupleId, sessions }) => {
        const lastAskedAt = asked.get(coupleId) ?? null;
        const at = nextAsking({ sessions, lastAskedAt }, clock);
        return at ? [{ coupleId, at }] : [];
      });
    };
    const isDue = ({ at }: { at: Date }) => at <= now;
    const found = (await plans()).filter(isDue);
    if (found.length > 0) {
      // A therapist may ask by hand at this very moment: whoever comes second finds that they were asked.
      await lockAskings(tx, found);
      const due = (await plans()).filter(isDue);
      if (due.length > 0) await askBoth(tx, practiceId, due);
    }
    const next = (await plans())
      .map(({ at }) => at.getTime())
      .toSorted((x, y) => x - y)[0];
    await setAlarm(tx, next === undefined ? null : new Date(next));
  });
}
