import { recordAuditOfAssignment } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { keepsTheRecord } from "../couples/policy";
import { coupleOfAssignment } from "../couples/records";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { keyring } from "../keys/keyring";
import { reviewsOfAssignment } from "../safety/records";
import { labelsInSession } from "../worksheets/in-session-rules";
import { inSessionView } from "../worksheets/in-session-view-rules";
import { coupleRounds, roundsAnswered } from "./couple-rounds";
import type { OfAssignmentInput } from "./inputs";
import { keysOfAssignment } from "./records";
import { everyRound } from "./round-records";

/**
 * What the therapist of record may lay before both, in session and on their own screen, of a
 * worksheet that is for them alone otherwise. Nothing of it reaches a phone, and nothing is
 * kept of it but that it was looked at.
 */
export function getInSession(caller: Caller, input: OfAssignmentInput) {
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const { assignmentId } = input;
    const [couple, found, keyRows, reviews] = await Promise.all([
      coupleOfAssignment(tx, actor, assignmentId),
      everyRound(tx, actor, assignmentId),
      keysOfAssignment(tx, actor, assignmentId, ["partner"]),
      reviewsOfAssignment(tx, practiceId, assignmentId),
      recordAuditOfAssignment(tx, actor, "rounds.in_session", assignmentId),
    ]);
    authorize(keepsTheRecord(actor, couple));
    const { rounds, rows, worksheetOf } = await coupleRounds(
      tx,
      actor,
      couple,
      found,
      await keyring(keyRows),
    );
    const newest = rows.at(-1);
    const worksheet = newest && worksheetOf(newest.digest);
    if (!worksheet || labelsInSession(worksheet).length === 0) {
      throw new NotFound();
    }
    // As with everything that both would look at: not while a sign of violence is under review.
    const isHeld = reviews.length > 0;
    return {
      coupleId: couple.id,
      title: worksheet.title,
      isHeld,
      rounds: rounds.flatMap(({ given: [first] }) =>
        first ? { key: first.id, createdAt: first.createdAt } : [],
      ),
      ...(isHeld
        ? { lines: [], texts: [] }
        : inSessionView(
            roundsAnswered({ rounds, worksheetOf }),
            couple.partners,
          )),
    };
  });
}
