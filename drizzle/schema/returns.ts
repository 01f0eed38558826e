import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  uuid,
} from "drizzle-orm/pg-core";

import { createdAt, id, instant, practiceId } from "./columns";
import { partners } from "./couples";
import { standingWorksheets } from "./homework";

/** When somebody who took space comes back, as they said themselves. Theirs alone. */
export const returnTimes = pgTable(
  "return_times",
  {
    practiceId: practiceId(),
    id: id(),
    coupleId: uuid().notNull(),
    partnerId: uuid().notNull(),
    standingId: uuid().notNull(),
    saidAt: createdAt(),
    dueAt: instant().notNull(),
    /** Once only, by whichever job came first. */
    remindedAt: instant(),
  },
  (t) => [
    // One at a time: whoever says another time moves this one.
    primaryKey({
      name: "return_times_key",
      columns: [t.practiceId, t.partnerId],
    }),
    foreignKey({
      name: "return_times_partner_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
    }),
    foreignKey({
      name: "return_times_standing_fk",
      columns: [t.practiceId, t.coupleId, t.standingId],
      foreignColumns: [
        standingWorksheets.practiceId,
        standingWorksheets.coupleId,
        standingWorksheets.id,
      ],
    }),
    index("return_times_due").on(t.dueAt).where(sql`${t.remindedAt} is null`),
    check(
      "return_times_within_a_day",
      sql`${t.dueAt} <= ${t.saidAt} + interval '25 hours'`,
    ),
  ],
);
