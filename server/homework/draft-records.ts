import { and, asc, eq, type SQL, sql } from "drizzle-orm";

import { drafts, draftVersions } from "@/drizzle/schema/homework";

import type { Partner } from "../auth/actor";
import { statement, type Tx } from "../db";

const given = sql.placeholder;

const ownDrafts = (db: Tx, isMeant?: SQL) =>
  db
    .select({
      assignmentId: drafts.assignmentId,
      question: drafts.question,
      version: drafts.version,
      value: drafts.value,
      savedAt: drafts.savedAt,
    })
    .from(drafts)
    .where(
      and(
        eq(drafts.practiceId, given("practiceId")),
        eq(drafts.partnerId, given("partnerId")),
        isMeant,
      ),
    )
    .orderBy(asc(drafts.question));

const selectDrafts = statement((db) =>
  ownDrafts(db, eq(drafts.assignmentId, given("assignmentId"))),
);

const selectEveryDraft = statement((db) => ownDrafts(db));

/** In an order of their own: where rows lie on disk can tell of rows beside them. */
export const draftsOf = (tx: Tx, partner: Partner, assignmentId: string) =>
  selectDrafts(tx, { ...partner, assignmentId });

/** Of every part that is not finished, for where waiting to know which one would cost a round trip. */
export const everyDraftOf = (tx: Tx, partner: Partner) =>
  selectEveryDraft(tx, partner);

/** Texts typed on a device that did not know the newest one, waiting for the writer to choose. */
export const rivalsOf = (tx: Tx, partner: Partner, assignmentId: string) =>
  tx
    .select({
      id: draftVersions.id,
      question: draftVersions.question,
      value: draftVersions.value,
    })
    .from(draftVersions)
    .where(
      and(
        eq(draftVersions.practiceId, partner.practiceId),
        eq(draftVersions.assignmentId, assignmentId),
        eq(draftVersions.partnerId, partner.partnerId),
        eq(draftVersions.rival, true),
      ),
    )
    .orderBy(asc(draftVersions.savedAt), asc(draftVersions.question));
