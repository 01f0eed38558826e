import { sql } from "drizzle-orm";
import {
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
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";

import { createdAt, id, instant, practiceId } from "./columns";
import { couples } from "./couples";
import { members } from "./practices";

/** Where a couple stands in EFT, as whoever treats them sees it: theirs alone to know. */
export const coupleStages = pgTable(
  "couple_stages",
  {
    practiceId: practiceId(),
    coupleId: uuid().notNull(),
    stage: integer().notNull(),
    /** One of the nine steps, where it has been said. */
    step: integer(),
    setBy: uuid().notNull(),
    setAt: createdAt(),
  },
  (t) => [
    primaryKey({
      name: "couple_stages_key",
      columns: [t.practiceId, t.coupleId],
    }),
    foreignKey({
      name: "couple_stages_couple_fk",
      columns: [t.practiceId, t.coupleId],
      foreignColumns: [couples.practiceId, couples.id],
    }),
    foreignKey({
      name: "couple_stages_set_by_fk",
      columns: [t.practiceId, t.setBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    check("couple_stages_known", sql`${t.stage} between 1 and 3`),
    check(
      "couple_stages_step_of_stage",
      sql`${t.step} between case ${t.stage} when 1 then 1 when 2 then 5 else 8 end and case ${t.stage} when 1 then 4 when 2 then 7 else 9 end`,
    ),
  ],
);

/** A couple's own copy of a programme: what is changed in it changes no other. */
export const couplePathways = pgTable(
  "couple_pathways",
  {
    practiceId: practiceId(),
    id: id(),
    coupleId: uuid().notNull(),
    /** Which it was copied from, and how that one stood. */
    slug: text().notNull(),
    version: integer().notNull(),
    title: text().notNull(),
    startedOn: date({ mode: "string" }).notNull(),
    startedBy: uuid().notNull(),
    createdAt: createdAt(),
    endedAt: instant(),
  },
  (t) => [
    primaryKey({ name: "couple_pathways_key", columns: [t.practiceId, t.id] }),
    unique("couple_pathways_couple_key").on(t.practiceId, t.coupleId, t.id),
    foreignKey({
      name: "couple_pathways_couple_fk",
      columns: [t.practiceId, t.coupleId],
      foreignColumns: [couples.practiceId, couples.id],
    }),
    foreignKey({
      name: "couple_pathways_started_by_fk",
      columns: [t.practiceId, t.startedBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    uniqueIndex("couple_pathways_one_at_a_time")
      .on(t.practiceId, t.coupleId)
      .where(sql`${t.endedAt} is null`),
  ],
);

export const couplePathwaySteps = pgTable(
  "couple_pathway_steps",
  {
    practiceId: practiceId(),
    id: id(),
    coupleId: uuid().notNull(),
    pathwayId: uuid().notNull(),
    position: integer().notNull(),
    kind: text().$type<"worksheet" | "measure">().notNull(),
    /** Of a worksheet or a measure, looked up when it is given. */
    slug: text().notNull(),
    who: text().$type<"a" | "b" | "each">().notNull(),
    /** Null where it is read as the worksheet has it. */
    sharing: text().$type<
      "private" | "reveal" | "therapist_decides" | "shared"
    >(),
    every: text().$type<"week" | "two_weeks" | "month">(),
    waitAfter: text()
      .$type<"start" | "given" | "session" | "opened">()
      .notNull(),
    waitDays: integer().notNull().default(0),
    stage: integer(),
    eftStep: integer(),
    due: text().$type<"none" | "session" | "days">().notNull().default("none"),
    dueDays: integer(),
    /** From the programme's file; nobody writes it for one couple. */
    hint: text(),
    byItself: boolean().notNull().default(false),
    state: text()
      .$type<"waiting" | "given" | "skipped">()
      .notNull()
      .default("waiting"),
    givenOn: date({ mode: "string" }),
    givenAt: instant(),
    assignmentIds: uuid().array().notNull().default(sql`'{}'`),
    /** Taken out of the programme; put back it stands where it stood. */
    removedAt: instant(),
  },
  (t) => [
    primaryKey({
      name: "couple_pathway_steps_key",
      columns: [t.practiceId, t.id],
    }),
    unique("couple_pathway_steps_couple_key").on(
      t.practiceId,
      t.coupleId,
      t.id,
    ),
    foreignKey({
      name: "couple_pathway_steps_pathway_fk",
      columns: [t.practiceId, t.coupleId, t.pathwayId],
      foreignColumns: [
        couplePathways.practiceId,
        couplePathways.coupleId,
        couplePathways.id,
      ],
    }),
    index("couple_pathway_steps_in_order").on(
      t.practiceId,
      t.pathwayId,
      t.position,
    ),
    index("couple_pathway_steps_by_itself")
      .on(t.practiceId, t.pathwayId)
      .where(sql`${t.byItself} and ${t.state} = 'waiting'`),
    check(
      "couple_pathway_steps_kind_known",
      sql`${t.kind} in ('worksheet', 'measure')`,
    ),
    check(
      "couple_pathway_steps_who_known",
      sql`${t.who} in ('a', 'b', 'each')`,
    ),
    check(
      "couple_pathway_steps_wait_known",
      sql`${t.waitAfter} in ('start', 'given', 'session', 'opened') and ${t.waitDays} between 0 and 366`,
    ),
    check(
      "couple_pathway_steps_due_known",
      sql`${t.due} in ('none', 'session', 'days') and (${t.due} = 'days') = (${t.dueDays} is not null)`,
    ),
    check(
      "couple_pathway_steps_state_known",
      sql`${t.state} in ('waiting', 'given', 'skipped') and (${t.state} = 'given') = (${t.givenOn} is not null)`,
    ),
    check(
      "couple_pathway_steps_given_stay",
      sql`${t.removedAt} is null or ${t.state} <> 'given'`,
    ),
  ],
);

/** A practice's own programme, made of another one. */
export const practicePathways = pgTable(
  "practice_pathways",
  {
    practiceId: practiceId(),
    id: id(),
    title: text().notNull(),
    purpose: text().notNull(),
    copiedFrom: text().notNull(),
    version: integer().notNull().default(1),
    /** Of whoever it was first made by; nothing of it where nobody said it. */
    author: text(),
    licence: text(),
    citation: text(),
    language: text(),
    modality: text().array(),
    /** As in a programme's file. */
    steps: jsonb().notNull(),
    madeBy: uuid().notNull(),
    createdAt: createdAt(),
    removedAt: instant(),
  },
  (t) => [
    primaryKey({
      name: "practice_pathways_key",
      columns: [t.practiceId, t.id],
    }),
    foreignKey({
      name: "practice_pathways_made_by_fk",
      columns: [t.practiceId, t.madeBy],
      foreignColumns: [members.practiceId, members.id],
    }),
  ],
);
