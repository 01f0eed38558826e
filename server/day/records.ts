import {
  and,
  asc,
  desc,
  eq,
  inArray,
  isNull,
  type SQLWrapper,
  sql,
} from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

import { careTeam, partners } from "@/drizzle/schema/couples";
import { seenParts } from "@/drizzle/schema/day";
import {
  assignments,
  responses,
  worksheetVersions,
} from "@/drizzle/schema/homework";
import { revealChoices, revealHolds, reveals } from "@/drizzle/schema/reveals";
import { alerts } from "@/drizzle/schema/safety";
import { safetyReviews } from "@/drizzle/schema/safety-mode";

import type { Member } from "../auth/actor";
import { statement, type Tx } from "../db";
import type { Choice } from "../homework/rules";
import { severityNow } from "../safety/records";

/** More of one kind than this nobody works through; the rest moves up as these go. */
export const MOST = 50;
/** What is older is found on the couple's page. */
const DAYS = 30;

export const partnerA = alias(partners, "a");
export const partnerB = alias(partners, "b");

const given = sql.placeholder;
/** Whose Today it is; its values come with each use. */
export const who = {
  practiceId: given("practiceId"),
  memberId: given("memberId"),
};

/** A statement that is written once a process. */
export function ofDay<R>(write: Parameters<typeof statement<R>>[0]) {
  const select = statement(write);
  return (tx: Tx, { practiceId, memberId }: Member): Promise<R> =>
    select(tx, { practiceId, memberId });
}

/** The couples this member treats. */
export const treated = (tx: Tx) =>
  tx
    .select({ coupleId: careTeam.coupleId })
    .from(careTeam)
    .where(
      and(
        eq(careTeam.practiceId, who.practiceId),
        eq(careTeam.memberId, who.memberId),
      ),
    );

export const whose = {
  assignmentId: assignments.id,
  coupleId: assignments.coupleId,
  names: { a: partnerA.name, b: partnerB.name },
  versionId: worksheetVersions.id,
  digest: worksheetVersions.digest,
};

export const worksheetIs = and(
  eq(worksheetVersions.practiceId, assignments.practiceId),
  eq(worksheetVersions.id, assignments.worksheetVersionId),
);
export const isA = and(
  eq(partnerA.practiceId, assignments.practiceId),
  eq(partnerA.coupleId, assignments.coupleId),
  eq(partnerA.seat, "a"),
);
export const isB = and(
  eq(partnerB.practiceId, assignments.practiceId),
  eq(partnerB.coupleId, assignments.coupleId),
  eq(partnerB.seat, "b"),
);

export const revealIs = and(
  eq(reveals.practiceId, assignments.practiceId),
  eq(reveals.assignmentId, assignments.id),
);

export const seatOf = (partnerId: SQLWrapper) =>
  sql<"a" | "b">`case when ${partnerId} = ${partnerA.id} then 'a' else 'b' end`;

export const recently = sql`now() - make_interval(days => ${DAYS})`;

/** When this member last marked anything as seen. */
export async function lastSeenAt(
  tx: Tx,
  { practiceId, memberId }: Member,
): Promise<Date | null> {
  const [row] = await tx
    .select({ at: seenParts.seenAt })
    .from(seenParts)
    .where(
      and(
        eq(seenParts.practiceId, practiceId),
        eq(seenParts.memberId, memberId),
      ),
    )
    .orderBy(desc(seenParts.seenAt))
    .limit(1);
  return row?.at ?? null;
}

const isSeatOf = (partner: typeof partnerA | typeof partnerB, seat: string) =>
  sql`${partner.practiceId} = ${alerts.practiceId} and ${partner.coupleId} = ${alerts.coupleId} and ${partner.seat} = ${seat}`;

export const writeOpenReviews = (tx: Tx) =>
  tx
    .select({
      coupleId: alerts.coupleId,
      names: whose.names,
      /** Null where it was said under seal. */
      assignmentId: alerts.assignmentId,
      versionId: worksheetVersions.id,
      digest: worksheetVersions.digest,
      id: alerts.id,
      code: alerts.code,
      severity: severityNow,
      raisedAt: alerts.raisedAt,
      seat: seatOf(alerts.partnerId),
    })
    .from(alerts)
    .leftJoin(
      assignments,
      and(
        eq(assignments.practiceId, alerts.practiceId),
        eq(assignments.id, alerts.assignmentId),
      ),
    )
    .leftJoin(worksheetVersions, worksheetIs)
    .innerJoin(partnerA, isSeatOf(partnerA, "a"))
    .innerJoin(partnerB, isSeatOf(partnerB, "b"))
    .where(
      and(
        eq(alerts.practiceId, who.practiceId),
        inArray(alerts.coupleId, treated(tx)),
        isNull(alerts.acknowledgedAt),
      ),
    )
    .orderBy(
      sql`array_position(array['critical', 'high', 'medium'], ${severityNow})`,
      asc(alerts.raisedAt),
    )
    .limit(MOST + 1);

