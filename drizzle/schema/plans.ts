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
  unique,
  uuid,
} from "drizzle-orm/pg-core";

import { sessions } from "./calendar";
import { createdAt, id, instant, practiceId } from "./columns";
import { couples } from "./couples";
import { assignments, worksheetVersions } from "./homework";
import { couplePathwaySteps } from "./pathways";
import { members } from "./practices";

/**
 * What is given later, or again and again, the same edition each time. For the care team alone:
 * no partner finds out what is planned, or that something was let pass.
 */
export const worksheetPlans = pgTable(
  "worksheet_plans",
  {
    practiceId: practiceId(),
    id: id(),
    coupleId: uuid().notNull(),
    worksheetVersionId: uuid().notNull(),
    /** As of the assignment that it gives: one seat where nothing opens for both. */
    seats: text().array().$type<("a" | "b")[]>().notNull(),
    sharing: text()
      .$type<"private" | "reveal" | "therapist_decides" | "shared">()
      .notNull(),
    together: boolean().notNull().default(false),
    mayOpenByItself: boolean().notNull().default(false),
    openUnits: text().array().notNull(),
    /** Null where it is given once. */
    every: text().$type<"week" | "two_weeks" | "month">(),
    /** The day of its first turn, from which every other is counted; null until that is known. */
    startsOn: date({ mode: "string" }),
    /** The session with which it begins: where that is moved, the beginning goes with it. */
    startSessionId: uuid(),
    nextTurn: integer().notNull().default(0),
    nextOn: date({ mode: "string" }),
    /** How many turns it has; null where it goes on until somebody ends it. */
    turns: integer(),
    untilOn: date({ mode: "string" }),
    /** Each is due so many days after it came. */
    dueAfter: integer(),
    dueBeforeSession: boolean().notNull().default(false),
    lastAssignmentId: uuid(),
    /** The step of a programme that is given by itself; its first day is counted when the step's turn comes. */
    stepId: uuid(),
    startedBy: uuid().notNull(),
    createdAt: createdAt(),
    endedAt: instant(),
  },
  (t) => [
    primaryKey({ name: "worksheet_plans_key", columns: [t.practiceId, t.id] }),
    unique("worksheet_plans_couple_key").on(t.practiceId, t.coupleId, t.id),
    foreignKey({
      name: "worksheet_plans_couple_fk",
      columns: [t.practiceId, t.coupleId],
      foreignColumns: [couples.practiceId, couples.id],
    }),
    foreignKey({
      name: "worksheet_plans_worksheet_fk",
      columns: [t.practiceId, t.worksheetVersionId],
      foreignColumns: [worksheetVersions.practiceId, worksheetVersions.id],
    }),
    foreignKey({
      name: "worksheet_plans_assignment_fk",
      columns: [t.practiceId, t.coupleId, t.lastAssignmentId],
      foreignColumns: [
        assignments.practiceId,
        assignments.coupleId,
        assignments.id,
      ],
    }),
    foreignKey({
      name: "worksheet_plans_session_fk",
      columns: [t.practiceId, t.coupleId, t.startSessionId],
      foreignColumns: [sessions.practiceId, sessions.coupleId, sessions.id],
    }),
    foreignKey({
      name: "worksheet_plans_started_by_fk",
      columns: [t.practiceId, t.startedBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    foreignKey({
      name: "worksheet_plans_step_fk",
      columns: [t.practiceId, t.coupleId, t.stepId],
      foreignColumns: [
        couplePathwaySteps.practiceId,
        couplePathwaySteps.coupleId,
        couplePathwaySteps.id,
      ],
    }),
    index("worksheet_plans_by_step")
      .on(t.practiceId, t.stepId)
      .where(sql`${t.stepId} is not null`),
    index("worksheet_plans_by_couple")
      .on(t.practiceId, t.coupleId)
      .where(sql`${t.endedAt} is null`),
    index("worksheet_plans_due")
      .on(t.practiceId, t.nextOn)
      .where(sql`${t.endedAt} is null`),
    check(
      "worksheet_plans_every_known",
      sql`${t.every} in ('week', 'two_weeks', 'month')`,
    ),
    check(
      "worksheet_plans_sharing_known",
      sql`${t.sharing} in ('private', 'reveal', 'therapist_decides', 'shared')`,
    ),
    check(
      "worksheet_plans_seats_fit",
      sql`${t.seats} <@ array['a','b'] and cardinality(${t.seats}) = case when ${t.sharing} in ('reveal', 'shared') then 2 else 1 end`,
    ),
    check("worksheet_plans_turns_fit", sql`${t.turns} between 1 and 104`),
    check("worksheet_plans_due_fits", sql`${t.dueAfter} between 0 and 366`),
    check(
      "worksheet_plans_one_due",
      sql`not (${t.dueBeforeSession} and ${t.dueAfter} is not null)`,
    ),
    check(
      "worksheet_plans_once_is_one_turn",
      sql`${t.every} is not null or ${t.turns} = 1`,
    ),
    check(
      "worksheet_plans_next_is_counted",
      sql`${t.nextOn} is null or ${t.startsOn} is not null`,
    ),
  ],
);

/** One turn of a plan: given, or let pass while the former one still waited with whoever fills it in alone. */
export const planTurns = pgTable(
  "plan_turns",
  {
    practiceId: practiceId(),
    planId: uuid().notNull(),
    turn: integer().notNull(),
    coupleId: uuid().notNull(),
    assignmentId: uuid(),
    at: createdAt(),
  },
  (t) => [
    primaryKey({
      name: "plan_turns_key",
      columns: [t.practiceId, t.planId, t.turn],
    }),
    foreignKey({
      name: "plan_turns_plan_fk",
      columns: [t.practiceId, t.coupleId, t.planId],
      foreignColumns: [
        worksheetPlans.practiceId,
        worksheetPlans.coupleId,
        worksheetPlans.id,
      ],
    }),
    foreignKey({
      name: "plan_turns_assignment_fk",
      columns: [t.practiceId, t.coupleId, t.assignmentId],
      foreignColumns: [
        assignments.practiceId,
        assignments.coupleId,
        assignments.id,
      ],
    }),
    unique("plan_turns_assignment_key").on(t.practiceId, t.assignmentId),
  ],
);
