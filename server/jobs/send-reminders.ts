import type { PracticeId } from "@/drizzle/schema/columns";

import { turnOf } from "../reminders/reminder-rules";
import { setAlarm, takeAlarm, wokenPractices } from "./alarms";
import { inJob } from "./in-job";
import { remind, unfinishedParts, wayOfPractice } from "./reminder-records";

export type RemindersJob = { practiceId: PracticeId };

/** What is given or set anew meanwhile is found within this time. */
const HOUR = 3_600_000;

/** The practices in which somebody may be reminded by now. */
export async function dueReminders(): Promise<RemindersJob[]> {
  const woken = await wokenPractices("send_reminders");
  return woken.map((practiceId) => ({ practiceId }));
}

/**
 * Reminds everybody of a practice whose moment has come, in the same few statements however many they are. It
 * all happens or nothing does: whoever takes over from a worker that died finds nobody reminded, or everybody.
 */
export function sendReminders(
  { practiceId }: RemindersJob,
  now = new Date(),
): Promise<void> {
  return inJob(practiceId, "send_reminders", async (tx) => {
    await takeAlarm(tx);
    const way = await wayOfPractice(tx, practiceId);
    if (!way?.isLive) return void (await setAlarm(tx, null));

    const parts = await unfinishedParts(tx, practiceId, way);
    const turns = parts.map((part) => ({
      part,
      ...turnOf(part, part.person, way.settings, now),
    }));
    const told = turns.flatMap(({ part, tell }) =>
      tell
        ? {
            coupleId: part.coupleId,
            partnerId: part.partnerId,
            assignmentId: part.assignmentId,
            ...tell,
          }
        : [],
    );
    if (told.length > 0) await remind(tx, practiceId, told);
    const next = turns.reduce(
      (soonest, turn) => Math.min(soonest, turn.next ?? soonest),
      now.getTime() + HOUR,
    );
    await setAlarm(tx, new Date(next));
  });
}
