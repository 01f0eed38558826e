import { Temporal } from "temporal-polyfill";

import type { PracticeId } from "@/drizzle/schema/columns";
import { sendReminders } from "@/server/jobs/send-reminders";
import { updateReminderSettings } from "@/server/reminders/update-reminder-settings";

import { admin } from "./admin";
import { aCare } from "./homework";
import { given } from "./homework-deeds";
import { reminding } from "./reminder-inputs";

const ZONE = "America/New_York";

/** A day from today on, where the practices of the tests are. */
export const dayAhead = (days: number): string =>
  Temporal.Now.plainDateISO(ZONE).add({ days }).toString();

/** A time of day on such a day. */
export const momentOf = (days: number, time: string, timeZone = ZONE): Date =>
  new Date(
    Temporal.PlainDate.from(dayAhead(days)).toZonedDateTime({
      timeZone,
      plainTime: time,
    }).epochMilliseconds,
  );

/** Both were given something days ago that is due in three days; the practice reminds. */
export async function aRemindedCouple({ isOn = true } = {}) {
  const care = await aCare();
  await updateReminderSettings(care.practice.owner.caller, reminding(isOn));
  const assignmentId = await given(care.therapist, {
    coupleId: care.couple.id,
    dueOn: dayAhead(3),
  });
  await longGiven(care.couple.id);
  return { ...care, assignmentId, practiceId: care.practice.practiceId };
}
export type Reminded = Awaited<ReturnType<typeof aRemindedCouple>>;

export const longGiven = (coupleId: string) =>
  admin`update assignments set created_at = created_at - interval '5 days' where couple_id = ${coupleId}`;

/** The job as the worker would run it at a moment, in one practice. */
export const remindAt = ({ practiceId }: { practiceId: string }, now: Date) =>
  // Handed over as the worker's alarm hands it over.
  sendReminders({ practiceId: practiceId as PracticeId }, now);

/** How many mails that remind each of them has had. */
export async function mailsOf({ ana, ben }: Reminded) {
  const rows = await admin<{ partner: string; mails: number }[]>`
    select partner_id as partner, count(*)::int as mails from outbox
    where template = 'reminder' and partner_id in (${ana.partnerId}, ${ben.partnerId}) group by 1`;
  const of = (id: string) =>
    rows.find(({ partner }) => partner === id)?.mails ?? 0;
  return { ana: of(ana.partnerId), ben: of(ben.partnerId) };
}

/** Nobody of this practice is in their quiet hours now, whatever the clock says. */
export const awake = (practiceId: string) => {
  const hour = new Date().getUTCHours();
  return admin`
    update reminder_settings set quiet_from = ${(hour + 3) % 24}, quiet_until = ${(hour + 5) % 24}
    where practice_id = ${practiceId}`;
};
