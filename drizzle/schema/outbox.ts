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

import { createdAt, id, instant, practiceId } from "./columns";
import { partners } from "./couples";
import { invitations } from "./invitations";
import { members, practices } from "./practices";

/**
 * Mails to send, written with the change they tell of: ids only, no text and no address,
 * so that contact and consent are looked up again when it is sent.
 */
export const outbox = pgTable(
  "outbox",
  {
    practiceId: practiceId(),
    id: id(),
    template: text().notNull(),
    memberId: uuid(),
    partnerId: uuid(),
    invitationId: uuid(),
    /** What is told only once: a digest that says nothing by itself. */
    once: text(),
    createdAt: createdAt(),
    attempts: integer().notNull().default(0),
    /** Not before this hour, where the person it goes to said so. */
    notBefore: instant(),
    sentAt: instant(),
    /** Why it will never be sent, in a fixed word: no_address, refused, expired. */
    droppedAs: text(),
  },
  (t) => [
    primaryKey({ name: "outbox_key", columns: [t.practiceId, t.id] }),
    foreignKey({
      name: "outbox_practice_fk",
      columns: [t.practiceId],
      foreignColumns: [practices.practiceId],
    }),
    foreignKey({
      name: "outbox_member_fk",
      columns: [t.practiceId, t.memberId],
      foreignColumns: [members.practiceId, members.id],
    }),
    foreignKey({
      name: "outbox_partner_fk",
      columns: [t.practiceId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.id],
    }),
    foreignKey({
      name: "outbox_invitation_fk",
      columns: [t.practiceId, t.invitationId],
      foreignColumns: [invitations.practiceId, invitations.id],
    }),
    unique("outbox_told_once").on(t.practiceId, t.memberId, t.once),
    index("outbox_waiting")
      .on(t.practiceId, t.createdAt)
      .where(sql`${t.sentAt} is null and ${t.droppedAs} is null`),
    check(
      "outbox_one_recipient",
      sql`num_nonnulls(${t.memberId}, ${t.partnerId}, ${t.invitationId}) = 1`,
    ),
  ],
);
