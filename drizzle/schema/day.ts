import { foreignKey, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";

import { instant } from "./columns";
import { ownPart, partOf } from "./homework";
import { members } from "./practices";

/**
 * Until when a member has seen a finished part: their own mark, nobody else's. A part that was
 * finished anew after it is news again.
 */
export const seenParts = pgTable(
  "seen_parts",
  {
    ...ownPart,
    memberId: uuid().notNull(),
    seenAt: instant().notNull(),
  },
  (t) => [
    primaryKey({
      name: "seen_parts_key",
      columns: [t.practiceId, t.memberId, t.assignmentId, t.partnerId],
    }),
    foreignKey({
      name: "seen_parts_member_fk",
      columns: [t.practiceId, t.memberId],
      foreignColumns: [members.practiceId, members.id],
    }),
    ...partOf("seen_parts", t),
  ],
);
