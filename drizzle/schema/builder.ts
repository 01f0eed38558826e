import { sql } from "drizzle-orm";
import {
  boolean,
  check,
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
import { members } from "./practices";

/** A worksheet of the practice's own. Its slug names it everywhere, as a shipped one's does. */
export const practiceWorksheets = pgTable(
  "practice_worksheets",
  {
    practiceId: practiceId(),
    id: id(),
    slug: text().notNull(),
    createdBy: uuid().notNull(),
    createdAt: createdAt(),
    /** What it was copied from. */
    copiedSlug: text(),
    copiedVersion: integer(),
    /** The edition that is given from now on; none before the first is published. */
    currentVersion: integer(),
    /** Out of the library; what was given stays as it is. */
    putAwayAt: instant(),
    /** What the library looks for in the current edition; nothing of it without one. */
    title: text(),
    purpose: text(),
    minutes: integer(),
    topics: text().array(),
    modality: text().array(),
    riskTags: text().array(),
    mode: text(),
    whose: text(),
    isGuided: boolean(),
    /** Title and purpose as they are searched: made plain once. */
    plainTitle: text(),
    plainWords: text(),
  },
  (t) => [
    primaryKey({
      name: "practice_worksheets_key",
      columns: [t.practiceId, t.id],
    }),
    unique("practice_worksheets_slug_key").on(t.practiceId, t.slug),
    foreignKey({
      name: "practice_worksheets_created_by_fk",
      columns: [t.practiceId, t.createdBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    index("practice_worksheets_on_shelf")
      .on(t.practiceId, t.plainTitle, t.slug)
      .where(sql`${t.currentVersion} is not null and ${t.putAwayAt} is null`),
    check(
      "practice_worksheets_shelved_whole",
      sql`num_nulls(${t.currentVersion}, ${t.title}, ${t.purpose}, ${t.minutes}, ${t.topics}, ${t.modality}, ${t.riskTags}, ${t.mode}, ${t.whose}, ${t.isGuided}, ${t.plainTitle}, ${t.plainWords}) in (0, 12)`,
    ),
    check(
      "practice_worksheets_slug_shape",
      sql`${t.slug} ~ '^[a-z][a-z0-9-]{2,60}$'`,
    ),
    check(
      "practice_worksheets_copied_whole",
      sql`num_nulls(${t.copiedSlug}, ${t.copiedVersion}) in (0, 2)`,
    ),
  ],
);

/** As it was published. Nobody changes or removes a row. */
export const practiceWorksheetEditions = pgTable(
  "practice_worksheet_editions",
  {
    practiceId: practiceId(),
    worksheetId: uuid().notNull(),
    version: integer().notNull(),
    publishedBy: uuid().notNull(),
    publishedAt: createdAt(),
    definition: jsonb().notNull(),
  },
  (t) => [
    primaryKey({
      name: "practice_worksheet_editions_key",
      columns: [t.practiceId, t.worksheetId, t.version],
    }),
    foreignKey({
      name: "practice_worksheet_editions_worksheet_fk",
      columns: [t.practiceId, t.worksheetId],
      foreignColumns: [practiceWorksheets.practiceId, practiceWorksheets.id],
    }),
    foreignKey({
      name: "practice_worksheet_editions_published_by_fk",
      columns: [t.practiceId, t.publishedBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    check("practice_worksheet_editions_version_counts", sql`${t.version} >= 1`),
  ],
);

/**
 * What is being written: one text a worksheet that stands, and beside it whatever was written
 * upon an older one than it met.
 */
export const practiceWorksheetDrafts = pgTable(
  "practice_worksheet_drafts",
  {
    practiceId: practiceId(),
    id: id(),
    worksheetId: uuid().notNull(),
    isRival: boolean().notNull(),
    version: integer().notNull(),
    definition: jsonb().notNull(),
    savedBy: uuid().notNull(),
    /** Of which open page: one's own earlier text is nobody's rival. */
    savedFrom: uuid().notNull(),
    savedAt: createdAt(),
  },
  (t) => [
    primaryKey({
      name: "practice_worksheet_drafts_key",
      columns: [t.practiceId, t.id],
    }),
    foreignKey({
      name: "practice_worksheet_drafts_worksheet_fk",
      columns: [t.practiceId, t.worksheetId],
      foreignColumns: [practiceWorksheets.practiceId, practiceWorksheets.id],
    }),
    foreignKey({
      name: "practice_worksheet_drafts_saved_by_fk",
      columns: [t.practiceId, t.savedBy],
      foreignColumns: [members.practiceId, members.id],
    }),
    uniqueIndex("practice_worksheet_drafts_one_stands")
      .on(t.practiceId, t.worksheetId)
      .where(sql`not ${t.isRival}`),
    index("practice_worksheet_drafts_by_worksheet").on(
      t.practiceId,
      t.worksheetId,
    ),
  ],
);
