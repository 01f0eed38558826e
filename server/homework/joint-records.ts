import { and, asc, desc, eq, inArray, not, sql } from "drizzle-orm";

import { partners } from "@/drizzle/schema/couples";
import { jointAnswers } from "@/drizzle/schema/joint";
import { members, practices } from "@/drizzle/schema/practices";

import type { Actor } from "../auth/actor";
import { coupleOfAssignment } from "../couples/records";
import type { Lock, Tx } from "../db";
import { NotFound } from "../errors";
import { assignmentRecord } from "./assignment-record";
import { ownPart } from "./own-part-records";
import { isReply } from "./reply-records";

/** Puts those who write together in an order. Whoever may not finds nothing to wait for. */
export const jointLock = (assignmentId: string): Lock => [
  "select pg_advisory_xact_lock(hashtextextended('joint ' || assignment_id::text, 0)) from public.reveals where assignment_id = $1::uuid and (state = 'open' or together)",
  assignmentId,
];

async function readable(tx: Tx, actor: Actor, assignmentId: string) {
  if (actor.kind === "partner") return ownPart(tx, actor, assignmentId);
  const [assignment] = await Promise.all([
    assignmentRecord(tx, actor, assignmentId),
    coupleOfAssignment(tx, actor, assignmentId),
  ]);
  return assignment;
}

/**
 * A worksheet whose joint part both write, for the two and whoever treats them: opened, or
 * together from the start. Before that, and to anybody else, it is not there.
 */
export async function worksheetTogether(
  tx: Tx,
  actor: Actor,
  assignmentId: string,
) {
  const worksheet = await readable(tx, actor, assignmentId);
  if (worksheet.reveal !== "open" && !worksheet.together) throw new NotFound();
  return worksheet;
}

/** What they write together in it; a short word under what the other wrote is none of that. */
const ofAssignment = ({ practiceId }: Actor, assignmentId: string) =>
  and(
    eq(jointAnswers.practiceId, practiceId),
    eq(jointAnswers.assignmentId, assignmentId),
    not(isReply),
  );

/** The text that stands for each question. */
export const standingAnswers = (tx: Tx, actor: Actor, assignmentId: string) =>
  tx
    .selectDistinctOn([jointAnswers.question], {
      id: jointAnswers.id,
      question: jointAnswers.question,
      version: jointAnswers.version,
      value: jointAnswers.value,
    })
    .from(jointAnswers)
    .where(
      and(ofAssignment(actor, assignmentId), eq(jointAnswers.rival, false)),
    )
    .orderBy(asc(jointAnswers.question), desc(jointAnswers.version));

/** What this writer has beside one version already: words that are sent again stand there once. */
export const ownRivals = (
  tx: Tx,
  actor: Exclude<Actor, { kind: "job" }>,
  at: { assignmentId: string; question: string; version: number },
) =>
  tx
    .select({ id: jointAnswers.id, value: jointAnswers.value })
    .from(jointAnswers)
    .where(
      and(
        ofAssignment(actor, at.assignmentId),
        eq(jointAnswers.question, at.question),
        eq(jointAnswers.version, at.version),
        eq(jointAnswers.rival, true),
        actor.kind === "partner"
          ? eq(jointAnswers.partnerId, actor.partnerId)
          : eq(jointAnswers.memberId, actor.memberId),
      ),
    );

/** Far more than a couple ever saves; an end to what one reading can cost. */
const MOST_VERSIONS = 5_000;

/** Who saved what on which day, without the words, oldest first. */
export const savedVersions = (tx: Tx, actor: Actor, assignmentId: string) =>
  tx
    .select({
      id: jointAnswers.id,
      question: jointAnswers.question,
      version: jointAnswers.version,
      rival: jointAnswers.rival,
      partnerId: jointAnswers.partnerId,
      memberId: jointAnswers.memberId,
      seat: partners.seat,
      member: members.name,
      day: sql<string>`to_char(${jointAnswers.savedAt} at time zone ${practices.timeZone}, 'YYYY-MM-DD')`,
    })
    .from(jointAnswers)
    .innerJoin(practices, eq(practices.practiceId, jointAnswers.practiceId))
    .leftJoin(
      partners,
      and(
        eq(partners.practiceId, jointAnswers.practiceId),
        eq(partners.id, jointAnswers.partnerId),
      ),
    )
    .leftJoin(
      members,
      and(
        eq(members.practiceId, jointAnswers.practiceId),
        eq(members.id, jointAnswers.memberId),
      ),
    )
    .where(ofAssignment(actor, assignmentId))
    .orderBy(
      asc(jointAnswers.savedAt),
      asc(jointAnswers.question),
      asc(jointAnswers.version),
    )
    .limit(MOST_VERSIONS);

export const versionValues = (
  tx: Tx,
  { practiceId }: Actor,
  ids: readonly string[],
) =>
  tx
    .select({ id: jointAnswers.id, value: jointAnswers.value })
    .from(jointAnswers)
    .where(
      and(
        eq(jointAnswers.practiceId, practiceId),
        inArray(jointAnswers.id, [...ids]),
      ),
    );
