import { sql } from "drizzle-orm";
import { check, pgTable, primaryKey } from "drizzle-orm/pg-core";

import { createdAt, instant } from "./columns";
import { ownPart, partOf } from "./homework";

/** Until when a part is closed, for its writer too. Nobody else sees that it is. */
export const draftWaits = pgTable(
  "draft_waits",
  { ...ownPart, begunAt: createdAt(), endsAt: instant().notNull() },
  (t) => [
    primaryKey({
      name: "draft_waits_key",
      columns: [t.practiceId, t.assignmentId, t.partnerId],
    }),
    ...partOf("draft_waits", t),
    check(
      "draft_waits_no_longer_than_a_week",
      sql`${t.endsAt} <= ${t.begunAt} + interval '7 days'`,
    ),
  ],
);
