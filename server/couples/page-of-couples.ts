import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

import {
  careTeam,
  couples,
  partnerContacts,
  partners,
} from "@/drizzle/schema/couples";
import { members } from "@/drizzle/schema/practices";

import type { Member } from "../auth/actor";
import type { Tx } from "../db";
import { seesNames } from "./policy";
import { stateOf } from "./state-records";

/** One more is read, to know whether the list goes on. */
export const PAGE = 50;

const b = alias(partners, "b");
const contactA = alias(partnerContacts, "contact_a");
const contactB = alias(partnerContacts, "contact_b");
const byName = sql`${partners.name} collate "unicode"`;
const own = alias(careTeam, "own");
const isOwn = sql<boolean>`${own.memberId} is not null`;

/** Couples by name after the last one seen: one's own, or all for whoever sees names. */
export function pageOfCouples(tx: Tx, actor: Member, after: string | null) {
  const { practiceId, memberId } = actor;
  const treated = tx
    .select({ coupleId: careTeam.coupleId })
    .from(careTeam)
    .where(
      and(eq(careTeam.practiceId, practiceId), eq(careTeam.memberId, memberId)),
    );
  const last = sql`(select p.name collate "unicode", p.couple_id from partners p
    where p.practice_id = ${practiceId} and p.couple_id = ${after} and p.seat = 'a')`;
  // Chosen first and alone, so that the rest is looked up for one page only.
  const a = tx
    .select()
    .from(partners)
    .where(
      and(
        eq(partners.practiceId, practiceId),
        eq(partners.seat, "a"),
        seesNames(actor) ? undefined : inArray(partners.coupleId, treated),
        after === null
          ? undefined
          : sql`(${byName}, ${partners.coupleId}) > ${last}`,
      ),
    )
    .orderBy(asc(byName), asc(partners.coupleId))
    .limit(PAGE + 1)
    .as("a");

  return tx
    .select({
      coupleId: a.coupleId,
      a: a.name,
      b: b.name,
      therapist: members.name,
      isOwn,
      homework: couples.homeworkStatus,
      signedInA: sql<boolean>`${contactA.accountId} is not null`,
      signedInB: sql<boolean>`${contactB.accountId} is not null`,
      state: stateOf(actor, { coupleId: a.coupleId, isOwn }),
    })
    .from(a)
    .innerJoin(
      couples,
      and(eq(couples.practiceId, a.practiceId), eq(couples.id, a.coupleId)),
    )
    .innerJoin(
      b,
      and(
        eq(b.practiceId, a.practiceId),
        eq(b.coupleId, a.coupleId),
        eq(b.seat, "b"),
      ),
    )
    .innerJoin(
      careTeam,
      and(
        eq(careTeam.practiceId, a.practiceId),
        eq(careTeam.coupleId, a.coupleId),
        eq(careTeam.role, "therapist_of_record"),
      ),
    )
    .innerJoin(
      members,
      and(
        eq(members.practiceId, a.practiceId),
        eq(members.id, careTeam.memberId),
      ),
    )
    .leftJoin(
      own,
      and(
        eq(own.practiceId, a.practiceId),
        eq(own.coupleId, a.coupleId),
        eq(own.memberId, memberId),
      ),
    )
    .leftJoin(
      contactA,
      and(eq(contactA.practiceId, a.practiceId), eq(contactA.partnerId, a.id)),
    )
    .leftJoin(
      contactB,
      and(eq(contactB.practiceId, b.practiceId), eq(contactB.partnerId, b.id)),
    )
    .orderBy(asc(sql`${a.name} collate "unicode"`), asc(a.coupleId));
}
