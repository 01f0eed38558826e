import { foreignKey, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";

import { bytes, createdAt, practiceId, sealed } from "./columns";
import { partners } from "./couples";

/**
 * What a phone seals a partner's unsent words to. The private half is sealed under that
 * partner's data key: the phone can put letters in, only that partner's session takes them out.
 */
export const letterboxes = pgTable(
  "letterboxes",
  {
    practiceId: practiceId(),
    coupleId: uuid().notNull(),
    partnerId: uuid().notNull(),
    publicKey: bytes().notNull(),
    privateKey: sealed().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({
      name: "letterboxes_key",
      columns: [t.practiceId, t.partnerId],
    }),
    foreignKey({
      name: "letterboxes_partner_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
    }),
  ],
);
