import {
  and,
  asc,
  desc,
  eq,
  inArray,
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

import { partnerA, partnerB, worksheetIs } from "../day/records";
import { statement, type Tx } from "../db";

const given = sql.placeholder;

/** More of one kind than this nobody works through; the rest moves up as these go. */
export const MOST = 100;

/** Of whose list, told by the couple: all the couples a member treats, or one. */
export type Meant = (db: Tx, coupleId: SQLWrapper) => SQL;

export const ofMember: Meant = (db, coupleId) =>
  sql`${coupleId} in ${db
    .select({ coupleId: careTeam.coupleId })
    .from(careTeam)
    .where(
      and(
        eq(careTeam.practiceId, given("practiceId")),
        eq(careTeam.memberId, given("memberId")),
      ),
    )}`;
export const ofCouple: Meant = (_db, coupleId) =>
  sql`${coupleId} = ${given("coupleId")}`;

/** Answers about safety and health are not passed on without a clear word, whatever was agreed. */
const isAlwaysKept = sql<boolean>`${disclosures.source} = 'screen' or ${worksheetVersions.kind} is not distinct from 'measure'
  or exists (select from ${alerts} x where x.practice_id = ${disclosures.practiceId} and x.partner_id = ${disclosures.partnerId}
    and x.assignment_id = ${disclosures.assignmentId} and x.code not in ('SECRET', 'LEAVING'))`;

const isInNow = sql<boolean>`${disclosures.source} <> 'part' or exists (select from ${responses} r
  where r.practice_id = ${disclosures.practiceId} and r.assignment_id = ${disclosures.assignmentId} and r.partner_id = ${disclosures.partnerId})`;

const lastSteps = (db: Tx, meant: Meant) =>
  db
    .selectDistinctOn([disclosureSteps.disclosureId], {
      disclosureId: disclosureSteps.disclosureId,
      number: disclosureSteps.number,
      state: disclosureSteps.state,
      dueOn: disclosureSteps.dueOn,
      at: disclosureSteps.at,
    })
    .from(disclosureSteps)
    .where(
      and(
        eq(disclosureSteps.practiceId, given("practiceId")),
        meant(db, disclosureSteps.coupleId),
      ),
    )
    .orderBy(disclosureSteps.disclosureId, desc(disclosureSteps.number))
    .as("last");

/** Each with its last step, of whom it is, and where it was said. */
export const writeDisclosures = (db: Tx, meant: Meant, which?: SQL) => {
  const last = lastSteps(db, meant);
  return db
    .select({
      practiceId: disclosures.practiceId,
      id: disclosures.id,
      coupleId: disclosures.coupleId,
      partnerId: disclosures.partnerId,
      names: { a: partnerA.name, b: partnerB.name },
      seat: sql<
        "a" | "b"
      >`case when ${disclosures.partnerId} = ${partnerA.id} then 'a' else 'b' end`,
      source: disclosures.source,
      assignmentId: disclosures.assignmentId,
      feedbackId: disclosures.feedbackId,
      ratingId: disclosures.ratingId,
      versionId: worksheetVersions.id,
      digest: worksheetVersions.digest,
      code: disclosures.code,
      about: disclosures.about,
      policyThen: disclosures.secretsPolicy,
      policyNow: couples.secretsPolicy,
      keptBy: disclosures.keptBy,
      keptAt: disclosures.keptAt,
      isAlwaysKept,
      isInNow,
      last: {
        number: last.number,
        state: last.state,
        dueOn: last.dueOn,
        at: last.at,
      },
    })
    .from(disclosures)
    .innerJoin(
      couples,
      and(
        eq(couples.practiceId, disclosures.practiceId),
        eq(couples.id, disclosures.coupleId),
      ),
    )
    .innerJoin(
      partnerA,
      and(
        eq(partnerA.practiceId, disclosures.practiceId),
        eq(partnerA.coupleId, disclosures.coupleId),
        eq(partnerA.seat, "a"),
      ),
    )
    .innerJoin(
      partnerB,
      and(
        eq(partnerB.practiceId, disclosures.practiceId),
        eq(partnerB.coupleId, disclosures.coupleId),
        eq(partnerB.seat, "b"),
      ),
    )
    .leftJoin(
      assignments,
      and(
        eq(assignments.practiceId, disclosures.practiceId),
        eq(assignments.id, disclosures.assignmentId),
      ),
    )
    .leftJoin(worksheetVersions, worksheetIs)
    .leftJoin(last, eq(last.disclosureId, disclosures.id))
    .where(
      and(
        eq(disclosures.practiceId, given("practiceId")),
        meant(db, disclosures.coupleId),
        which,
      ),
    );
};

/** Which copies of what is listed were opened for both, and when. */
export const writeReleases = (db: Tx, meant: Meant, which?: SQL) =>
  db
    .selectDistinct({
      assignmentId: revealedResponses.assignmentId,
      partnerId: revealedResponses.partnerId,
      unit: revealedResponses.unit,
      releasedAt: revealedResponses.releasedAt,
    })
    .from(disclosures)
    .innerJoin(
      revealedResponses,
      and(
        eq(revealedResponses.practiceId, disclosures.practiceId),
        eq(revealedResponses.assignmentId, disclosures.assignmentId),
        eq(revealedResponses.partnerId, disclosures.partnerId),
        isNotNull(revealedResponses.releasedAt),
      ),
    )
    .where(
      and(
        eq(disclosures.practiceId, given("practiceId")),
        meant(db, disclosures.coupleId),
        which,
      ),
    );

/** The clinicians' keys of every couple of a list, in one. */
export const writeKeys = (db: Tx, meant: Meant, which?: SQL) =>
  db
    .select()
    .from(dataKeys)
    .where(
      and(
        eq(dataKeys.practiceId, given("practiceId")),
        eq(dataKeys.kind, "clinicians"),
        inArray(
          dataKeys.coupleId,
          db
            .select({ coupleId: disclosures.coupleId })
            .from(disclosures)
            .where(
              and(
                eq(disclosures.practiceId, given("practiceId")),
                isNotNull(disclosures.about),
                meant(db, disclosures.coupleId),
                which,
              ),
            ),
        ),
      ),
    );

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
