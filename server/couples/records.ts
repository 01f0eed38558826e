import { and, asc, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

import {
  careTeam,
  couples,
  partnerContacts,
  partners,
} from "@/drizzle/schema/couples";
import { assignments } from "@/drizzle/schema/homework";
import { invitations } from "@/drizzle/schema/invitations";
import { members } from "@/drizzle/schema/practices";

import type { Actor } from "../auth/actor";
import { statement, type Tx } from "../db";
import { NotFound } from "../errors";
import { canSeeCouple, treats } from "./policy";

const partnerA = alias(partners, "a");
const partnerB = alias(partners, "b");

const given = sql.placeholder;

const couplesWhere = (db: Tx, isMeant: SQL) =>
  db
    .select({
      id: couples.id,
      secretsPolicy: couples.secretsPolicy,
      a: { id: partnerA.id, name: partnerA.name },
      b: { id: partnerB.id, name: partnerB.name },
      clinician: {
        memberId: careTeam.memberId,
        name: members.name,
        role: careTeam.role,
      },
    })
    .from(couples)
    .innerJoin(
      partnerA,
      and(
        eq(partnerA.practiceId, couples.practiceId),
        eq(partnerA.coupleId, couples.id),
        eq(partnerA.seat, "a"),
      ),
    )
    .innerJoin(
      partnerB,
      and(
        eq(partnerB.practiceId, couples.practiceId),
        eq(partnerB.coupleId, couples.id),
        eq(partnerB.seat, "b"),
      ),
    )
    .innerJoin(
      careTeam,
      and(
        eq(careTeam.practiceId, couples.practiceId),
        eq(careTeam.coupleId, couples.id),
      ),
    )
    .innerJoin(
      members,
      and(
        eq(members.practiceId, careTeam.practiceId),
        eq(members.id, careTeam.memberId),
      ),
    )
    .where(and(eq(couples.practiceId, given("practiceId")), isMeant))
    .orderBy(desc(careTeam.role), asc(members.name));

type CoupleRow = Awaited<ReturnType<typeof couplesWhere>>[number];

function coupleIn(rows: readonly CoupleRow[], actor: Actor) {
  const [first] = rows;
  if (!first) throw new NotFound();
  const couple = {
    id: first.id,
    secretsPolicy: first.secretsPolicy,
    partners: { a: first.a, b: first.b },
    /** The therapist of record first. */
    careTeam: rows.map((row) => row.clinician),
  };
  if (!canSeeCouple(actor, couple)) throw new NotFound();
  return couple;
}

const selectCouple = statement((db) =>
  couplesWhere(db, eq(couples.id, given("coupleId"))),
);

/** Who belongs to this couple, or NotFound for anyone who may not learn that it exists. */
export async function coupleRecord(tx: Tx, actor: Actor, coupleId: string) {
  const { practiceId } = actor;
  return coupleIn(await selectCouple(tx, { practiceId, coupleId }), actor);
}

/** For use inside a statement that is given an assignment: waiting for the id would cost a round trip. */
export const coupleIdOf = (db: Tx) =>
  db
    .select({ coupleId: assignments.coupleId })
    .from(assignments)
    .where(
      and(
        eq(assignments.practiceId, given("practiceId")),
        eq(assignments.id, given("assignmentId")),
      ),
    );

const selectCoupleOfAssignment = statement((db) =>
  couplesWhere(db, sql`${couples.id} = (${coupleIdOf(db)})`),
);

/** The couple an assignment was given to, for those who treat it, in one query. */
export async function coupleOfAssignment(
  tx: Tx,
  actor: Actor,
  assignmentId: string,
) {
  const { practiceId } = actor;
  const found = await selectCoupleOfAssignment(tx, {
    practiceId,
    assignmentId,
  });
  const couple = coupleIn(found, actor);
  if (!treats(actor, couple)) throw new NotFound();
  return couple;
}

/** For clinical reading: whoever does not treat this couple is told that it is not there. */
export async function treatedCouple(tx: Tx, actor: Actor, coupleId: string) {
  const couple = await coupleRecord(tx, actor, coupleId);
  if (!treats(actor, couple)) throw new NotFound();
  return couple;
}

/** For whoever treats this couple or files it; to a partner it is like any unknown one. */
export async function filedCouple(tx: Tx, actor: Actor, coupleId: string) {
  if (actor.kind !== "member") throw new NotFound();
  return coupleRecord(tx, actor, coupleId);
}

const selectCoupleOfPartner = statement((db) => {
  const own = db
    .select({ coupleId: partners.coupleId })
    .from(partners)
    .where(
      and(
        eq(partners.practiceId, given("practiceId")),
        eq(partners.id, given("partnerId")),
      ),
    );
  return couplesWhere(db, sql`${couples.id} = (${own})`);
});

/** A partner with the couple, in one query. To a partner, the other one's id is like any unknown one. */
export async function partnerRecord(tx: Tx, actor: Actor, partnerId: string) {
  if (actor.kind === "partner" && actor.partnerId !== partnerId) {
    throw new NotFound();
  }
  const { practiceId } = actor;
  const found = await selectCoupleOfPartner(tx, { practiceId, partnerId });
  const couple = coupleIn(found, actor);
  const seat = couple.partners.a.id === partnerId ? "a" : "b";
  return { couple, partner: { ...couple.partners[seat], seat } as const };
}

/** Where a partner is reached, kept still until this transaction ends: one way in at a time. */
export function lockedContact(tx: Tx, actor: Actor, partnerId: string) {
  return tx
    .select({
      email: partnerContacts.email,
      accountId: partnerContacts.accountId,
    })
    .from(partnerContacts)
    .where(
      and(
        eq(partnerContacts.practiceId, actor.practiceId),
        eq(partnerContacts.partnerId, partnerId),
      ),
    )
    .for("update");
}

const isUnused = and(isNull(invitations.usedAt), isNull(invitations.revokedAt));

/** Invitations that can still be used or have run out, the newest first. */
export function unusedInvitations(tx: Tx, actor: Actor, coupleId: string) {
  return tx
    .select({
      id: invitations.id,
      kind: invitations.kind,
      partnerId: invitations.partnerId,
      email: invitations.email,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.practiceId, actor.practiceId),
        eq(invitations.coupleId, coupleId),
        isUnused,
      ),
    )
    .orderBy(desc(invitations.createdAt));
}

/** No link or code given to this partner before opens anything any more. */
export function withdrawInvitations(tx: Tx, actor: Actor, partnerId: string) {
  return tx
    .update(invitations)
    .set({ revokedAt: new Date() })
    .where(
      and(
        eq(invitations.practiceId, actor.practiceId),
        eq(invitations.partnerId, partnerId),
        isUnused,
      ),
    );
}
