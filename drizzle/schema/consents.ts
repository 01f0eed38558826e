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

import { createdAt, id, instant, practiceId, sealed } from "./columns";
import { partners } from "./couples";
import { members } from "./practices";

/** A paper's text as the practice has it. Nobody changes or removes a row: another word is another version. */
export const consentEditions = pgTable(
  "consent_editions",
  {
    practiceId: practiceId(),
    slug: text().notNull(),
    version: integer().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    /** What stands in the braces, as far as the practice says it once for all. */
    values: jsonb("said_values").$type<Record<string, string>>().notNull(),
    effectiveOn: date({ mode: "string" }).notNull(),
    publishedBy: uuid().notNull(),
    publishedAt: createdAt(),
  },
  (t) => [
    primaryKey({
      name: "consent_editions_key",
      columns: [t.practiceId, t.slug, t.version],
    }),
    foreignKey({
      name: "consent_editions_published_by_fk",
      columns: [t.practiceId, t.publishedBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    check("consent_editions_version_counts", sql`${t.version} >= 1`),
    check(
      "consent_editions_slug_shape",
      sql`${t.slug} ~ '^[a-z][a-z-]{1,39}$'`,
    ),
  ],
);

const ofPartner = {
  practiceId: practiceId(),
  id: id(),
  coupleId: uuid().notNull(),
  partnerId: uuid().notNull(),
};

/** That one partner is asked for one paper. Each has an own row, and knows of no other. */
export const consentRequests = pgTable(
  "consent_requests",
  {
    ...ofPartner,
    slug: text().notNull(),
    financial: boolean().notNull(),
    /** What stands in the braces for this couple alone. */
    values: jsonb("said_values").$type<Record<string, string>>().notNull(),
    askedBy: uuid().notNull(),
    askedAt: createdAt(),
    takenBackAt: instant(),
  },
  (t) => [
    primaryKey({ name: "consent_requests_key", columns: [t.practiceId, t.id] }),
    unique("consent_requests_once").on(t.practiceId, t.partnerId, t.slug),
    unique("consent_requests_of_partner").on(
      t.practiceId,
      t.coupleId,
      t.partnerId,
      t.id,
    ),
    foreignKey({
      name: "consent_requests_partner_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId],
      foreignColumns: [partners.practiceId, partners.coupleId, partners.id],
    }),
    foreignKey({
      name: "consent_requests_asked_by_fk",
      columns: [t.practiceId, t.askedBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    index("consent_requests_by_couple").on(t.practiceId, t.coupleId),
  ],
);

/** That somebody had this very text before them. */
export const consentOpenings = pgTable(
  "consent_openings",
  {
    practiceId: practiceId(),
    requestId: uuid().notNull(),
    coupleId: uuid().notNull(),
    partnerId: uuid().notNull(),
    textHash: text().notNull(),
    openedAt: createdAt(),
  },
  (t) => [
    primaryKey({
      name: "consent_openings_key",
      columns: [t.practiceId, t.requestId, t.textHash],
    }),
    foreignKey({
      name: "consent_openings_request_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId, t.requestId],
      foreignColumns: [
        consentRequests.practiceId,
        consentRequests.coupleId,
        consentRequests.partnerId,
        consentRequests.id,
      ],
    }),
    index("consent_openings_by_couple").on(t.practiceId, t.coupleId),
  ],
);

/** What became of a paper, each time: signed on a screen, or written down by the practice. */
export const consentSignatures = pgTable(
  "consent_signatures",
  {
    ...ofPartner,
    requestId: uuid().notNull(),
    slug: text().notNull(),
    financial: boolean().notNull(),
    version: integer().notNull(),
    how: text().$type<"signed" | "paper" | "refused" | "withdrawn">().notNull(),
    /** Of the text as it was shown. */
    textHash: text().notNull(),
    /** Of the file that was kept; by it a copy is told to be the same. */
    fileHash: text(),
    at: createdAt(),
    /** The clock on the wall where it was signed. */
    zone: text(),
    recordedBy: uuid(),
    /** The day on which it happened, where the practice wrote it down. */
    onDay: date({ mode: "string" }),
  },
  (t) => [
    primaryKey({
      name: "consent_signatures_key",
      columns: [t.practiceId, t.id],
    }),
    unique("consent_signatures_of_partner").on(
      t.practiceId,
      t.coupleId,
      t.partnerId,
      t.id,
    ),
    foreignKey({
      name: "consent_signatures_request_fk",
      columns: [t.practiceId, t.coupleId, t.partnerId, t.requestId],
      foreignColumns: [
        consentRequests.practiceId,
        consentRequests.coupleId,
        consentRequests.partnerId,
        consentRequests.id,
      ],
    }),
    foreignKey({
      name: "consent_signatures_edition_fk",
      columns: [t.practiceId, t.slug, t.version],
      foreignColumns: [
        consentEditions.practiceId,
        consentEditions.slug,
        consentEditions.version,
      ],
    }),
    foreignKey({
      name: "consent_signatures_recorded_by_fk",
      columns: [t.practiceId, t.recordedBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    index("consent_signatures_by_couple").on(t.practiceId, t.coupleId),
    check(
      "consent_signatures_how_known",
      sql`${t.how} in ('signed', 'paper', 'refused', 'withdrawn')`,
    ),
    check(
      "consent_signatures_whole",
      sql`num_nulls(${t.fileHash}, ${t.zone}) = case ${t.how} when 'signed' then 0 else 2 end
        and num_nulls(${t.recordedBy}, ${t.onDay}) = case ${t.how} when 'signed' then 2 else 0 end`,
    ),
  ],
);

const ofSignature = (
  name: string,
  t: Record<keyof typeof ofPartner, AnyPgColumn>,
) => [
  primaryKey({ name: `${name}_key`, columns: [t.practiceId, t.id] }),
  foreignKey({
    name: `${name}_signature_fk`,
    columns: [t.practiceId, t.coupleId, t.partnerId, t.id],
    foreignColumns: [
      consentSignatures.practiceId,
      consentSignatures.coupleId,
      consentSignatures.partnerId,
      consentSignatures.id,
    ],
  }),
];

/** The paper as it was shown and signed, or the practice's own words about it; named as its signature is. */
export const consentFiles = pgTable(
  "consent_files",
  {
    ...ofPartner,
    financial: boolean().notNull(),
    kind: text().$type<"pdf" | "reason">().notNull(),
    body: sealed().notNull(),
  },
  (t) => [
    ...ofSignature("consent_files", t),
    index("consent_files_by_couple").on(t.practiceId, t.coupleId),
    check("consent_files_kind_known", sql`${t.kind} in ('pdf', 'reason')`),
  ],
);

/** From where somebody signed: for whoever treats them, and never shown to any partner. */
export const consentTraces = pgTable(
  "consent_traces",
  { ...ofPartner, body: sealed().notNull() },
  (t) => [
    ...ofSignature("consent_traces", t),
    index("consent_traces_by_couple").on(t.practiceId, t.coupleId),
  ],
);
