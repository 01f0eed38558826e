import { reminderChoices } from "@/drizzle/schema/reminders";

import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import type { ChooseRemindersInput } from "./inputs";
import { settingsOf } from "./settings-records";

/**
 * Says how one wishes to be reminded oneself. It goes into no log: whoever reads the practice's log would know
 * of it.
 */
export function chooseReminders(
  caller: Caller,
  { how, timeZone, quiet, weekly }: ChooseRemindersInput,
) {
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind !== "partner") throw new NotFound();
    const { practiceId, partnerId, coupleId } = actor;
    const practice = await settingsOf(tx, practiceId);
    const isTheirs =
      quiet.from !== practice.quiet.from ||
      quiet.until !== practice.quiet.until;
    const choice = {
      how,
      timeZone,
      quietFrom: isTheirs ? quiet.from : null,
      quietUntil: isTheirs ? quiet.until : null,
      weeklyDay: weekly.day,
      weeklyHour: weekly.hour,
    };
    await tx
      .insert(reminderChoices)
      .values({ practiceId, partnerId, coupleId, ...choice })
      .onConflictDoUpdate({
        target: [reminderChoices.practiceId, reminderChoices.partnerId],
        set: choice,
      });
  });
}
