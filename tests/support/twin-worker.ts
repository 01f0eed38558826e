import type { PracticeId } from "@/drizzle/schema/columns";
import { askDueCouples } from "@/server/jobs/ask-due-couples";
import { escalateAlerts } from "@/server/jobs/escalate-alerts";
import { dueReveals, openDueReveal } from "@/server/jobs/open-due-reveal";
import { dueReturns, remindDueReturn } from "@/server/jobs/remind-due-return";
import { sendReminders } from "@/server/jobs/send-reminders";
import type { Post } from "@/server/outbox/resend";
import { sendMail } from "@/server/outbox/send-mail";
import { changeStep } from "@/server/pathways/change-step";
import { updateReminderSettings } from "@/server/reminders/update-reminder-settings";

import { admin } from "./admin";
import { aProgramme, programmeOf } from "./pathways";
import { dayComes } from "./plans";
import { reminding } from "./reminder-inputs";
import { momentOf } from "./reminders";
import { aRepeat } from "./repeats";
import type { Twin } from "./twins";
import type { Caller } from "./world-people";

/** What comes to them by the calendar: a plan, a programme whose next step needs nobody, reminders. */
export async function runningByItself(
  owner: Caller,
  therapist: Caller,
  coupleId: string,
) {
  await updateReminderSettings(owner, reminding(true));
  await aRepeat(therapist, coupleId, "each");
  await aProgramme(therapist, coupleId, "first-eight-weeks", 60);
  const { named } = await programmeOf(therapist, coupleId);
  await changeStep(therapist, {
    stepId: named("csi-16"),
    waitAfter: "start",
    waitDays: 0,
    byItself: true,
  });
}

/** What the provider was handed. */
const letters: Parameters<Post>[0][] = [];

const keeping: Post = async (letter) => {
  letters.push(letter);
  return "accepted";
};

/** All that is waiting in this practice falls due, and the worker does it; what is drawn by chance apart. */
export async function workerRuns({ practiceId, couple: { coupleId } }: Twin) {
  await admin`update alerts set escalate_at = now() where practice_id = ${practiceId} and escalate_at is not null`;
  await admin`update sec.alarms set at = now() where practice_id = ${practiceId}`;
  const ours = (job: { practiceId: PracticeId }) =>
    job.practiceId === practiceId;

  for (const one of (await dueReveals()).filter(ours)) await openDueReveal(one);
  for (const one of (await dueReturns()).filter(ours))
    await remindDueReturn(one);
  await dayComes(coupleId);
  await sendReminders({ practiceId }, momentOf(2, "10:00"));
  await escalateAlerts({ practiceId });
  await askDueCouples({ practiceId });
  await admin`update outbox set not_before = null where practice_id = ${practiceId}`;
  const waiting = await admin<{ outboxId: string }[]>`
    select id as "outboxId" from outbox where practice_id = ${practiceId} and sent_at is null order by created_at, id`;
  for (const { outboxId } of waiting) {
    await sendMail(keeping, { practiceId, outboxId });
  }
}

/** The letters that came to this address, as the provider was handed them. */
export const lettersTo = (email: string): string[] =>
  letters
    .filter(({ to }) => to === email)
    .map(({ key: _key, ...letter }) =>
      JSON.stringify(letter).replaceAll(email, "Ben’s"),
    );
