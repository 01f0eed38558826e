import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";

import { createdAt, id, instant, practiceId, sealed } from "./columns";
import { partners } from "./couples";
import { members, practices } from "./practices";
import { alerts } from "./safety";

const ofPerson = () => ({
  practiceId: practiceId(),
  id: id(),
  coupleId: uuid().notNull(),
  partnerId: uuid().notNull(),
});

/** What is to be done after an answer about not wanting to live, and by when: three for each alert. */
export const safetyTasks = pgTable(
  "safety_tasks",
  {
    ...ofPerson(),
    alertId: uuid().notNull(),
    step: text().$type<"contact" | "day" | "week">().notNull(),
    raisedAt: instant().notNull(),
    dueAt: instant().notNull(),
    /** Tried, and not reached: when it is tried again. */
    nextTryAt: instant(),
    doneAt: instant(),
    doneBy: uuid(),
  },
  (t) => [
    primaryKey({ name: "safety_tasks_key", columns: [t.practiceId, t.id] }),
    unique("safety_tasks_once").on(t.practiceId, t.alertId, t.step),
    foreignKey({
      name: "safety_tasks_partner_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
    }),
    foreignKey({
      name: "safety_tasks_alert_fk",
      columns: [t.practiceId, t.alertId],
      foreignColumns: [alerts.practiceId, alerts.id],
    }),
    foreignKey({
      name: "safety_tasks_done_by_fk",
      columns: [t.practiceId, t.doneBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    index("safety_tasks_open")
      .on(t.practiceId, t.coupleId, t.partnerId)
      .where(sql`${t.doneAt} is null`),
    check(
      "safety_tasks_step_known",
      sql`${t.step} in ('contact', 'day', 'week')`,
    ),
    check(
      "safety_tasks_done_whole",
      sql`(${t.doneAt} is null) = (${t.doneBy} is null)`,
    ),
  ],
);

/** What a clinician wrote about one person's safety: added to, never changed and never removed. */
export const safetyEntries = pgTable(
  "safety_entries",
  {
    ...ofPerson(),
    kind: text().$type<"done" | "not_reached" | "plan">().notNull(),
    /** Of which task; null of a plan. */
    step: text().$type<"contact" | "day" | "week">(),
    /** Of a plan: each version stands. */
    version: integer(),
    writtenBy: uuid().notNull(),
    writtenAt: createdAt(),
    body: sealed().notNull(),
  },
  (t) => [
    primaryKey({ name: "safety_entries_key", columns: [t.practiceId, t.id] }),
    unique("safety_entries_version").on(t.practiceId, t.partnerId, t.version),
    foreignKey({
      name: "safety_entries_partner_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
    }),
    foreignKey({
      name: "safety_entries_written_by_fk",
      columns: [t.practiceId, t.writtenBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    index("safety_entries_by_partner").on(
      t.practiceId,
      t.partnerId,
      t.writtenAt,
    ),
    check(
      "safety_entries_kind_known",
      sql`${t.kind} in ('done', 'not_reached', 'plan')`,
    ),
    check(
      "safety_entries_kind_whole",
      sql`(${t.kind} = 'plan') = (${t.version} is not null) and (${t.kind} = 'plan') = (${t.step} is null)`,
    ),
  ],
);

/** Whether something about one person must be reported: gone through against a clock, then decided. */
export const dutyReports = pgTable(
  "duty_reports",
  {
    ...ofPerson(),
    kind: text().$type<"report" | "protect">().notNull(),
    openedAt: createdAt(),
    /** Null where an answer opened it. */
    openedBy: uuid(),
    /** What was gone through, the note, and what was decided why. */
    body: sealed(),
    decision: text().$type<"report" | "no_duty">(),
    decidedAt: instant(),
    decidedBy: uuid(),
  },
  (t) => [
    primaryKey({ name: "duty_reports_key", columns: [t.practiceId, t.id] }),
    foreignKey({
      name: "duty_reports_partner_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
    }),
    foreignKey({
      name: "duty_reports_opened_by_fk",
      columns: [t.practiceId, t.openedBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    foreignKey({
      name: "duty_reports_decided_by_fk",
      columns: [t.practiceId, t.decidedBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    uniqueIndex("duty_reports_one_open")
      .on(t.practiceId, t.partnerId, t.kind)
      .where(sql`${t.decision} is null`),
    index("duty_reports_by_couple").on(t.practiceId, t.coupleId),
    check("duty_reports_kind_known", sql`${t.kind} in ('report', 'protect')`),
    check(
      "duty_reports_decision_known",
      sql`${t.decision} in ('report', 'no_duty')`,
    ),
    check(
      "duty_reports_decided_whole",
      sql`(${t.decision} is null) = (${t.decidedAt} is null) and (${t.decision} is null) = (${t.decidedBy} is null) and (${t.decision} is null or ${t.body} is not null)`,
    ),
  ],
);

/** To whom what was disclosed about one person, why and when: the accounting of disclosures. */
export const accountedDisclosures = pgTable(
  "accounted_disclosures",
  {
    ...ofPerson(),
    madeOn: date({ mode: "string" }).notNull(),
    writtenBy: uuid().notNull(),
    writtenAt: createdAt(),
    body: sealed().notNull(),
  },
  (t) => [
    primaryKey({
      name: "accounted_disclosures_key",
      columns: [t.practiceId, t.id],
    }),
    foreignKey({
      name: "accounted_disclosures_partner_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
    }),
    foreignKey({
      name: "accounted_disclosures_written_by_fk",
      columns: [t.practiceId, t.writtenBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    index("accounted_disclosures_by_partner").on(
      t.practiceId,
      t.partnerId,
      t.madeOn,
    ),
  ],
);

/** What the practice has to keep to where it is. Without a row nothing is known, and nothing is made up. */
export const dutySettings = pgTable(
  "duty_settings",
  {
    practiceId: practiceId().primaryKey(),
    jurisdiction: text(),
    /** Until when something is reported; null where it was not said. */
    hours: integer(),
    agency: text(),
    phone: text(),
    setBy: uuid().notNull(),
  },
  (t) => [
    foreignKey({
      name: "duty_settings_practice_fk",
      columns: [t.practiceId],
      foreignColumns: [practices.practiceId],
    }),
    foreignKey({
      name: "duty_settings_set_by_fk",
      columns: [t.practiceId, t.setBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    check("duty_settings_hours_fit", sql`${t.hours} between 1 and 720`),
  ],
);
