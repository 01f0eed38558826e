import { and, eq, sql } from "drizzle-orm";

import { reminderChoices } from "@/drizzle/schema/reminders";

import type { Caller } from "../auth/actor";
import { inPractice, statement } from "../db";
import { NotFound } from "../errors";
import { USUAL_WEEKLY } from "./reminder-rules";
import { settingsOf } from "./settings-records";

const given = sql.placeholder;

const selectChoice = statement((db) =>
  db
    .select({
      how: reminderChoices.how,
      timeZone: reminderChoices.timeZone,
      quietFrom: reminderChoices.quietFrom,
      quietUntil: reminderChoices.quietUntil,
      weeklyDay: reminderChoices.weeklyDay,
      weeklyHour: reminderChoices.weeklyHour,
    })
    .from(reminderChoices)
    .where(
      and(
        eq(reminderChoices.practiceId, given("practiceId")),
        eq(reminderChoices.partnerId, given("partnerId")),
      ),
    ),
);

/** What somebody wishes for themselves, and what holds where they said nothing. */
export function getOwnReminders(caller: Caller) {
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind !== "partner") throw new NotFound();
    const { practiceId, partnerId } = actor;
    const [[choice], practice] = await Promise.all([
      selectChoice(tx, { practiceId, partnerId }),
      settingsOf(tx, practiceId),
    ]);
    return {
      choice: {
        how: choice?.how ?? "asked",
        timeZone: choice?.timeZone ?? null,
        quiet: {
          from: choice?.quietFrom ?? practice.quiet.from,
          until: choice?.quietUntil ?? practice.quiet.until,
        },
        weekly: {
          day: choice?.weeklyDay ?? USUAL_WEEKLY.day,
          hour: choice?.weeklyHour ?? USUAL_WEEKLY.hour,
        },
      },
      practice: {
        isOn: practice.isOn,
        most: practice.most,
        daysBefore: practice.daysBefore,
        timeZone: practice.timeZone,
      },
    };
  });
}
