import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  uuid,
} from "drizzle-orm/pg-core";

import { instant, practiceId } from "./columns";
import { members, practices } from "./practices";
import { alerts } from "./safety";

/** How soon this practice wants alerts to be looked at; without a row, as it is usual. */
export const alertSettings = pgTable(
  "alert_settings",
  {
    practiceId: practiceId().primaryKey(),
    criticalMinutes: integer().notNull(),
    /** Null for the same day. */
    highHours: integer(),
    /** Since when couples are asked again by themselves before the sessions it is due at; null where they are not. */
    asksAgainSince: instant(),
    setBy: uuid().notNull(),
  },
  (t) => [
    foreignKey({
      name: "alert_settings_practice_fk",
      columns: [t.practiceId],
      foreignColumns: [practices.practiceId],
    }),
    foreignKey({
      name: "alert_settings_set_by_fk",
      columns: [t.practiceId, t.setBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    check(
      "alert_settings_critical_fits",
      sql`${t.criticalMinutes} between 5 and 15`,
    ),
    check("alert_settings_high_fits", sql`${t.highHours} between 1 and 24`),
  ],
);

/** Who is told where an alert was not looked at in time. */
export const onCallMembers = pgTable(
  "on_call_members",
  { practiceId: practiceId(), memberId: uuid().notNull() },
  (t) => [
    primaryKey({
      name: "on_call_members_key",
      columns: [t.practiceId, t.memberId],
    }),
    foreignKey({
      name: "on_call_members_member_fk",
      columns: [t.practiceId, t.memberId],
      foreignColumns: [members.practiceId, members.id],
    }),
  ],
);

/** That one of a therapist's alerts is overdue: whose it is, and of whom, is not in it. */
export const overdueAlerts = pgTable(
  "overdue_alerts",
  {
    practiceId: practiceId(),
    alertId: uuid().notNull(),
    therapistId: uuid().notNull(),
    dueAt: instant().notNull(),
    settledAt: instant(),
  },
  (t) => [
    primaryKey({
      name: "overdue_alerts_key",
      columns: [t.practiceId, t.alertId],
    }),
    foreignKey({
      name: "overdue_alerts_alert_fk",
      columns: [t.practiceId, t.alertId],
      foreignColumns: [alerts.practiceId, alerts.id],
    }),
    foreignKey({
      name: "overdue_alerts_therapist_fk",
      columns: [t.practiceId, t.therapistId],
      foreignColumns: [members.practiceId, members.id],
    }),
  ],
);
