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
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";

import { createdAt, id, practiceId, sealed } from "./columns";
import { partners } from "./couples";
import { assignments } from "./homework";

/** What both could do: pooled, so a row tells neither whose idea it is nor when it came. */
export const jarIdeas = pgTable(
  "jar_ideas",
  {
    practiceId: practiceId(),
    id: id(),
    assignmentId: uuid().notNull(),
    coupleId: uuid().notNull(),
    body: sealed().notNull(),
    takenOut: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ name: "jar_ideas_key", columns: [t.practiceId, t.id] }),
    unique("jar_ideas_of_couple").on(t.practiceId, t.coupleId, t.id),
    foreignKey({
      name: "jar_ideas_assignment_fk",
      columns: [t.practiceId, t.coupleId, t.assignmentId],
      foreignColumns: [
        assignments.practiceId,
        assignments.coupleId,
        assignments.id,
      ],
    }),
    index("jar_ideas_by_assignment").on(t.practiceId, t.assignmentId),
  ],
);

const ofIdea = {
  practiceId: practiceId(),
  coupleId: uuid().notNull(),
  ideaId: uuid().notNull(),
  partnerId: uuid().notNull(),
};

/** Whose idea it is: for whoever put it in, and for their care team. */
export const jarIdeaAuthors = pgTable("jar_idea_authors", ofIdea, (t) => [
  primaryKey({
    name: "jar_idea_authors_key",
    columns: [t.practiceId, t.ideaId],
  }),
  foreignKey({
    name: "jar_idea_authors_idea_fk",
    columns: [t.practiceId, t.coupleId, t.ideaId],
    foreignColumns: [jarIdeas.practiceId, jarIdeas.coupleId, jarIdeas.id],
  }),
  foreignKey({
    name: "jar_idea_authors_partner_fk",
    columns: [t.practiceId, t.coupleId, t.partnerId],
    foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
  }),
]);

/**
 * "Please leave out" and "put it back": what somebody said of an idea last is what counts. The
 * other partner has no way to a row, and its author only with the password.
 */
export const jarVetoes = pgTable(
  "jar_vetoes",
  {
    ...ofIdea,
    id: id(),
    leaveOut: boolean().notNull(),
    saidAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "jar_vetoes_key", columns: [t.practiceId, t.id] }),
    foreignKey({
      name: "jar_vetoes_idea_fk",
      columns: [t.practiceId, t.coupleId, t.ideaId],
      foreignColumns: [jarIdeas.practiceId, jarIdeas.coupleId, jarIdeas.id],
    }),
    foreignKey({
      name: "jar_vetoes_partner_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
    }),
    index("jar_vetoes_by_idea").on(t.practiceId, t.ideaId),
  ],
);

/** One draw, from the wish to the day they went. Who asked for it, or said no to it, is not kept. */
export const jarDraws = pgTable(
  "jar_draws",
  {
    practiceId: practiceId(),
    id: id(),
    assignmentId: uuid().notNull(),
    coupleId: uuid().notNull(),
    number: integer().notNull(),
    /** What fitted the wish, whoever would rather not: the draw itself is made by a job. */
    candidates: uuid().array().notNull(),
    drawn: uuid(),
    state: text()
      .$type<"drawing" | "drawn" | "agreed" | "done" | "left" | "none">()
      .notNull()
      .default("drawing"),
    /** The day where the practice is: the hour is nobody's to know. */
    drawnOn: date({ mode: "string" }).notNull(),
    endedOn: date({ mode: "string" }),
    keep: text().$type<"again" | "once">(),
  },
  (t) => [
    primaryKey({ name: "jar_draws_key", columns: [t.practiceId, t.id] }),
    unique("jar_draws_of_couple").on(t.practiceId, t.coupleId, t.id),
    unique("jar_draws_numbered").on(t.practiceId, t.assignmentId, t.number),
    foreignKey({
      name: "jar_draws_assignment_fk",
      columns: [t.practiceId, t.coupleId, t.assignmentId],
      foreignColumns: [
        assignments.practiceId,
        assignments.coupleId,
        assignments.id,
      ],
    }),
    foreignKey({
      name: "jar_draws_drawn_fk",
      columns: [t.practiceId, t.coupleId, t.drawn],
      foreignColumns: [jarIdeas.practiceId, jarIdeas.coupleId, jarIdeas.id],
    }),
    uniqueIndex("jar_draws_one_at_a_time")
      .on(t.practiceId, t.assignmentId)
      .where(sql`${t.state} in ('drawing', 'drawn', 'agreed')`),
    index("jar_draws_to_settle")
      .on(t.practiceId, t.id)
      .where(sql`${t.state} in ('drawing', 'drawn')`),
    check(
      "jar_draws_state_known",
      sql`${t.state} in ('drawing', 'drawn', 'agreed', 'done', 'left', 'none')`,
    ),
    check(
      "jar_draws_drawn_fits",
      sql`(${t.drawn} is null) = (${t.state} in ('drawing', 'none'))`,
    ),
    check(
      "jar_draws_keep_known",
      sql`${t.keep} is null or (${t.keep} in ('again', 'once') and ${t.state} = 'done')`,
    ),
  ],
);

/**
 * "Yes, let us", of whom and said on whose phone: both may stand before one. Until both have
 * said it, each phone knows only of what was said on it.
 */
export const jarAgreements = pgTable(
  "jar_agreements",
  {
    practiceId: practiceId(),
    coupleId: uuid().notNull(),
    drawId: uuid().notNull(),
    partnerId: uuid().notNull(),
    saidBy: uuid().notNull(),
  },
  (t) => [
    primaryKey({
      name: "jar_agreements_key",
      columns: [t.practiceId, t.drawId, t.partnerId, t.saidBy],
    }),
    foreignKey({
      name: "jar_agreements_draw_fk",
      columns: [t.practiceId, t.coupleId, t.drawId],
      foreignColumns: [jarDraws.practiceId, jarDraws.coupleId, jarDraws.id],
    }),
    foreignKey({
      name: "jar_agreements_partner_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
    }),
    foreignKey({
      name: "jar_agreements_said_by_fk",
      columns: [t.practiceId, t.coupleId, t.saidBy],
      foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
    }),
  ],
);