/** Reviews that nobody has closed yet. */
export const openReviews = ofDay(writeOpenReviews);

export const writeAgreedReveals = (tx: Tx) => {
  const choices = tx
    .select({
      practiceId: revealChoices.practiceId,
      assignmentId: revealChoices.assignmentId,
      choices: sql<Choice[]>`array_agg(${revealChoices.choice})`.as("choices"),
      agreedAt: sql<Date>`max(${revealChoices.chosenAt})`
        .mapWith(revealChoices.chosenAt)
        .as("agreed_at"),
    })
    .from(revealChoices)
    .where(
      and(
        eq(revealChoices.practiceId, who.practiceId),
        eq(revealChoices.assignmentId, reveals.assignmentId),
        sql`${revealChoices.choice} <> 'private'`,
      ),
    )
    .groupBy(revealChoices.practiceId, revealChoices.assignmentId)
    .having(sql`count(*) = cardinality(${reveals.seats})`)
    .as("agreed");
  return tx
    .select({
      ...whose,
      seats: reveals.seats,
      slug: worksheetVersions.slug,
      /** The question to tick before anything of it is shown. */
      promise: sql<
        string | null
      >`${worksheetVersions.definition} ->> 'promise'`.as("promise"),
      choices: choices.choices,
      agreedAt: choices.agreedAt,
      isHeld: sql<boolean>`exists (
        select from ${revealHolds} h where h.practice_id = ${reveals.practiceId}
          and h.assignment_id = ${reveals.assignmentId} and h.lifted_at is null
      ) or exists (
        select from ${safetyReviews} k where k.practice_id = ${reveals.practiceId} and k.couple_id = ${reveals.coupleId}
          and k.closed_at is null and k.decision is distinct from 'continue'
      ) or exists (
        select from ${alerts} s where s.practice_id = ${reveals.practiceId} and s.couple_id = ${reveals.coupleId}
          and s.acknowledged_at is null and (s.code like 'IPV\\_%'
            or (s.code = 'SHARE_PRESSURE' and s.assignment_id = ${reveals.assignmentId})))`.as(
        "is_held",
      ),
    })
    .from(reveals)
    .innerJoinLateral(choices, sql`true`)
    .innerJoin(
      assignments,
      and(
        eq(assignments.practiceId, reveals.practiceId),
        eq(assignments.id, reveals.assignmentId),
        isNull(assignments.takenBackAt),
      ),
    )
    .innerJoin(worksheetVersions, worksheetIs)
    .innerJoin(partnerA, isA)
    .innerJoin(partnerB, isB)
    .where(
      and(
        eq(reveals.practiceId, who.practiceId),
        eq(reveals.state, "closed"),
        inArray(reveals.coupleId, treated(tx)),
      ),
    )
    .orderBy(desc(choices.agreedAt), asc(reveals.assignmentId))
    .limit(MOST + 1);
};

/** Closed reveals to which all said yes whose part it is, with whatever may hold them. */
export const agreedReveals = ofDay(writeAgreedReveals);

const writeLateHomework = (tx: Tx) => {
  const finished = sql<("a" | "b")[]>`array(
    select p.seat from ${responses} r
    join ${partners} p on p.practice_id = r.practice_id and p.id = r.partner_id
    where r.practice_id = ${assignments.practiceId} and r.assignment_id = ${assignments.id})`;
  return tx
    .select({
      ...whose,
      seats: assignments.seats,
      dueOn: sql<string>`${assignments.dueOn}`,
      finished,
    })
    .from(assignments)
    .innerJoin(worksheetVersions, worksheetIs)
    .innerJoin(partnerA, isA)
    .innerJoin(partnerB, isB)
    .leftJoin(reveals, revealIs)
    .where(
      and(
        eq(assignments.practiceId, who.practiceId),
        inArray(assignments.coupleId, treated(tx)),
        isNull(assignments.takenBackAt),
        sql`coalesce(${reveals.state}, 'closed') = 'closed'`,
        sql`${assignments.dueOn} between (${recently})::date and current_date - 1`,
        sql`cardinality(${assignments.seats}) > cardinality(${finished})`,
      ),
    )
    .orderBy(asc(assignments.dueOn), asc(assignments.id))
    .limit(MOST);
};

/** Homework past its day with a part still missing. */
export const lateHomework = ofDay(writeLateHomework);
