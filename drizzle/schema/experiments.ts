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
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";

import { createdAt, id, instant, practiceId, sealed } from "./columns";
import { partners } from "./couples";
import { ownPart, partOf } from "./homework";
import { reveals } from "./reveals";

/** What one partner means to do for the other: theirs, and of those who treat them. */
export const smallActs = pgTable(
  "small_acts",
  {
    ...ownPart,
    id: id(),
    /** Which of the other's requests it is; both empty where it is in words of one's own. */
    unit: text(),
    item: integer(),
    body: sealed().notNull(),
    pickedAt: createdAt(),
    doneAt: instant(),
    putAsideAt: instant(),
  },
  (t) => [
    primaryKey({ name: "small_acts_key", columns: [t.practiceId, t.id] }),
    unique("small_acts_doer_key").on(
      t.practiceId,
      t.coupleId,
      t.partnerId,
      t.id,
    ),
    ...partOf("small_acts", t),
    foreignKey({
      name: "small_acts_reveal_fk",
      columns: [t.practiceId, t.assignmentId],
      foreignColumns: [reveals.practiceId, reveals.assignmentId],
    }),
    uniqueIndex("small_acts_one_at_a_time")
      .on(t.practiceId, t.partnerId)
      .where(sql`${t.doneAt} is null and ${t.putAsideAt} is null`),
    index("small_acts_by_couple").on(t.practiceId, t.coupleId, t.pickedAt),
    check(
      "small_acts_card_whole",
      sql`(${t.unit} is null) = (${t.item} is null)`,
    ),
    check(
      "small_acts_done_or_aside",
      sql`num_nonnulls(${t.doneAt}, ${t.putAsideAt}) < 2`,
    ),
  ],
);

/**
 * The copy of an act that was done, for the one it was done for. Its doer made it and can take it
 * back until the morning; from then on the doer has no way to it, so that nothing in it can tell
 * them whether the other was asked, or has answered.
 */
export const doneActs = pgTable(
  "done_acts",
  {
    ...ownPart,
    id: id(),
    body: sealed().notNull(),
    askedFrom: instant().notNull(),
    visibleAt: instant(),
    answeredAt: instant(),
  },
  (t) => [
    primaryKey({ name: "done_acts_key", columns: [t.practiceId, t.id] }),
    foreignKey({
      name: "done_acts_act_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId, t.id],
      foreignColumns: [
        smallActs.practiceId,
        smallActs.coupleId,
        smallActs.partnerId,
        smallActs.id,
      ],
    }),
    index("done_acts_by_couple").on(t.practiceId, t.coupleId),
    index("done_acts_waiting")
      .on(t.practiceId, t.askedFrom)
      .where(sql`${t.visibleAt} is null`),
  ],
);

/** How it landed with whoever it was done for. For their care team; the doer has no way to it. */
export const actRatings = pgTable(
  "act_ratings",
  {
    practiceId: practiceId(),
    id: uuid().notNull(),
    coupleId: uuid().notNull(),
    partnerId: uuid().notNull(),
    answer: text().$type<"landed" | "not_noticed" | "rather_not">().notNull(),
    landed: integer(),
    note: sealed(),
    ratedAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "act_ratings_key", columns: [t.practiceId, t.id] }),
    foreignKey({
      name: "act_ratings_done_act_fk",
      columns: [t.practiceId, t.id],
      foreignColumns: [doneActs.practiceId, doneActs.id],
    }),
    foreignKey({
      name: "act_ratings_partner_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
    }),
    index("act_ratings_by_couple").on(t.practiceId, t.coupleId),
    check(
      "act_ratings_answer_known",
      sql`${t.answer} in ('landed', 'not_noticed', 'rather_not')`,
    ),
    check(
      "act_ratings_number_fits",
      sql`(${t.answer} = 'landed') = (${t.landed} is not null) and coalesce(${t.landed}, 0) between 0 and 10`,
    ),
  ],
);
