import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";

import { createdAt, id, instant, practiceId, sealed } from "./columns";
import { assignments } from "./homework";
import { members } from "./practices";

/** What a clinician writes to one partner or to both about a worksheet. Its audience never changes. */
export const comments = pgTable(
  "comments",
  {
    practiceId: practiceId(),
    id: id(),
    coupleId: uuid().notNull(),
    assignmentId: uuid().notNull(),
    /** Whose eyes it is for, beside the care team's. */
    seats: text().array().$type<("a" | "b")[]>().notNull(),
    body: sealed().notNull(),
    writtenBy: uuid().notNull(),
    createdAt: createdAt(),
    takenBackAt: instant(),
  },
  (t) => [
    primaryKey({ name: "comments_key", columns: [t.practiceId, t.id] }),
    foreignKey({
      name: "comments_assignment_fk",
      columns: [t.practiceId, t.coupleId, t.assignmentId],
      foreignColumns: [
        assignments.practiceId,
        assignments.coupleId,
        assignments.id,
      ],
    }),
    foreignKey({
      name: "comments_written_by_fk",
      columns: [t.practiceId, t.writtenBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    index("comments_by_couple").on(t.practiceId, t.coupleId, t.assignmentId),
    check(
      "comments_seats_known",
      sql`${t.seats} <@ array['a','b'] and cardinality(${t.seats}) between 1 and 2`,
    ),
  ],
);
