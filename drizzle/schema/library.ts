import {
  foreignKey,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";

import { createdAt, practiceId } from "./columns";
import { members } from "./practices";

/** Worksheets a member wants at hand: their own list, nobody else's. */
export const favouriteWorksheets = pgTable(
  "favourite_worksheets",
  {
    practiceId: practiceId(),
    memberId: uuid().notNull(),
    slug: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({
      name: "favourite_worksheets_key",
      columns: [t.practiceId, t.memberId, t.slug],
    }),
    foreignKey({
      name: "favourite_worksheets_member_fk",
      columns: [t.practiceId, t.memberId],
      foreignColumns: [members.practiceId, members.id],
    }),
  ],
);
