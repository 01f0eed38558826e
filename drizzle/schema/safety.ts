import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
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

/**
 * What one partner said under seal: apart from assignments and responses, so that no list, count, mail
 * or export of those can meet it. Added to, never changed and never removed.
 */
export const sealedScreens = pgTable(
  "sealed_screens",
  {
    practiceId: practiceId(),
    id: id(),
    coupleId: uuid().notNull(),
    partnerId: uuid().notNull(),
    /** "card" is what was tapped or said on the crisis card. */
    tool: text()
      .$type<"check-1" | "check-2" | "reflection-4" | "card">()
      .notNull(),
    /** Finished, broken off and told, or never to be asked in here. */
    outcome: text().$type<"finished" | "told" | "never">().notNull(),
    /** The questions as they were asked, with what was answered; nothing where nothing may be asked. */
    body: sealed(),
    sentAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "sealed_screens_key", columns: [t.practiceId, t.id] }),
    unique("sealed_screens_of_couple").on(t.practiceId, t.coupleId, t.id),
    foreignKey({
      name: "sealed_screens_partner_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
    }),
    index("sealed_screens_by_partner").on(t.practiceId, t.partnerId, t.sentAt),
    check(
      "sealed_screens_tool_known",
      sql`${t.tool} in ('check-1', 'check-2', 'reflection-4', 'card')`,
    ),
    check(
      "sealed_screens_outcome_known",
      sql`${t.outcome} in ('finished', 'told', 'never')`,
    ),
    check(
      "sealed_screens_never_says_nothing",
      sql`(${t.body} is null) = (${t.outcome} = 'never')`,
    ),
  ],
);

/** Something the care team must look at. Never deleted, never shown to a partner. */
export const alerts = pgTable(
  "alerts",
  {
    practiceId: practiceId(),
    id: id(),
    coupleId: uuid().notNull(),
    partnerId: uuid().notNull(),
    /** What it was said in: a worksheet or a measure, or what is asked under seal. */
    assignmentId: uuid(),
    screenId: uuid(),
    code: text().notNull(),
    severity: text().$type<"medium" | "high" | "critical">().notNull(),
    raisedAt: createdAt(),
    /** By when somebody should have looked at it; null where no clock runs. */
    dueAt: instant(),
    /** When others are told of it next, and how often they were. */
    escalateAt: instant(),
    escalations: integer().notNull().default(0),
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
      name: "alerts_screen_fk",
      columns: [t.practiceId, t.coupleId, t.screenId],
      foreignColumns: [
        sealedScreens.practiceId,
        sealedScreens.coupleId,
        sealedScreens.id,
      ],
    }),
    foreignKey({
      name: "alerts_acknowledged_by_fk",
      columns: [t.practiceId, t.acknowledgedBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    index("alerts_to_escalate")
      .on(t.practiceId, t.escalateAt)
      .where(sql`${t.escalateAt} is not null and ${t.acknowledgedAt} is null`),
    index("alerts_open")
      .on(t.practiceId, t.coupleId)
      .where(sql`${t.acknowledgedAt} is null`),
    unique("alerts_once_a_part")
      .on(
        t.practiceId,
        t.partnerId,
        t.assignmentId,
        t.screenId,
        t.code,
        t.severity,
        t.acknowledgedAt,
      )
      .nullsNotDistinct(),
    check(
      "alerts_said_in_one",
      sql`(${t.assignmentId} is null) <> (${t.screenId} is null)`,
    ),
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
