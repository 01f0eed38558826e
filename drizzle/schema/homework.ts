import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";

import { sessions } from "./calendar";
import { createdAt, id, instant, practiceId, sealed } from "./columns";
import { couples, partners } from "./couples";
import { members } from "./practices";

/** A worksheet exactly as it was when first assigned: later editions never change it. */
export const worksheetVersions = pgTable(
  "worksheet_versions",
  {
    practiceId: practiceId(),
    id: id(),
    kind: text()
      .$type<"worksheet" | "measure">()
      .notNull()
      .default("worksheet"),
    slug: text().notNull(),
    version: integer().notNull(),
    digest: text().notNull(),
    definition: jsonb().notNull(),
  },
  (t) => [
    primaryKey({
      name: "worksheet_versions_key",
      columns: [t.practiceId, t.id],
    }),
    unique("worksheet_versions_digest_key").on(t.practiceId, t.digest),
    index("worksheet_versions_by_slug").on(t.practiceId, t.slug),
    check(
      "worksheet_versions_kind_known",
      sql`${t.kind} in ('worksheet', 'measure')`,
    ),
  ],
);

/**
 * What one person may begin anew whenever they need it, as their therapist gave it once: every
 * entry of it is an assignment that says the same.
 */
export const standingWorksheets = pgTable(
  "standing_worksheets",
  {
    practiceId: practiceId(),
    id: id(),
    coupleId: uuid().notNull(),
    worksheetVersionId: uuid().notNull(),
    seat: text().$type<"a" | "b">().notNull(),
    sharing: text().$type<"private" | "therapist_decides">().notNull(),
    assignedBy: uuid().notNull(),
    createdAt: createdAt(),
    endedAt: instant(),
  },
  (t) => [
    primaryKey({
      name: "standing_worksheets_key",
      columns: [t.practiceId, t.id],
    }),
    unique("standing_worksheets_couple_key").on(t.practiceId, t.coupleId, t.id),
    foreignKey({
      name: "standing_worksheets_couple_fk",
      columns: [t.practiceId, t.coupleId],
      foreignColumns: [couples.practiceId, couples.id],
    }),
    foreignKey({
      name: "standing_worksheets_worksheet_fk",
      columns: [t.practiceId, t.worksheetVersionId],
      foreignColumns: [worksheetVersions.practiceId, worksheetVersions.id],
    }),
    foreignKey({
      name: "standing_worksheets_assigned_by_fk",
      columns: [t.practiceId, t.assignedBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    check("standing_worksheets_seat_known", sql`${t.seat} in ('a', 'b')`),
    check(
      "standing_worksheets_sharing_known",
      sql`${t.sharing} in ('private', 'therapist_decides')`,
    ),
  ],
);

export const assignments = pgTable(
  "assignments",
  {
    practiceId: practiceId(),
    id: id(),
    coupleId: uuid().notNull(),
    worksheetVersionId: uuid().notNull(),
    /** Whose part it asks for. A private one has one seat, so neither learns of the other's. */
    seats: text().array().$type<("a" | "b")[]>().notNull(),
    sharing: text()
      .$type<"private" | "reveal" | "therapist_decides" | "shared">()
      .notNull(),
    /** Of which standing worksheet it is an entry, the first one included. */
    standingId: uuid(),
    dueOn: date({ mode: "string" }),
    /** The session before which it is due: where that is moved, the day goes with it. */
    sessionId: uuid(),
    note: sealed(),
    /** What is enough where all of it is too much, in the therapist's words, with its own minutes. */
    smaller: sealed(),
    smallerMinutes: integer(),
    assignedBy: uuid().notNull(),
    createdAt: createdAt(),
    takenBackAt: instant(),
  },
  (t) => [
    primaryKey({ name: "assignments_key", columns: [t.practiceId, t.id] }),
    unique("assignments_couple_key").on(t.practiceId, t.coupleId, t.id),
    foreignKey({
      name: "assignments_couple_fk",
      columns: [t.practiceId, t.coupleId],
      foreignColumns: [couples.practiceId, couples.id],
    }),
    foreignKey({
      name: "assignments_worksheet_fk",
      columns: [t.practiceId, t.worksheetVersionId],
      foreignColumns: [worksheetVersions.practiceId, worksheetVersions.id],
    }),
    foreignKey({
      name: "assignments_assigned_by_fk",
      columns: [t.practiceId, t.assignedBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    foreignKey({
      name: "assignments_session_fk",
      columns: [t.practiceId, t.coupleId, t.sessionId],
      foreignColumns: [sessions.practiceId, sessions.coupleId, sessions.id],
    }),
    index("assignments_by_session")
      .on(t.practiceId, t.sessionId)
      .where(sql`${t.sessionId} is not null`),
    foreignKey({
      name: "assignments_standing_fk",
      columns: [t.practiceId, t.coupleId, t.standingId],
      foreignColumns: [
        standingWorksheets.practiceId,
        standingWorksheets.coupleId,
        standingWorksheets.id,
      ],
    }),
    index("assignments_due").on(t.practiceId, t.dueOn),
    index("assignments_by_couple").on(t.practiceId, t.coupleId, t.createdAt),
    index("assignments_by_giver")
      .on(t.practiceId, t.assignedBy, t.createdAt)
      .where(sql`${t.takenBackAt} is null`),
    index("assignments_by_giver_and_worksheet")
      .on(t.practiceId, t.assignedBy, t.worksheetVersionId, t.createdAt)
      .where(sql`${t.takenBackAt} is null`),
    check(
      "assignments_sharing_known",
      sql`${t.sharing} in ('private', 'reveal', 'therapist_decides', 'shared')`,
    ),
    check(
      "assignments_smaller_fits",
      sql`(${t.smaller} is null) = (${t.smallerMinutes} is null) and coalesce(${t.smallerMinutes} between 1 and 120, true)`,
    ),
    check(
      "assignments_seats_fit",
      sql`${t.seats} <@ array['a','b'] and cardinality(${t.seats}) = case when ${t.sharing} in ('reveal', 'shared') then 2 else 1 end`,
    ),
  ],
);

export const ownPart = {
  practiceId: practiceId(),
  assignmentId: uuid().notNull(),
  coupleId: uuid().notNull(),
  partnerId: uuid().notNull(),
};

type OwnPart = Record<keyof typeof ownPart, AnyPgColumn>;

/** One partner's part of one assignment, and nobody else's of another couple. */
export const partOf = (name: string, t: OwnPart) => [
  foreignKey({
    name: `${name}_assignment_fk`,
    columns: [t.practiceId, t.coupleId, t.assignmentId],
    foreignColumns: [
      assignments.practiceId,
      assignments.coupleId,
      assignments.id,
    ],
  }),
  foreignKey({
    name: `${name}_partner_fk`,
    columns: [t.practiceId, t.coupleId, t.partnerId],
    foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
  }),
];

/** What a partner is writing: the author's alone, also from the therapist. */
export const drafts = pgTable(
  "drafts",
  {
    ...ownPart,
    question: text().notNull(),
    version: integer().notNull(),
    value: sealed().notNull(),
    savedAt: createdAt(),
  },
  (t) => [
    primaryKey({
      name: "drafts_key",
      columns: [t.practiceId, t.assignmentId, t.partnerId, t.question],
    }),
    ...partOf("drafts", t),
  ],
);

/** Earlier and rival texts of a question, so that nothing typed on any device is overwritten. */
export const draftVersions = pgTable(
  "draft_versions",
  {
    ...ownPart,
    id: id(),
    question: text().notNull(),
    version: integer().notNull(),
    /** Written against an older version than the one it met: the writer chooses. */
    rival: boolean().notNull(),
    value: sealed().notNull(),
    savedAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "draft_versions_key", columns: [t.practiceId, t.id] }),
    index("draft_versions_by_question").on(
      t.practiceId,
      t.assignmentId,
      t.partnerId,
      t.question,
    ),
    ...partOf("draft_versions", t),
  ],
);

/** A finished part. `preview` is what the author saw the other would see, and no more. */
export const responses = pgTable(
  "responses",
  {
    ...ownPart,
    preview: sealed().notNull(),
    /** Numbers that an alert compares from one round to the next; never words. */
    scores: jsonb().$type<Record<string, number>>().notNull().default({}),
    submittedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({
      name: "responses_key",
      columns: [t.practiceId, t.assignmentId, t.partnerId],
    }),
    index("responses_by_couple").on(t.practiceId, t.coupleId, t.submittedAt),
    ...partOf("responses", t),
  ],
);

/**
 * All answers of a finished part, private ones included. Apart from `responses`
 * because its author rereads it only behind a fresh password.
 */
export const responseAnswers = pgTable(
  "response_answers",
  { ...ownPart, answers: sealed().notNull() },
  (t) => [
    primaryKey({
      name: "response_answers_key",
      columns: [t.practiceId, t.assignmentId, t.partnerId],
    }),
    ...partOf("response_answers", t),
  ],
);
