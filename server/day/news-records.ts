import { and, asc, desc, eq, inArray, isNull, lt, or, sql } from "drizzle-orm";

import { seenParts } from "@/drizzle/schema/day";
import {
  assignments,
  responses,
  worksheetVersions,
} from "@/drizzle/schema/homework";
import { jointFeedback } from "@/drizzle/schema/joint";
import { reveals } from "@/drizzle/schema/reveals";

import type { Member } from "../auth/actor";
import type { Tx } from "../db";
import { writeDueCount } from "../disclosures/due-records";
import { promisedByBoth } from "../homework/promise-records";
import {
  isA,
  isB,
  MOST,
  ofDay,
  partnerA,
  partnerB,
  recently,
  revealIs,
  seatOf,
  treated,
  who,
  whose,
  worksheetIs,
  writeAgreedReveals,
  writeOpenReviews,
} from "./records";
import { writeLateDuties, writeLateTasks } from "./task-records";

const writeUnseenParts = (tx: Tx) =>
  tx
    .select({
      ...whose,
      seat: seatOf(responses.partnerId),
      submittedAt: responses.submittedAt,
    })
    .from(responses)
    .innerJoin(
      assignments,
      and(
        eq(assignments.practiceId, responses.practiceId),
        eq(assignments.id, responses.assignmentId),
        isNull(assignments.takenBackAt),
      ),
    )
    .innerJoin(worksheetVersions, worksheetIs)
    .innerJoin(partnerA, isA)
    .innerJoin(partnerB, isB)
    .leftJoin(reveals, revealIs)
    .leftJoin(
      seenParts,
      and(
        eq(seenParts.practiceId, responses.practiceId),
        eq(seenParts.memberId, who.memberId),
        eq(seenParts.assignmentId, responses.assignmentId),
        eq(seenParts.partnerId, responses.partnerId),
      ),
    )
    .where(
      and(
        eq(responses.practiceId, who.practiceId),
        inArray(responses.coupleId, treated(tx)),
        sql`${responses.submittedAt} > ${recently}`,
        // Opened or closed unopened, it has been dealt with.
        sql`coalesce(${reveals.state}, 'closed') = 'closed'`,
        or(
          isNull(seenParts.seenAt),
          lt(seenParts.seenAt, responses.submittedAt),
        ),
      ),
    )
    .orderBy(desc(responses.submittedAt), asc(responses.assignmentId))
    .limit(MOST + 1);

/** Finished parts of couples this member treats that they have not marked as seen, newest first. */
export const unseenParts = ofDay(writeUnseenParts);

const writeUnseenFeedback = (tx: Tx, since = recently) => {
  const said = tx
    .select({
      practiceId: jointFeedback.practiceId,
      assignmentId: jointFeedback.assignmentId,
      partnerId: jointFeedback.partnerId,
      givenAt: sql<Date>`max(${jointFeedback.givenAt})`
        .mapWith(jointFeedback.givenAt)
        .as("given_at"),
    })
    .from(jointFeedback)
    .where(
      and(
        eq(jointFeedback.practiceId, who.practiceId),
        inArray(jointFeedback.coupleId, treated(tx)),
        sql`${jointFeedback.givenAt} > ${since}`,
      ),
    )
    .groupBy(
      jointFeedback.practiceId,
      jointFeedback.assignmentId,
      jointFeedback.partnerId,
    )
    .as("said");
  return tx
    .select({
      ...whose,
      seat: seatOf(said.partnerId),
      submittedAt: said.givenAt,
    })
    .from(said)
    .innerJoin(
      assignments,
      and(
        eq(assignments.practiceId, said.practiceId),
        eq(assignments.id, said.assignmentId),
        isNull(assignments.takenBackAt),
      ),
    )
    .innerJoin(worksheetVersions, worksheetIs)
    .innerJoin(partnerA, isA)
    .innerJoin(partnerB, isB)
    .leftJoin(
      seenParts,
      and(
        eq(seenParts.practiceId, said.practiceId),
        eq(seenParts.memberId, who.memberId),
        eq(seenParts.assignmentId, said.assignmentId),
        eq(seenParts.partnerId, said.partnerId),
      ),
    )
    .where(or(isNull(seenParts.seenAt), lt(seenParts.seenAt, said.givenAt)))
    .orderBy(desc(said.givenAt), asc(said.assignmentId))
    .limit(MOST + 1);
};

/**
 * What partners of couples this member treats said alone after they wrote together, where it is
 * not marked as seen: of each the last time. It says that something came in, never what.
 */
export const unseenFeedback = ofDay((tx) => writeUnseenFeedback(tx));

/** The same however long ago it was. */
export const unseenFeedbackEver = ofDay((tx) =>
  writeUnseenFeedback(tx, sql`'-infinity'::timestamptz`),
);

type Asked = { coupleId: string; slug: string; promise: string };

const countNews = ofDay((db) =>
  db
    .select({
      reviews: sql<number>`(select count(*) from (${writeOpenReviews(db)}) reviews)::int`,
      tasks: sql<number>`(select count(*) from (${writeLateTasks(db)}) tasks)::int`,
      duties: sql<number>`(select count(*) from (${writeLateDuties(db)}) duties)::int`,
      parts: sql<number>`(select count(*) from (${writeUnseenParts(db)}) parts)::int`,
      said: sql<number>`(select count(*) from (${writeUnseenFeedback(db)}) said)::int`,
      due: sql<number>`(select count(*) from (${writeDueCount(db)}) due)::int`,
      reveals: sql<number>`(select count(*) from (${writeAgreedReveals(db)}) agreed where not is_held and promise is null)::int`,
      asked: sql<
        Asked[]
      >`(select coalesce(json_agg(json_build_object('coupleId', couple_id, 'slug', slug, 'promise', promise)), '[]')
        from (${writeAgreedReveals(db)}) agreed where not is_held and promise is not null)`,
    })
    .from(sql`(select) as today`),
);

/** All that stands on this member's Today and waits for them, in one number. */
export async function countOfNews(tx: Tx, actor: Member): Promise<number> {
  const [news] = await countNews(tx, actor);
  if (!news) return 0;
  const promised = await promisedByBoth(tx, actor, news.asked);
  const { reviews, tasks, duties, parts, said, due, reveals: ready } = news;
  const forSafety = reviews + tasks + duties;
  return forSafety + parts + said + due + ready + promised.length;
}
