import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";

import { createdAt, id, instant, practiceId, sealed } from "./columns";
import { couples, partners } from "./couples";
import { assignments, ownPart, partOf, worksheetVersions } from "./homework";
import { members } from "./practices";

/**
 * What one person's answers to a measure came to, as it was scored then: never changed, never
 * computed anew. For the care team; its own author does not read it.
 */
export const measureResults = pgTable(
  "measure_results",
  {
    ...ownPart,
    slug: text().notNull(),
    version: integer().notNull(),
    scoringVersion: integer().notNull(),
    status: text().$type<"complete" | "prorated" | "incomplete">().notNull(),
    total: integer(),
    band: text(),
    subscales: jsonb()
      .$type<Record<string, { total: number | null; met: boolean | null }>>()
      .notNull(),
    change: text(),
    cutOff: doublePrecision(),
    submittedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({
      name: "measure_results_key",
      columns: [t.practiceId, t.assignmentId, t.partnerId],
    }),
    ...partOf("measure_results", t),
    index("measure_results_by_couple").on(
      t.practiceId,
      t.coupleId,
      t.slug,
      t.submittedAt,
    ),
    check(
      "measure_results_status_known",
      sql`${t.status} in ('complete', 'prorated', 'incomplete')`,
    ),
    check(
      "measure_results_incomplete_has_no_number",
      sql`(${t.status} = 'incomplete') = (${t.total} is null)`,
    ),
  ],
);

/**
 * What the care team writes beside the scores: a total of one partner from elsewhere, or a mark at
 * a day that concerns both. The name of what was measured is sealed with the words.
 */
export const scoreEntries = pgTable(
  "score_entries",
  {
    practiceId: practiceId(),
    id: id(),
    coupleId: uuid().notNull(),
    partnerId: uuid(),
    onDay: date({ mode: "string" }).notNull(),
    score: doublePrecision(),
    body: sealed().notNull(),
    writtenBy: uuid().notNull(),
    createdAt: createdAt(),
    takenBackAt: instant(),
  },
  (t) => [
    primaryKey({ name: "score_entries_key", columns: [t.practiceId, t.id] }),
    foreignKey({
      name: "score_entries_couple_fk",
      columns: [t.practiceId, t.coupleId],
      foreignColumns: [couples.practiceId, couples.id],
    }),
    foreignKey({
      name: "score_entries_partner_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
    }),
    foreignKey({
      name: "score_entries_written_by_fk",
      columns: [t.practiceId, t.writtenBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    index("score_entries_by_couple").on(t.practiceId, t.coupleId, t.onDay),
    check(
      "score_entries_total_of_somebody",
      sql`(${t.partnerId} is null) = (${t.score} is null)`,
    ),
  ],
);

/** A measure that goes to one partner again and again, the same edition each time. */
export const measurePlans = pgTable(
  "measure_plans",
  {
    practiceId: practiceId(),
    id: id(),
    coupleId: uuid().notNull(),
    partnerId: uuid().notNull(),
    seat: text().$type<"a" | "b">().notNull(),
    slug: text().notNull(),
    worksheetVersionId: uuid().notNull(),
    /** Null where it goes before each session. */
    everyWeeks: integer(),
    nextOn: date({ mode: "string" }),
    /** Sessions before which it went, or would have: once for each of them. */
    metSessions: uuid().array().notNull().default(sql`'{}'`),
    /** What was sent last: while it waits, no other one joins it. */
    lastAssignmentId: uuid(),
    startedBy: uuid().notNull(),
    createdAt: createdAt(),
    endedAt: instant(),
  },
  (t) => [
    primaryKey({ name: "measure_plans_key", columns: [t.practiceId, t.id] }),
    foreignKey({
      name: "measure_plans_partner_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
    }),
    foreignKey({
      name: "measure_plans_worksheet_fk",
      columns: [t.practiceId, t.worksheetVersionId],
      foreignColumns: [worksheetVersions.practiceId, worksheetVersions.id],
    }),
    foreignKey({
      name: "measure_plans_assignment_fk",
      columns: [t.practiceId, t.coupleId, t.lastAssignmentId],
      foreignColumns: [
        assignments.practiceId,
        assignments.coupleId,
        assignments.id,
      ],
    }),
    foreignKey({
      name: "measure_plans_started_by_fk",
      columns: [t.practiceId, t.startedBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    uniqueIndex("measure_plans_one_at_a_time")
      .on(t.practiceId, t.partnerId, t.slug)
      .where(sql`${t.endedAt} is null`),
    index("measure_plans_due").on(t.nextOn).where(sql`${t.endedAt} is null`),
    check("measure_plans_weeks_fit", sql`${t.everyWeeks} between 1 and 26`),
    check(
      "measure_plans_by_weeks_or_sessions",
      sql`(${t.everyWeeks} is null) = (${t.nextOn} is null)`,
    ),
    check("measure_plans_seat_known", sql`${t.seat} in ('a', 'b')`),
  ],
);

/** What a practice has said of a measure; without a row it is as its file has it. */
export const measureSettings = pgTable(
  "measure_settings",
  {
    practiceId: practiceId(),
    slug: text().notNull(),
    isOn: boolean().notNull(),
    /** Null where the published one holds. */
    cutOff: doublePrecision(),
    /** Whether a risk answer is raised to the graver severity that the measure names. */
    escalates: boolean().notNull(),
    setBy: uuid().notNull(),
  },
  (t) => [
    primaryKey({
      name: "measure_settings_key",
      columns: [t.practiceId, t.slug],
    }),
    foreignKey({
      name: "measure_settings_set_by_fk",
      columns: [t.practiceId, t.setBy],
      foreignColumns: [members.practiceId, members.id],
    }),
  ],
);

/** A partner may look at their own totals of this measure; without a row they may not. */
export const shownLines = pgTable(
  "shown_lines",
  {
    practiceId: practiceId(),
    coupleId: uuid().notNull(),
    partnerId: uuid().notNull(),
    slug: text().notNull(),
    shownBy: uuid().notNull(),
    shownAt: createdAt(),
  },
  (t) => [
    primaryKey({
      name: "shown_lines_key",
      columns: [t.practiceId, t.partnerId, t.slug],
    }),
    foreignKey({
      name: "shown_lines_partner_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
    }),
    foreignKey({
      name: "shown_lines_shown_by_fk",
      columns: [t.practiceId, t.shownBy],
      foreignColumns: [members.practiceId, members.id],
    }),
  ],
);
