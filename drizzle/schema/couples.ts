import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";

import { createdAt, id, practiceId } from "./columns";
import { members, practices } from "./practices";

export const couples = pgTable(
  "couples",
  {
    practiceId: practiceId(),
    id: id(),
    secretsPolicy: text()
      .$type<"no_secrets" | "limited" | "confidential_individual">()
      .notNull()
      .default("limited"),
    /** What the office is told; the database keeps it from what was given to both and ended. */
    homeworkStatus: text()
      .$type<"none" | "given" | "over">()
      .notNull()
      .default("none"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "couples_key", columns: [t.practiceId, t.id] }),
    foreignKey({
      name: "couples_practice_fk",
      columns: [t.practiceId],
      foreignColumns: [practices.practiceId],
    }),
    check(
      "couples_policy_known",
      sql`${t.secretsPolicy} in ('no_secrets', 'limited', 'confidential_individual')`,
    ),
    check(
      "couples_homework_status_known",
      sql`${t.homeworkStatus} in ('none', 'given', 'over')`,
    ),
  ],
);

/** What both partners and the care team may know of a partner: the name and the seat. */
export const partners = pgTable(
  "partners",
  {
    practiceId: practiceId(),
    id: id(),
    coupleId: uuid().notNull(),
    seat: text().$type<"a" | "b">().notNull(),
    name: text().notNull(),
  },
  (t) => [
    primaryKey({ name: "partners_key", columns: [t.practiceId, t.id] }),
    foreignKey({
      name: "partners_couple_fk",
      columns: [t.practiceId, t.coupleId],
      foreignColumns: [couples.practiceId, couples.id],
    }),
    unique("partners_seat_key").on(t.practiceId, t.coupleId, t.seat),
    unique("partners_couple_key").on(t.practiceId, t.coupleId, t.id),
    check("partners_seat_known", sql`${t.seat} in ('a', 'b')`),
  ],
);

/** Kept apart from `partners`: the other partner never learns an address or whether an account exists. */
export const partnerContacts = pgTable(
  "partner_contacts",
  {
    practiceId: practiceId(),
    partnerId: uuid().notNull(),
    coupleId: uuid().notNull(),
    email: text(),
    accountId: uuid(),
  },
  (t) => [
    primaryKey({
      name: "partner_contacts_key",
      columns: [t.practiceId, t.partnerId],
    }),
    foreignKey({
      name: "partner_contacts_partner_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
    }),
    index("partner_contacts_by_couple").on(t.practiceId, t.coupleId),
  ],
);

export const careTeam = pgTable(
  "care_team",
  {
    practiceId: practiceId(),
    coupleId: uuid().notNull(),
    memberId: uuid().notNull(),
    role: text().$type<"therapist_of_record" | "co_therapist">().notNull(),
  },
  (t) => [
    primaryKey({
      name: "care_team_key",
      columns: [t.practiceId, t.coupleId, t.memberId],
    }),
    foreignKey({
      name: "care_team_couple_fk",
      columns: [t.practiceId, t.coupleId],
      foreignColumns: [couples.practiceId, couples.id],
    }),
    foreignKey({
      name: "care_team_member_fk",
      columns: [t.practiceId, t.memberId],
      foreignColumns: [members.practiceId, members.id],
    }),
    index("care_team_by_member").on(t.practiceId, t.memberId, t.coupleId),
    check(
      "care_team_role_known",
      sql`${t.role} in ('therapist_of_record', 'co_therapist')`,
    ),
  ],
);
