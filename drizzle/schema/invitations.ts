import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";

import { bytes, createdAt, id, instant, practiceId } from "./columns";
import { couples, partners } from "./couples";
import { members, practices } from "./practices";

/** One way in, for one person, once: a staff seat, a partner's seat, or a partner's lost password. */
export const invitations = pgTable(
  "invitations",
  {
    practiceId: practiceId(),
    id: id(),
    kind: text().notNull(),
    email: text().notNull(),
    roles: text().array(),
    coupleId: uuid(),
    partnerId: uuid(),
    tokenHash: bytes().notNull(),
    codeHash: bytes(),
    wrongCodes: integer().notNull().default(0),
    invitedBy: uuid().notNull(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    revokedAt: instant(),
  },
  (t) => [
    primaryKey({ name: "invitations_key", columns: [t.practiceId, t.id] }),
    foreignKey({
      name: "invitations_practice_fk",
      columns: [t.practiceId],
      foreignColumns: [practices.practiceId],
    }),
    foreignKey({
      name: "invitations_invited_by_fk",
      columns: [t.practiceId, t.invitedBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    foreignKey({
      name: "invitations_couple_fk",
      columns: [t.practiceId, t.coupleId],
      foreignColumns: [couples.practiceId, couples.id],
    }),
    foreignKey({
      name: "invitations_partner_fk",
      columns: [t.practiceId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.id],
    }),
    unique("invitations_token_key").on(t.practiceId, t.tokenHash),
    index("invitations_by_couple").on(t.practiceId, t.coupleId),
    check(
      "invitations_kind_known",
      sql`(${t.kind} = 'member' and ${t.roles} is not null and ${t.partnerId} is null)
        or (${t.kind} in ('partner', 'recovery') and ${t.partnerId} is not null and ${t.coupleId} is not null and ${t.codeHash} is not null)`,
    ),
  ],
);
