import { sql } from "drizzle-orm";
import {
  check,
  date,
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
import { consentRequests } from "./consents";
import { couples, partners } from "./couples";
import { assignments } from "./homework";
import { members } from "./practices";

/** What a couple is given to begin with, sent once; what is added later joins it. */
export const packets = pgTable(
  "packets",
  {
    practiceId: practiceId(),
    id: id(),
    coupleId: uuid().notNull(),
    sentBy: uuid().notNull(),
    sentAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "packets_key", columns: [t.practiceId, t.id] }),
    unique("packets_one_of_couple").on(t.practiceId, t.coupleId),
    unique("packets_couple_key").on(t.practiceId, t.coupleId, t.id),
    foreignKey({
      name: "packets_couple_fk",
      columns: [t.practiceId, t.coupleId],
      foreignColumns: [couples.practiceId, couples.id],
    }),
    foreignKey({
      name: "packets_sent_by_fk",
      columns: [t.practiceId, t.sentBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    index("packets_newest_first").on(t.practiceId, t.sentAt, t.id),
  ],
);

/** How far one of the two is, in numbers: what whoever files them reads of it. */
export const packetSeats = pgTable(
  "packet_seats",
  {
    practiceId: practiceId(),
    packetId: uuid().notNull(),
    coupleId: uuid().notNull(),
    partnerId: uuid().notNull(),
    /** Counted by the database. */
    parts: integer().notNull().default(0),
    begun: integer().notNull().default(0),
    done: integer().notNull().default(0),
    /** Of these, papers and those of them that are signed. */
    papers: integer().notNull().default(0),
    signed: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({
      name: "packet_seats_key",
      columns: [t.practiceId, t.packetId, t.partnerId],
    }),
    foreignKey({
      name: "packet_seats_packet_fk",
      columns: [t.practiceId, t.coupleId, t.packetId],
      foreignColumns: [packets.practiceId, packets.coupleId, packets.id],
    }),
    foreignKey({
      name: "packet_seats_partner_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
    }),
    index("packet_seats_open")
      .on(t.practiceId, t.packetId)
      .where(sql`${t.done} < ${t.parts}`),
  ],
);

/** One thing that one of the two is asked for, and how far they are with it. */
export const packetParts = pgTable(
  "packet_parts",
  {
    practiceId: practiceId(),
    id: id(),
    packetId: uuid().notNull(),
    coupleId: uuid().notNull(),
    partnerId: uuid().notNull(),
    kind: text().$type<"paper" | "worksheet" | "measure">().notNull(),
    slug: text().notNull(),
    /** As it was called and how long it took when it was given. */
    title: text().notNull(),
    minutes: integer().notNull(),
    position: integer().notNull(),
    assignmentId: uuid(),
    requestId: uuid(),
    givenAt: createdAt(),
    /** Written by the database as words and signatures come and go. */
    begunAt: instant(),
    doneAt: instant(),
    takenBackAt: instant(),
  },
  (t) => [
    primaryKey({ name: "packet_parts_key", columns: [t.practiceId, t.id] }),
    foreignKey({
      name: "packet_parts_packet_fk",
      columns: [t.practiceId, t.coupleId, t.packetId],
      foreignColumns: [packets.practiceId, packets.coupleId, packets.id],
    }),
    foreignKey({
      name: "packet_parts_partner_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
    }),
    foreignKey({
      name: "packet_parts_assignment_fk",
      columns: [t.practiceId, t.coupleId, t.assignmentId],
      foreignColumns: [
        assignments.practiceId,
        assignments.coupleId,
        assignments.id,
      ],
    }),
    foreignKey({
      name: "packet_parts_request_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId, t.requestId],
      foreignColumns: [
        consentRequests.practiceId,
        consentRequests.coupleId,
        consentRequests.partnerId,
        consentRequests.id,
      ],
    }),
    index("packet_parts_by_couple").on(t.practiceId, t.coupleId),
    index("packet_parts_by_partner").on(t.practiceId, t.partnerId),
    index("packet_parts_by_assignment")
      .on(t.practiceId, t.assignmentId, t.partnerId)
      .where(sql`${t.assignmentId} is not null`),
    index("packet_parts_by_request")
      .on(t.practiceId, t.requestId)
      .where(sql`${t.requestId} is not null`),
    check(
      "packet_parts_kind_known",
      sql`${t.kind} in ('paper', 'worksheet', 'measure')`,
    ),
    check(
      "packet_parts_of_one_thing",
      sql`(${t.kind} = 'paper') = (${t.requestId} is not null) and (${t.kind} = 'paper') = (${t.assignmentId} is null)`,
    ),
  ],
);

/** One of the two was reminded of what is missing, on a day of the practice's clock: once a day at most. */
export const packetReminders = pgTable(
  "packet_reminders",
  {
    practiceId: practiceId(),
    packetId: uuid().notNull(),
    coupleId: uuid().notNull(),
    partnerId: uuid().notNull(),
    onDay: date({ mode: "string" }).notNull(),
    sentBy: uuid().notNull(),
  },
  (t) => [
    primaryKey({
      name: "packet_reminders_key",
      columns: [t.practiceId, t.partnerId, t.onDay],
    }),
    foreignKey({
      name: "packet_reminders_packet_fk",
      columns: [t.practiceId, t.coupleId, t.packetId],
      foreignColumns: [packets.practiceId, packets.coupleId, packets.id],
    }),
    foreignKey({
      name: "packet_reminders_partner_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
    }),
    foreignKey({
      name: "packet_reminders_sent_by_fk",
      columns: [t.practiceId, t.sentBy],
      foreignColumns: [members.practiceId, members.id],
    }),
  ],
);
