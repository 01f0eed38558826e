import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";

import { createdAt, id, practiceId } from "./columns";

export const practices = pgTable(
  "practices",
  {
    practiceId: practiceId().primaryKey().defaultRandom(),
    name: text().notNull(),
    address: text().notNull().default(""),
    timeZone: text().notNull(),
    currency: text().notNull(),
    country: text().notNull().default("US"),
    /** How many days before a session a measure goes that goes before each. */
    measureDays: integer().notNull().default(2),
    demo: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    check("practices_measure_days_fit", sql`${t.measureDays} between 1 and 14`),
  ],
);

/** A person on the practice's staff; one person can hold several roles. */
export const members = pgTable(
  "members",
  {
    practiceId: practiceId(),
    id: id(),
    accountId: uuid().notNull(),
    name: text().notNull(),
    email: text().notNull(),
    roles: text().array().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "members_key", columns: [t.practiceId, t.id] }),
    foreignKey({
      name: "members_practice_fk",
      columns: [t.practiceId],
      foreignColumns: [practices.practiceId],
    }),
    unique("members_account_key").on(t.practiceId, t.accountId),
    check(
      "members_roles_known",
      sql`${t.roles} <@ array['owner','admin','biller','therapist','supervisor','intern','front_desk'] and cardinality(${t.roles}) > 0`,
    ),
  ],
);
