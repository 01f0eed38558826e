import { sql } from "drizzle-orm";
import {
  foreignKey,
  pgTable,
  primaryKey,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";

import { createdAt, id, instant, practiceId } from "./columns";
import { couples } from "./couples";
import { members } from "./practices";

/** When a couple comes, both of them: a time and no word. What is taken back stays in the record. */
export const sessions = pgTable(
  "sessions",
  {
    practiceId: practiceId(),
    id: id(),
    coupleId: uuid().notNull(),
    startsAt: instant().notNull(),
    setBy: uuid().notNull(),
    createdAt: createdAt(),
    takenBackAt: instant(),
  },
  (t) => [
    primaryKey({ name: "sessions_key", columns: [t.practiceId, t.id] }),
    unique("sessions_couple_key").on(t.practiceId, t.coupleId, t.id),
    foreignKey({
      name: "sessions_couple_fk",
      columns: [t.practiceId, t.coupleId],
      foreignColumns: [couples.practiceId, couples.id],
    }),
    foreignKey({
      name: "sessions_set_by_fk",
      columns: [t.practiceId, t.setBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    uniqueIndex("sessions_one_at_a_time")
      .on(t.practiceId, t.coupleId, t.startsAt)
      .where(sql`${t.takenBackAt} is null`),
  ],
);
