import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";

import { createdAt, id, instant, practiceId, sealed } from "./columns";
import { partners } from "./couples";
import { assignments } from "./homework";
import { members } from "./practices";

/** Something the care team must look at. Never deleted, never shown to a partner. */
export const alerts = pgTable(
  "alerts",
  {
    practiceId: practiceId(),
    id: id(),
    coupleId: uuid().notNull(),
    partnerId: uuid().notNull(),
    assignmentId: uuid().notNull(),
    code: text().notNull(),
    severity: text().$type<"medium" | "high" | "critical">().notNull(),
    raisedAt: createdAt(),
    acknowledgedAt: instant(),
    acknowledgedBy: uuid(),
    disposition: text(),
    reason: sealed(),
  },
  (t) => [
    primaryKey({ name: "alerts_key", columns: [t.practiceId, t.id] }),
    foreignKey({
      name: "alerts_partner_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
    }),
    foreignKey({
      name: "alerts_assignment_fk",
      columns: [t.practiceId, t.coupleId, t.assignmentId],
      foreignColumns: [
        assignments.practiceId,
        assignments.coupleId,
        assignments.id,
      ],
    }),
    foreignKey({
      name: "alerts_acknowledged_by_fk",
      columns: [t.practiceId, t.acknowledgedBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    index("alerts_open")
      .on(t.practiceId, t.coupleId)
      .where(sql`${t.acknowledgedAt} is null`),
    unique("alerts_once_a_part")
      .on(
        t.practiceId,
        t.partnerId,
        t.assignmentId,
        t.code,
        t.severity,
        t.acknowledgedAt,
      )
      .nullsNotDistinct(),
    check(
      "alerts_severity_known",
      sql`${t.severity} in ('medium', 'high', 'critical')`,
    ),
    check(
      "alerts_disposition_known",
      sql`${t.disposition} in ('contacted', 'discussed', 'safety_plan', 'referred', 'reported', 'no_action')`,
    ),
    check(
      "alerts_closed_whole",
      sql`(${t.acknowledgedAt} is null) = (${t.reason} is null) and (${t.acknowledgedAt} is null) = (${t.disposition} is null) and (${t.acknowledgedAt} is null) = (${t.acknowledgedBy} is null)`,
    ),
  ],
);
