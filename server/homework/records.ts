import { and, desc, eq, sql } from "drizzle-orm";

import { careTeam, couples, partners } from "@/drizzle/schema/couples";
import { responseAnswers } from "@/drizzle/schema/homework";
import { dataKeys } from "@/drizzle/schema/keys";
import { members } from "@/drizzle/schema/practices";

import type { Actor, Partner } from "../auth/actor";
import { coupleIdOf } from "../couples/records";
import { type Lock, statement, type Tx } from "../db";
import type { KeyRow } from "../keys/keyring";

const given = sql.placeholder;

/**
 * Waits until no other device or window of this person writes the same part. Where both
 * locks are taken it comes first: a hold that a part raises asks for the reveal's row too.
 */
export const partLock = (assignmentId: string): Lock => [
  "select pg_advisory_xact_lock(hashtextextended(sec.partner_id()::text || $1, 0))",
  assignmentId,
];

/** Puts choose, edit, hold and release of one reveal in an order; nothing to lock where none is. */
export const revealLock = (assignmentId: string): Lock => [
  "select from public.reveals where assignment_id = $1::uuid for update",
  assignmentId,
];

/** All answers of one's own finished part; row security hands them out only after the password. */
export const answersOf = (tx: Tx, partner: Partner, assignmentId: string) =>
  tx
    .select({ answers: responseAnswers.answers })
    .from(responseAnswers)
    .where(
      and(
        eq(responseAnswers.practiceId, partner.practiceId),
        eq(responseAnswers.assignmentId, assignmentId),
        eq(responseAnswers.partnerId, partner.partnerId),
      ),
    );

type KeyKind = KeyRow["kind"];

const isOfKinds = and(
  eq(dataKeys.practiceId, given("practiceId")),
  sql`${dataKeys.kind} = any (string_to_array(${given("kinds")}, ','))`,
);

const selectKeys = statement((db) =>
  db
    .select()
    .from(dataKeys)
    .where(and(isOfKinds, eq(dataKeys.coupleId, given("coupleId")))),
);

/** The couple's keys of these kinds, as far as row security hands them to this session. */
export const keysOf = (
  tx: Tx,
  { practiceId, coupleId }: OfCouple,
  kinds: KeyKind[],
) => selectKeys(tx, { practiceId, coupleId, kinds: kinds.join(",") });

const selectKeysOfAssignment = statement((db) =>
  db
    .select()
    .from(dataKeys)
    .where(and(isOfKinds, sql`${dataKeys.coupleId} = (${coupleIdOf(db)})`)),
);

/** The same for the couple of an assignment, at no wait for whose it is. */
export const keysOfAssignment = (
  tx: Tx,
  { practiceId }: Pick<Actor, "practiceId">,
  assignmentId: string,
  kinds: KeyKind[],
) =>
  selectKeysOfAssignment(tx, {
    practiceId,
    assignmentId,
    kinds: kinds.join(","),
  });

export const copyKeysOf = (
  tx: Tx,
  couple: { practiceId: KeyRow["practiceId"]; coupleId: string },
  assignmentId: string,
) =>
  tx
    .select()
    .from(dataKeys)
    .where(
      and(
        eq(dataKeys.practiceId, couple.practiceId),
        eq(dataKeys.coupleId, couple.coupleId),
        eq(dataKeys.kind, "copy"),
        eq(dataKeys.assignmentId, assignmentId),
      ),
    );

const selectCopyKeys = statement((db) =>
  db
    .select()
    .from(dataKeys)
    .where(
      and(
        eq(dataKeys.practiceId, given("practiceId")),
        sql`${dataKeys.coupleId} = (${coupleIdOf(db)})`,
        eq(dataKeys.kind, "copy"),
        eq(dataKeys.assignmentId, given("assignmentId")),
      ),
    ),
);

/** The same at no wait for whose it is. */
export const copyKeysOfAssignment = (
  tx: Tx,
  { practiceId }: Pick<Actor, "practiceId">,
  assignmentId: string,
) => selectCopyKeys(tx, { practiceId, assignmentId });

const selectTherapist = statement((db) =>
  db
    .select({ memberId: careTeam.memberId })
    .from(careTeam)
    .where(
      and(
        eq(careTeam.coupleId, given("coupleId")),
        eq(careTeam.role, "therapist_of_record"),
      ),
    ),
);

export const therapistOfRecord = (tx: Tx, coupleId: string) =>
  selectTherapist(tx, { coupleId });

type OfCouple = { practiceId: KeyRow["practiceId"]; coupleId: string };

export type Names = { a: string; b: string };

/** Both partners' first names, as people give them. */
export async function coupleNames(
  tx: Tx,
  { practiceId, coupleId }: OfCouple,
): Promise<Names> {
  const rows = await tx
    .select({ seat: partners.seat, name: partners.name })
    .from(partners)
    .where(
      and(eq(partners.practiceId, practiceId), eq(partners.coupleId, coupleId)),
    );
  const named = (seat: "a" | "b") =>
    rows.find((row) => row.seat === seat)?.name ?? "";
  return { a: named("a"), b: named("b") };
}

/** What was agreed about words said alone. */
export async function secretsPolicy(
  tx: Tx,
  { practiceId, coupleId }: OfCouple,
) {
  const [row] = await tx
    .select({ policy: couples.secretsPolicy })
    .from(couples)
    .where(and(eq(couples.practiceId, practiceId), eq(couples.id, coupleId)));
  return row?.policy ?? null;
}

/** First names of the care team, the therapist of record first. */
export async function careTeamNames(
  tx: Tx,
  { practiceId, coupleId }: OfCouple,
): Promise<string[]> {
  const rows = await tx
    .select({ name: members.name })
    .from(careTeam)
    .innerJoin(
      members,
      and(
        eq(members.practiceId, careTeam.practiceId),
        eq(members.id, careTeam.memberId),
      ),
    )
    .where(
      and(eq(careTeam.practiceId, practiceId), eq(careTeam.coupleId, coupleId)),
    )
    .orderBy(desc(careTeam.role));
  return rows.map(({ name }) => name.split(" ")[0] ?? name);
}
