import {
  and,
  asc,
  desc,
  eq,
  getTableColumns,
  isNotNull,
  type SQL,
  type SQLWrapper,
  sql,
} from "drizzle-orm";

import { careTeam, couples } from "@/drizzle/schema/couples";
import { disclosureSteps, disclosures } from "@/drizzle/schema/disclosures";
import {
  assignments,
  responses,
  worksheetVersions,
} from "@/drizzle/schema/homework";
import { dataKeys } from "@/drizzle/schema/keys";
import { members } from "@/drizzle/schema/practices";
import { revealedResponses } from "@/drizzle/schema/reveals";
import { alerts } from "@/drizzle/schema/safety";

import { partnerA, partnerB, seatOf, worksheetIs } from "../day/records";
import { statement, type Tx } from "../db";

const given = sql.placeholder;

/** More of one kind than this nobody works through; the rest moves up as these go. */
export const MOST = 100;

/** Of whose list, told by the couple: all the couples a member treats, or one. */
export type Meant = (db: Tx, coupleId: SQLWrapper) => SQL;

export const ofMember: Meant = (db, coupleId) =>
  sql`${coupleId} = any (array(${db
    .select({ coupleId: careTeam.coupleId })
    .from(careTeam)
    .where(
      and(
        eq(careTeam.practiceId, given("practiceId")),
        eq(careTeam.memberId, given("memberId")),
      ),
    )}))`;
export const ofCouple: Meant = (_db, coupleId) =>
  sql`${coupleId} = ${given("coupleId")}`;

const lastStep = (db: Tx) =>
  db
    .select({
      number: disclosureSteps.number,
      state: disclosureSteps.state,
      dueOn: disclosureSteps.dueOn,
      at: disclosureSteps.at,
    })
    .from(disclosureSteps)
    .where(
      and(
        eq(disclosureSteps.practiceId, disclosures.practiceId),
        eq(disclosureSteps.disclosureId, disclosures.id),
      ),
    )
    .orderBy(desc(disclosureSteps.number))
    .limit(1)
    .as("last");

type Few = { which?: SQL; most: number };

/** So many of them with their last steps, what is due first: chosen before anything else is looked up. */
function chosen(db: Tx, meant: Meant, { which, most }: Few) {
  const last = lastStep(db);
  return db
    .select({
      ...getTableColumns(disclosures),
      number: last.number,
      state: last.state,
      dueOn: last.dueOn,
      at: last.at,
    })
    .from(disclosures)
    .leftJoinLateral(last, sql`true`)
    .where(
      and(
        eq(disclosures.practiceId, given("practiceId")),
        meant(db, disclosures.coupleId),
        which,
      ),
    )
    .orderBy(sql`${last.dueOn} nulls last`, asc(disclosures.keptAt))
    .limit(most)
    .as("chosen");
}

/** Each with its last step, of whom it is, and where it was said. */
export const writeDisclosures = (db: Tx, meant: Meant, few: Few) => {
  const one = chosen(db, meant, few);
  return db
    .select({
      practiceId: one.practiceId,
      id: one.id,
      coupleId: one.coupleId,
      partnerId: one.partnerId,
      names: { a: partnerA.name, b: partnerB.name },
      seat: seatOf(one.partnerId),
      source: one.source,
      assignmentId: one.assignmentId,
      feedbackId: one.feedbackId,
      ratingId: one.ratingId,
      versionId: worksheetVersions.id,
      digest: worksheetVersions.digest,
      code: one.code,
      about: one.about,
      policyThen: one.secretsPolicy,
      policyNow: couples.secretsPolicy,
      keptBy: one.keptBy,
      keptAt: one.keptAt,
      /** Answers about safety and health are not passed on without a clear word, whatever was agreed. */
      isAlwaysKept: sql<boolean>`${one.source} = 'screen' or ${worksheetVersions.kind} is not distinct from 'measure'
        or exists (select from ${alerts} x where x.practice_id = ${one.practiceId} and x.partner_id = ${one.partnerId}
          and x.assignment_id = ${one.assignmentId} and x.code not in ('SECRET', 'LEAVING'))`,
      isInNow: sql<boolean>`${one.source} <> 'part' or exists (select from ${responses} r
        where r.practice_id = ${one.practiceId} and r.assignment_id = ${one.assignmentId} and r.partner_id = ${one.partnerId})`,
      number: one.number,
      state: one.state,
      dueOn: one.dueOn,
      at: one.at,
    })
    .from(one)
    .innerJoin(
      couples,
      and(eq(couples.practiceId, one.practiceId), eq(couples.id, one.coupleId)),
    )
    .innerJoin(
      partnerA,
      and(
        eq(partnerA.practiceId, one.practiceId),
        eq(partnerA.coupleId, one.coupleId),
        eq(partnerA.seat, "a"),
      ),
    )
    .innerJoin(
      partnerB,
      and(
        eq(partnerB.practiceId, one.practiceId),
        eq(partnerB.coupleId, one.coupleId),
        eq(partnerB.seat, "b"),
      ),
    )
    .leftJoin(
      assignments,
      and(
        eq(assignments.practiceId, one.practiceId),
        eq(assignments.id, one.assignmentId),
      ),
    )
    .leftJoin(worksheetVersions, worksheetIs);
};

/** Which copies of what is listed were opened for both, and when. */
export const writeReleases = (db: Tx, meant: Meant, few: Few) => {
  const one = chosen(db, meant, few);
  return db
    .selectDistinct({
      assignmentId: revealedResponses.assignmentId,
      partnerId: revealedResponses.partnerId,
      unit: revealedResponses.unit,
      releasedAt: revealedResponses.releasedAt,
    })
    .from(one)
    .innerJoin(
      revealedResponses,
      and(
        eq(revealedResponses.practiceId, one.practiceId),
        eq(revealedResponses.assignmentId, one.assignmentId),
        eq(revealedResponses.partnerId, one.partnerId),
        isNotNull(revealedResponses.releasedAt),
      ),
    );
};

/** The clinicians' keys of every couple of a list, in one. */
export const writeKeys = (db: Tx, meant: Meant, few: Few) => {
  const one = chosen(db, meant, few);
  return db
    .select()
    .from(dataKeys)
    .where(
      and(
        eq(dataKeys.practiceId, given("practiceId")),
        eq(dataKeys.kind, "clinicians"),
        sql`${dataKeys.coupleId} = any (array(${db.select({ coupleId: one.coupleId }).from(one)}))`,
      ),
    );
};

/** All steps of one, in their order, with who took them. */
export const stepsOf = statement((db) =>
  db
    .select({
      practiceId: disclosureSteps.practiceId,
      id: disclosureSteps.id,
      coupleId: disclosureSteps.coupleId,
      number: disclosureSteps.number,
      state: disclosureSteps.state,
      dueOn: disclosureSteps.dueOn,
      note: disclosureSteps.note,
      isUndo: disclosureSteps.isUndo,
      by: members.name,
      at: disclosureSteps.at,
    })
    .from(disclosureSteps)
    .innerJoin(
      members,
      and(
        eq(members.practiceId, disclosureSteps.practiceId),
        eq(members.id, disclosureSteps.by),
      ),
    )
    .where(
      and(
        eq(disclosureSteps.practiceId, given("practiceId")),
        eq(disclosureSteps.coupleId, given("coupleId")),
        eq(disclosureSteps.disclosureId, given("disclosureId")),
      ),
    )
    .orderBy(asc(disclosureSteps.number)),
);
