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
  uuid,
} from "drizzle-orm/pg-core";

import { createdAt, id, practiceId, sealed } from "./columns";
import { partners } from "./couples";
import { actRatings } from "./experiments";
import { assignments } from "./homework";
import { jointFeedback } from "./joint";
import { members } from "./practices";
import { sealedScreens } from "./safety";

/**
 * Something one partner told their therapist alone that the therapist works with. It points at where it was
 * said and holds none of the words. For the care team; added to, never changed and never removed.
 */
export const disclosures = pgTable(
  "disclosures",
  {
    practiceId: practiceId(),
    /** Made of what it points at, so that the same is kept once. */
    id: uuid().notNull(),
    coupleId: uuid().notNull(),
    /** Who told it. */
    partnerId: uuid().notNull(),
    source: text()
      .$type<"part" | "afterwards" | "act" | "screen" | "told">()
      .notNull(),
    assignmentId: uuid(),
    feedbackId: uuid(),
    ratingId: uuid(),
    screenId: uuid(),
    /** By which rule it came in; null where a clinician kept it. */
    code: text().$type<"SECRET" | "LEAVING">(),
    /** What was agreed about words said alone when it came in. */
    secretsPolicy: text()
      .$type<"no_secrets" | "limited" | "confidential_individual">()
      .notNull(),
    /** Which question it answers, or what a clinician wrote of it. */
    about: sealed(),
    keptBy: uuid(),
    keptAt: createdAt(),
  },
  (t) => [
    primaryKey({ name: "disclosures_key", columns: [t.practiceId, t.id] }),
    unique("disclosures_of_couple").on(t.practiceId, t.coupleId, t.id),
    foreignKey({
      name: "disclosures_partner_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
    }),
    foreignKey({
      name: "disclosures_assignment_fk",
      columns: [t.practiceId, t.coupleId, t.assignmentId],
      foreignColumns: [
        assignments.practiceId,
        assignments.coupleId,
        assignments.id,
      ],
    }),
    foreignKey({
      name: "disclosures_feedback_fk",
      columns: [t.practiceId, t.feedbackId],
      foreignColumns: [jointFeedback.practiceId, jointFeedback.id],
    }),
    foreignKey({
      name: "disclosures_rating_fk",
      columns: [t.practiceId, t.ratingId],
      foreignColumns: [actRatings.practiceId, actRatings.id],
    }),
    foreignKey({
      name: "disclosures_screen_fk",
      columns: [t.practiceId, t.coupleId, t.screenId],
      foreignColumns: [
        sealedScreens.practiceId,
        sealedScreens.coupleId,
        sealedScreens.id,
      ],
    }),
    foreignKey({
      name: "disclosures_kept_by_fk",
      columns: [t.practiceId, t.keptBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    index("disclosures_by_couple").on(t.practiceId, t.coupleId),
    check(
      "disclosures_policy_known",
      sql`${t.secretsPolicy} in ('no_secrets', 'limited', 'confidential_individual')`,
    ),
    check(
      "disclosures_source_fits",
      sql`(${t.source} = 'part' and num_nonnulls(${t.assignmentId}) = 1 and num_nonnulls(${t.feedbackId}, ${t.ratingId}, ${t.screenId}) = 0)
        or (${t.source} = 'afterwards' and num_nonnulls(${t.assignmentId}, ${t.feedbackId}) = 2 and num_nonnulls(${t.ratingId}, ${t.screenId}) = 0)
        or (${t.source} = 'act' and ${t.ratingId} is not null and num_nonnulls(${t.assignmentId}, ${t.feedbackId}, ${t.screenId}) = 0)
        or (${t.source} = 'screen' and ${t.screenId} is not null and num_nonnulls(${t.assignmentId}, ${t.feedbackId}, ${t.ratingId}) = 0)
        or (${t.source} = 'told' and ${t.about} is not null and num_nonnulls(${t.assignmentId}, ${t.feedbackId}, ${t.ratingId}, ${t.screenId}) = 0)`,
    ),
    check(
      "disclosures_by_rule_or_by_hand",
      sql`(${t.code} is null) <> (${t.keptBy} is null) and coalesce(${t.code} in ('SECRET', 'LEAVING'), true)`,
    ),
  ],
);

/** How a disclosure went on: the last of them is where it stands. An undo is one more. */
export const disclosureSteps = pgTable(
  "disclosure_steps",
  {
    practiceId: practiceId(),
    id: id(),
    coupleId: uuid().notNull(),
    disclosureId: uuid().notNull(),
    number: integer().notNull(),
    state: text()
      .$type<
        "new" | "discussed" | "to_share" | "shared" | "stays_private" | "off"
      >()
      .notNull(),
    dueOn: date({ mode: "string" }),
    /** What was said or decided; where it stays private, why. */
    note: sealed(),
    isUndo: boolean().notNull().default(false),
    by: uuid().notNull(),
    at: createdAt(),
  },
  (t) => [
    primaryKey({ name: "disclosure_steps_key", columns: [t.practiceId, t.id] }),
    unique("disclosure_steps_in_order").on(
      t.practiceId,
      t.disclosureId,
      t.number,
    ),
    foreignKey({
      name: "disclosure_steps_disclosure_fk",
      columns: [t.practiceId, t.coupleId, t.disclosureId],
      foreignColumns: [
        disclosures.practiceId,
        disclosures.coupleId,
        disclosures.id,
      ],
    }),
    foreignKey({
      name: "disclosure_steps_by_fk",
      columns: [t.practiceId, t.by],
      foreignColumns: [members.practiceId, members.id],
    }),
    check(
      "disclosure_steps_state_known",
      sql`${t.state} in ('new', 'discussed', 'to_share', 'shared', 'stays_private', 'off')`,
    ),
    check("disclosure_steps_number_fits", sql`${t.number} > 0`),
    check(
      "disclosure_steps_due_fits",
      sql`(${t.state} = 'to_share') = (${t.dueOn} is not null)`,
    ),
    check(
      "disclosure_steps_private_says_why",
      sql`${t.state} <> 'stays_private' or ${t.note} is not null`,
    ),
  ],
);
