import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";

import { createdAt, id, instant, practiceId, sealed } from "./columns";
import { assignments, ownPart, partOf, worksheetVersions } from "./homework";

/**
 * Whoever's part it opens can read this row, and once it is open the other can too, so it says
 * only what both may know.
 */
export const reveals = pgTable(
  "reveals",
  {
    practiceId: practiceId(),
    assignmentId: uuid().notNull(),
    coupleId: uuid().notNull(),
    /** Whose parts it opens: both together, or one alone where the therapist decides field by field. */
    seats: text().array().$type<("a" | "b")[]>().notNull(),
    /** Names what was opened to the one who was not given it. */
    worksheetVersionId: uuid().notNull(),
    state: text()
      .$type<"closed" | "open" | "shut">()
      .notNull()
      .default("closed"),
    /** Both write its joint part from the day it was given, before anything is open. */
    together: boolean().notNull().default(false),
    mayOpenByItself: boolean().notNull().default(false),
    /** The units that open whole; every other one waits for the therapist to tick it. */
    openUnits: text().array().notNull(),
    endedAt: instant(),
  },
  (t) => [
    primaryKey({
      name: "reveals_key",
      columns: [t.practiceId, t.assignmentId],
    }),
    foreignKey({
      name: "reveals_assignment_fk",
      columns: [t.practiceId, t.coupleId, t.assignmentId],
      foreignColumns: [
        assignments.practiceId,
        assignments.coupleId,
        assignments.id,
      ],
    }),
    foreignKey({
      name: "reveals_version_fk",
      columns: [t.practiceId, t.worksheetVersionId],
      foreignColumns: [worksheetVersions.practiceId, worksheetVersions.id],
    }),
    index("reveals_closed")
      .on(t.practiceId, t.coupleId)
      .where(sql`${t.state} = 'closed'`),
    index("reveals_by_version")
      .on(t.practiceId, t.worksheetVersionId)
      .where(sql`${t.state} = 'open'`),
    check("reveals_state_known", sql`${t.state} in ('closed', 'open', 'shut')`),
    check(
      "reveals_seats_known",
      sql`${t.seats} <@ array['a','b'] and cardinality(${t.seats}) in (1, 2)`,
    ),
  ],
);

export const revealChoices = pgTable(
  "reveal_choices",
  {
    ...ownPart,
    choice: text().$type<"share" | "in_session" | "private">().notNull(),
    chosenAt: instant().notNull(),
  },
  (t) => [
    primaryKey({
      name: "reveal_choices_key",
      columns: [t.practiceId, t.assignmentId, t.partnerId],
    }),
    ...partOf("reveal_choices", t),
    check(
      "reveal_choices_known",
      sql`${t.choice} in ('share', 'in_session', 'private')`,
    ),
  ],
);

/** For clinicians alone: on a partner's side a hold looks like any other wait. */
export const revealHolds = pgTable(
  "reveal_holds",
  {
    practiceId: practiceId(),
    id: id(),
    assignmentId: uuid().notNull(),
    coupleId: uuid().notNull(),
    source: text().$type<"therapist" | "safety">().notNull(),
    placedBy: uuid(),
    placedAt: createdAt(),
    liftedBy: uuid(),
    liftedAt: instant(),
  },
  (t) => [
    primaryKey({ name: "reveal_holds_key", columns: [t.practiceId, t.id] }),
    foreignKey({
      name: "reveal_holds_reveal_fk",
      columns: [t.practiceId, t.assignmentId],
      foreignColumns: [reveals.practiceId, reveals.assignmentId],
    }),
    index("reveal_holds_by_reveal").on(t.practiceId, t.assignmentId),
    check(
      "reveal_holds_source_known",
      sql`${t.source} in ('therapist', 'safety')`,
    ),
  ],
);

/**
 * The copy that may become readable to both, one row a shared unit. It carries no
 * time and no choice, so that once opened it tells nothing but the words.
 */
export const revealedResponses = pgTable(
  "revealed_responses",
  {
    ...ownPart,
    unit: text().notNull(),
    body: sealed().notNull(),
    releasedAt: instant(),
  },
  (t) => [
    primaryKey({
      name: "revealed_responses_key",
      columns: [t.practiceId, t.assignmentId, t.partnerId, t.unit],
    }),
    ...partOf("revealed_responses", t),
  ],
);
