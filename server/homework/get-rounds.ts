import { recordAuditOfAssignment } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { keepsTheRecord } from "../couples/policy";
import { coupleOfAssignment } from "../couples/records";
import { inPractice } from "../db";
import { keyring } from "../keys/keyring";
import { labelsInSession } from "../worksheets/in-session-rules";
import { isEntry, overRounds } from "../worksheets/round-rules";
import { coupleRounds, roundsAnswered } from "./couple-rounds";
import type { OfAssignmentInput } from "./inputs";
import { keysOfAssignment } from "./records";
import { everyRound } from "./round-records";
import { openness } from "./rules";

/** What both said each time they did this worksheet, for their care team: numbers and words in order. */
export function getRounds(caller: Caller, input: OfAssignmentInput) {
  return inPractice(caller, async (tx, actor) => {
    const { assignmentId } = input;
    const [couple, found, keyRows] = await Promise.all([
      coupleOfAssignment(tx, actor, assignmentId),
      everyRound(tx, actor, assignmentId),
      keysOfAssignment(tx, actor, assignmentId, ["partner"]),
      recordAuditOfAssignment(tx, actor, "rounds.read", assignmentId),
    ]);
    const { rounds, rows, worksheetOf } = await coupleRounds(
      tx,
      actor,
      couple,
      found,
      await keyring(keyRows),
    );
    const { a, b } = couple.partners;
    const newest = rows.at(-1);

    return {
      coupleId: couple.id,
      title: newest ? worksheetOf(newest.digest).title : "",
      /** What of it the therapist of record may show both in session. */
      inSession:
        newest && keepsTheRecord(actor, couple)
          ? labelsInSession(worksheetOf(newest.digest))
          : [],
      rounds: rounds.flatMap(({ given, ...sides }) => {
        const [first] = given;
        if (!first) return [];
        const { answers: _a, ...sideA } = sides.a;
        const { answers: _b, ...sideB } = sides.b;
        return {
          /** Each copy stands as it stands: of two given apart one may be open. */
          given: given.map(
            ({ id, standingId, seats, sharing, takenBackAt, reveal }) => ({
              id,
              isEntry: isEntry({
                id,
                standingId,
                seats,
                createdAt: first.createdAt,
              }),
              seats,
              takenBackAt,
              /** Null where only clinicians ever read it. */
              openness:
                reveal &&
                openness({
                  sharing,
                  state: reveal,
                  isHeld: false,
                  isPromised: true,
                  choices: seats.map((seat) => sides[seat].choice),
                }),
            }),
          ),
          key: first.id,
          createdAt: first.createdAt,
          sides: { a: sideA, b: sideB },
        };
      }),
      ...overRounds(roundsAnswered({ rounds, worksheetOf }), { a, b }),
    };
  });
}
