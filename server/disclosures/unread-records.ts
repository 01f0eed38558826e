import {
  and,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  lt,
  or,
  sql,
} from "drizzle-orm";

import { seenParts } from "@/drizzle/schema/day";
import { disclosures } from "@/drizzle/schema/disclosures";
import { actRatings } from "@/drizzle/schema/experiments";
import {
  assignments,
  responseAnswers,
  responses,
  worksheetVersions,
} from "@/drizzle/schema/homework";
import { dataKeys } from "@/drizzle/schema/keys";
import { revealChoices } from "@/drizzle/schema/reveals";

import {
  isA,
  isB,
  MOST,
  ofDay,
  partnerA,
  partnerB,
  recently,
  seatOf,
  treated,
  who,
  whose,
  worksheetIs,
} from "../day/records";
import type { Tx } from "../db";
import { partIsOfAssignment } from "../homework/part-joins";

const isUnseen = or(
  isNull(seenParts.seenAt),
  lt(seenParts.seenAt, responses.submittedAt),
);

const markIs = and(
  eq(seenParts.practiceId, responses.practiceId),
  eq(seenParts.memberId, who.memberId),
  eq(seenParts.assignmentId, responses.assignmentId),
  eq(seenParts.partnerId, responses.partnerId),
);

/** Which finished worksheets a member has not marked as seen, however old; measures have a result of their own. */
const newest = (tx: Tx) =>
  tx
    .select({
      practiceId: responses.practiceId,
      coupleId: responses.coupleId,
      assignmentId: responses.assignmentId,
      partnerId: responses.partnerId,
      submittedAt: responses.submittedAt,
    })
    .from(responses)
    .innerJoin(assignments, partIsOfAssignment)
    .innerJoin(worksheetVersions, worksheetIs)
    .leftJoin(seenParts, markIs)
    .where(
      and(
        eq(responses.practiceId, who.practiceId),
        inArray(responses.coupleId, treated(tx)),
        isNull(assignments.takenBackAt),
        eq(worksheetVersions.kind, "worksheet"),
        isUnseen,
      ),
    )
    .orderBy(desc(responses.submittedAt), responses.assignmentId)
    .limit(MOST + 1)
    .as("newest");

/** With their answers, sealed. */
export const unseenAnswers = ofDay((tx) => {
  const part = newest(tx);
  return tx
    .select({
      ...whose,
      partnerId: part.partnerId,
      seat: seatOf(part.partnerId),
      submittedAt: part.submittedAt,
      answers: responseAnswers.answers,
      choice: revealChoices.choice,
    })
    .from(part)
    .innerJoin(
      assignments,
      and(
        eq(assignments.practiceId, part.practiceId),
        eq(assignments.id, part.assignmentId),
      ),
    )
    .innerJoin(worksheetVersions, worksheetIs)
    .innerJoin(partnerA, isA)
    .innerJoin(partnerB, isB)
    .innerJoin(
      responseAnswers,
      and(
        eq(responseAnswers.practiceId, part.practiceId),
        eq(responseAnswers.assignmentId, part.assignmentId),
        eq(responseAnswers.partnerId, part.partnerId),
      ),
    )
    .leftJoin(
      revealChoices,
      and(
        eq(revealChoices.practiceId, part.practiceId),
        eq(revealChoices.assignmentId, part.assignmentId),
        eq(revealChoices.partnerId, part.partnerId),
      ),
    )
    .orderBy(desc(part.submittedAt), part.assignmentId);
});

export const keysOfUnseen = ofDay((tx) => {
  const part = newest(tx);
  return tx
    .select()
    .from(dataKeys)
    .where(
      and(
        eq(dataKeys.practiceId, who.practiceId),
        eq(dataKeys.kind, "partner"),
        inArray(
          dataKeys.partnerId,
          tx.select({ partnerId: part.partnerId }).from(part),
        ),
      ),
    );
});

/** Words beside a small act of the last weeks, where they are not on the list yet. */
export const actNotes = ofDay((tx) =>
  tx
    .select({
      coupleId: actRatings.coupleId,
      names: whose.names,
      seat: seatOf(actRatings.partnerId),
      submittedAt: actRatings.ratedAt,
    })
    .from(actRatings)
    .innerJoin(
      partnerA,
      sql`${partnerA.practiceId} = ${actRatings.practiceId} and ${partnerA.coupleId} = ${actRatings.coupleId} and ${partnerA.seat} = 'a'`,
    )
    .innerJoin(
      partnerB,
      sql`${partnerB.practiceId} = ${actRatings.practiceId} and ${partnerB.coupleId} = ${actRatings.coupleId} and ${partnerB.seat} = 'b'`,
    )
    .leftJoin(
      disclosures,
      and(
        eq(disclosures.practiceId, actRatings.practiceId),
        eq(disclosures.ratingId, actRatings.id),
      ),
    )
    .where(
      and(
        eq(actRatings.practiceId, who.practiceId),
        inArray(actRatings.coupleId, treated(tx)),
        isNotNull(actRatings.note),
        isNull(disclosures.id),
        sql`${actRatings.ratedAt} > ${recently}`,
      ),
    )
    .orderBy(desc(actRatings.ratedAt), actRatings.id)
    .limit(MOST),
);
