import { boolean, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";

import { bytes, instant } from "./columns";
import { ownPart, partOf } from "./homework";

/** What each submission id was answered, so that a replay gets the same answer and changes nothing. */
export const submissions = pgTable(
  "submissions",
  {
    ...ownPart,
    submissionId: uuid().notNull(),
    /** Keyed with the partner's data key: a bare digest of a short answer could be guessed. */
    digest: bytes().notNull(),
    submittedAt: instant().notNull(),
    /** Part of what was answered: a replay shows the help again. */
    needsCrisisCard: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({
      name: "submissions_key",
      columns: [t.practiceId, t.partnerId, t.submissionId],
    }),
    ...partOf("submissions", t),
  ],
);
