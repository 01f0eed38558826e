import { sql } from "drizzle-orm";
import {
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from "drizzle-orm/pg-core";

import { instant } from "./columns";
import { ownPart, partOf } from "./homework";

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
