import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";

import { createdAt, id, practiceId, sealed } from "./columns";
import { partners } from "./couples";
import { assignments } from "./homework";
import { members } from "./practices";

/**
 * What both partners and their care team write together once their parts are open. Every
 * saved text is a row that nobody changes or removes; the newest that is no rival stands.
 */
export const jointAnswers = pgTable(
  "joint_answers",
  {
    practiceId: practiceId(),
    id: id(),
    assignmentId: uuid().notNull(),
    coupleId: uuid().notNull(),
    question: text().notNull(),
    version: integer().notNull(),
    /** Written upon an older text than the one it met: kept beside it, under the version it met. */
    rival: boolean().notNull(),
    value: sealed().notNull(),
    partnerId: uuid(),
    memberId: uuid(),
    savedAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "joint_answers_key", columns: [t.practiceId, t.id] }),
    foreignKey({
      name: "joint_answers_assignment_fk",
      columns: [t.practiceId, t.coupleId, t.assignmentId],
      foreignColumns: [
        assignments.practiceId,
        assignments.coupleId,
        assignments.id,
      ],
    }),
    foreignKey({
      name: "joint_answers_partner_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
    }),
    foreignKey({
      name: "joint_answers_member_fk",
      columns: [t.practiceId, t.memberId],
      foreignColumns: [members.practiceId, members.id],
    }),
    uniqueIndex("joint_answers_one_stands")
      .on(t.practiceId, t.assignmentId, t.question, t.version)
      .where(sql`not ${t.rival}`),
    index("joint_answers_by_assignment").on(t.practiceId, t.assignmentId),
    check(
      "joint_answers_one_author",
      sql`num_nonnulls(${t.partnerId}, ${t.memberId}) = 1`,
    ),
  ],
);

/**
 * A picture for a question that they answer together, as we drew it anew. An answer names it;
 * one that was replaced stays for the history. Nobody changes or removes a row.
 */
export const jointPictures = pgTable(
  "joint_pictures",
  {
    practiceId: practiceId(),
    /** Made by the page, so that a picture whose answer was lost can be sent again. */
    id: uuid().notNull(),
    assignmentId: uuid().notNull(),
    coupleId: uuid().notNull(),
    question: text().notNull(),
    body: sealed().notNull(),
    partnerId: uuid(),
    memberId: uuid(),
    savedAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "joint_pictures_key", columns: [t.practiceId, t.id] }),
    foreignKey({
      name: "joint_pictures_assignment_fk",
      columns: [t.practiceId, t.coupleId, t.assignmentId],
      foreignColumns: [
        assignments.practiceId,
        assignments.coupleId,
        assignments.id,
      ],
    }),
    foreignKey({
      name: "joint_pictures_partner_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
    }),
    foreignKey({
      name: "joint_pictures_member_fk",
      columns: [t.practiceId, t.memberId],
      foreignColumns: [members.practiceId, members.id],
    }),
    index("joint_pictures_by_assignment").on(t.practiceId, t.assignmentId),
    check(
      "joint_pictures_one_author",
      sql`num_nonnulls(${t.partnerId}, ${t.memberId}) = 1`,
    ),
  ],
);

/**
 * Whether somebody could answer freely while they wrote together, said afterwards by each
 * alone. For their care team; every answer is a row, and nobody changes or removes one.
 */
export const jointFeedback = pgTable(
  "joint_feedback",
  {
    practiceId: practiceId(),
    id: id(),
    assignmentId: uuid().notNull(),
    coupleId: uuid().notNull(),
    partnerId: uuid().notNull(),
    body: sealed().notNull(),
    givenAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "joint_feedback_key", columns: [t.practiceId, t.id] }),
    foreignKey({
      name: "joint_feedback_assignment_fk",
      columns: [t.practiceId, t.coupleId, t.assignmentId],
      foreignColumns: [
        assignments.practiceId,
        assignments.coupleId,
        assignments.id,
      ],
    }),
    foreignKey({
      name: "joint_feedback_partner_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
    }),
    index("joint_feedback_by_assignment").on(t.practiceId, t.assignmentId),
  ],
);
