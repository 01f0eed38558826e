import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";

import { createdAt, id, instant, practiceId, sealed } from "./columns";
import { couples, partners } from "./couples";
import { members } from "./practices";

/**
 * One person's safety mode, from the answer or the hand that opened it until the therapist of record
 * closes it. While it stands and they have not decided to go on, nothing of the couple opens.
 */
export const safetyReviews = pgTable(
  "safety_reviews",
  {
    practiceId: practiceId(),
    id: id(),
    coupleId: uuid().notNull(),
    partnerId: uuid().notNull(),
    openedAt: createdAt(),
    /** Null where answers opened it. */
    openedBy: uuid(),
    decision: text().$type<"pause" | "continue" | "end">(),
    decidedAt: instant(),
    rescreenOn: date({ mode: "string" }),
    /** What was gone through, and a note. */
    checklist: sealed(),
    closedAt: instant(),
    closedBy: uuid(),
    closeReason: sealed(),
  },
  (t) => [
    primaryKey({ name: "safety_reviews_key", columns: [t.practiceId, t.id] }),
    foreignKey({
      name: "safety_reviews_partner_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
    }),
    foreignKey({
      name: "safety_reviews_opened_by_fk",
      columns: [t.practiceId, t.openedBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    foreignKey({
      name: "safety_reviews_closed_by_fk",
      columns: [t.practiceId, t.closedBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    uniqueIndex("safety_reviews_one_open")
      .on(t.practiceId, t.partnerId)
      .where(sql`${t.closedAt} is null`),
    index("safety_reviews_by_couple").on(t.practiceId, t.coupleId),
    check(
      "safety_reviews_decision_known",
      sql`${t.decision} in ('pause', 'continue', 'end')`,
    ),
    check(
      "safety_reviews_decided_whole",
      sql`(${t.decision} is null) = (${t.decidedAt} is null)`,
    ),
    check(
      "safety_reviews_closed_whole",
      sql`(${t.closedAt} is null) = (${t.closedBy} is null) and (${t.closedAt} is null) = (${t.closeReason} is null) and (${t.closedAt} is null or ${t.decision} is not null)`,
    ),
  ],
);

/** By which way and at which hours one person may be reached. Without a row, by any and always. */
export const safeContacts = pgTable(
  "safe_contacts",
  {
    practiceId: practiceId(),
    partnerId: uuid().notNull(),
    coupleId: uuid().notNull(),
    channel: text().$type<"mail" | "phone">().notNull(),
    mayBeUsed: boolean().notNull(),
    /** Full hours of the practice's clock; null where any is as good. */
    fromHour: integer(),
    untilHour: integer(),
  },
  (t) => [
    primaryKey({
      name: "safe_contacts_key",
      columns: [t.practiceId, t.partnerId, t.channel],
    }),
    foreignKey({
      name: "safe_contacts_partner_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
    }),
    check(
      "safe_contacts_channel_known",
      sql`${t.channel} in ('mail', 'phone')`,
    ),
    check(
      "safe_contacts_hours_fit",
      sql`(${t.fromHour} is null) = (${t.untilHour} is null) and coalesce(${t.fromHour} between 0 and 23 and ${t.untilHour} between 0 and 23 and ${t.fromHour} <> ${t.untilHour}, true)`,
    ),
  ],
);

/**
 * What somebody said in their own intake about being reached, each time they said it. A no closes the way at once and
 * until whoever treats them has settled it; a yes is a proposal.
 */
export const contactWishes = pgTable(
  "contact_wishes",
  {
    practiceId: practiceId(),
    id: id(),
    coupleId: uuid().notNull(),
    partnerId: uuid().notNull(),
    channel: text().$type<"mail" | "phone">().notNull(),
    mayBeUsed: boolean().notNull(),
    saidAt: createdAt(),
    settledAt: instant(),
  },
  (t) => [
    primaryKey({ name: "contact_wishes_key", columns: [t.practiceId, t.id] }),
    foreignKey({
      name: "contact_wishes_partner_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
    }),
    index("contact_wishes_open")
      .on(t.practiceId, t.partnerId, t.channel)
      .where(sql`${t.settledAt} is null`),
    check(
      "contact_wishes_channel_known",
      sql`${t.channel} in ('mail', 'phone')`,
    ),
  ],
);

/** Both of a couple are asked for the personal tools again, in the same words and for the same days. */
export const checkRequests = pgTable(
  "check_requests",
  {
    practiceId: practiceId(),
    id: id(),
    coupleId: uuid().notNull(),
    /** Null where it was due and went by itself. */
    askedBy: uuid(),
    askedAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "check_requests_key", columns: [t.practiceId, t.id] }),
    foreignKey({
      name: "check_requests_couple_fk",
      columns: [t.practiceId, t.coupleId],
      foreignColumns: [couples.practiceId, couples.id],
    }),
    foreignKey({
      name: "check_requests_asked_by_fk",
      columns: [t.practiceId, t.askedBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    index("check_requests_by_couple").on(t.practiceId, t.coupleId, t.askedAt),
  ],
);
