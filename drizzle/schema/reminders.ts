import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";

import { createdAt, practiceId } from "./columns";
import { partners } from "./couples";
import { ownPart, partOf } from "./homework";
import { members, practices } from "./practices";

/** How the practice reminds; without a row it reminds nobody by itself. */
export const reminderSettings = pgTable(
  "reminder_settings",
  {
    practiceId: practiceId().primaryKey(),
    isOn: boolean().notNull(),
    /** How many days before the due day the first one goes. */
    daysBefore: integer().notNull(),
    /** Of one worksheet to one person, all in all. */
    most: integer().notNull(),
    quietFrom: integer().notNull(),
    quietUntil: integer().notNull(),
    /** One sentence of the practice's own; empty for ours. */
    words: text().notNull(),
    setBy: uuid().notNull(),
  },
  (t) => [
    foreignKey({
      name: "reminder_settings_practice_fk",
      columns: [t.practiceId],
      foreignColumns: [practices.practiceId],
    }),
    foreignKey({
      name: "reminder_settings_set_by_fk",
      columns: [t.practiceId, t.setBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    check("reminder_settings_days_fit", sql`${t.daysBefore} between 0 and 7`),
    check("reminder_settings_most_fits", sql`${t.most} between 1 and 5`),
    check(
      "reminder_settings_quiet_fits",
      sql`${t.quietFrom} between 0 and 23 and ${t.quietUntil} between 0 and 23 and ${t.quietFrom} <> ${t.quietUntil}`,
    ),
  ],
);

/** What somebody wishes for themselves. Theirs alone: no partner, no clinician and no office reads it. */
export const reminderChoices = pgTable(
  "reminder_choices",
  {
    practiceId: practiceId(),
    partnerId: uuid().notNull(),
    coupleId: uuid().notNull(),
    how: text().$type<"asked" | "each" | "weekly" | "off">().notNull(),
    /** Null where the practice's clock is theirs too. */
    timeZone: text(),
    /** Null where the practice's quiet hours are theirs too. */
    quietFrom: integer(),
    quietUntil: integer(),
    /** From Monday, 1, to Sunday, 7. */
    weeklyDay: integer().notNull(),
    weeklyHour: integer().notNull(),
  },
  (t) => [
    primaryKey({
      name: "reminder_choices_key",
      columns: [t.practiceId, t.partnerId],
    }),
    foreignKey({
      name: "reminder_choices_partner_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
    }),
    index("reminder_choices_weekly")
      .on(t.practiceId, t.coupleId)
      .where(sql`${t.how} = 'weekly'`),
    check(
      "reminder_choices_how_known",
      sql`${t.how} in ('asked', 'each', 'weekly', 'off')`,
    ),
    check(
      "reminder_choices_quiet_fits",
      sql`(${t.quietFrom} is null) = (${t.quietUntil} is null) and coalesce(${t.quietFrom} between 0 and 23 and ${t.quietUntil} between 0 and 23 and ${t.quietFrom} <> ${t.quietUntil}, true)`,
    ),
    check(
      "reminder_choices_weekly_fits",
      sql`${t.weeklyDay} between 1 and 7 and ${t.weeklyHour} between 0 and 23`,
    ),
  ],
);

/** Where a therapist wants one person reminded of one worksheet, or not. Without a row the practice's way holds. */
export const reminderWishes = pgTable(
  "reminder_wishes",
  { ...ownPart, byMail: boolean().notNull() },
  (t) => [
    primaryKey({
      name: "reminder_wishes_key",
      columns: [t.practiceId, t.assignmentId, t.partnerId],
    }),
    ...partOf("reminder_wishes", t),
  ],
);

/** That somebody was reminded of something, so that it happens once and ends: the worker's alone. */
export const reminders = pgTable(
  "reminders",
  {
    ...ownPart,
    nth: integer().notNull(),
    /** The day of the weekly mail that carried it. */
    weekOn: date({ mode: "string" }),
    toldAt: createdAt(),
  },
  (t) => [
    primaryKey({
      name: "reminders_key",
      columns: [t.practiceId, t.partnerId, t.assignmentId, t.nth],
    }),
    uniqueIndex("reminders_once_a_week")
      .on(t.practiceId, t.partnerId, t.assignmentId, t.weekOn)
      .where(sql`${t.weekOn} is not null`),
    ...partOf("reminders", t),
  ],
);
