import { recordAuditOfAssignment } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { coupleOfAssignment } from "../couples/records";
import { inPractice } from "../db";
import { keyring } from "../keys/keyring";
import { answersPlace } from "../keys/places";
import { overRounds, roundsOf } from "../worksheets/round-rules";
import type { OfAssignmentInput } from "./inputs";
import { keysOfAssignment } from "./records";
import { everyRound } from "./round-records";
import { openness } from "./rules";
import { worksheetsOf } from "./worksheet-of";

/** What both said each time they did this worksheet, for their care team: numbers and words in order. */
export function getRounds(caller: Caller, input: OfAssignmentInput) {
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const { assignmentId } = input;
    const [couple, found, keyRows] = await Promise.all([
      coupleOfAssignment(tx, actor, assignmentId),
      everyRound(tx, actor, assignmentId),
      keysOfAssignment(tx, actor, assignmentId, ["partner"]),
      recordAuditOfAssignment(tx, actor, "rounds.read", assignmentId),
    ]);
    const rows = found
      .filter((row) => row.takenBackAt === null || row.submittedAt !== null)
      .toReversed();
    const worksheetOf = await worksheetsOf(tx, practiceId, rows);

    const keys = await keyring(keyRows);
    const rounds = roundsOf(distinct(rows)).map((given) => {
      const sideOf = (seat: "a" | "b") => {
        const partnerId = couple.partners[seat].id;
        const mine = rows.find(
          (row) =>
            row.partnerId === partnerId &&
            given.some(({ id }) => id === row.id),
        );
        return {
          isAsked: given.some(({ seats }) => seats.includes(seat)),
          submittedAt: mine?.submittedAt ?? null,
          choice: mine?.choice ?? null,
          answers: mine?.answers
            ? JSON.parse(
                keys.open(
                  mine.answers,
                  answersPlace({
                    practiceId,
                    assignmentId: mine.id,
                    partnerId,
                  }),
                ),
              )
            : undefined,
        };
      };
      return { given, a: sideOf("a"), b: sideOf("b") };
    });
    const { a, b } = couple.partners;
    const newest = rows.at(-1);

    return {
      coupleId: couple.id,
      title: newest ? worksheetOf(newest.digest).title : "",
      rounds: rounds.flatMap(({ given, ...sides }) => {
        const [first] = given;
        if (!first) return [];
        const { answers: _a, ...sideA } = sides.a;
        const { answers: _b, ...sideB } = sides.b;
        return {
          /** Each copy stands as it stands: of two given apart one may be open. */
          given: given.map(({ id, seats, takenBackAt, reveal }) => ({
            id,
            seats,
            takenBackAt,
            /** Null where only clinicians ever read it. */
            openness:
              reveal &&
              openness({
                state: reveal,
                isHeld: false,
                choices: seats.map((seat) => sides[seat].choice),
              }),
          })),
          key: first.id,
          createdAt: first.createdAt,
          sides: { a: sideA, b: sideB },
        };
      }),
      ...overRounds(
        rounds.flatMap(({ given: [first], a, b }) =>
          first
            ? {
                worksheet: worksheetOf(first.digest),
                answers: { a: a.answers, b: b.answers },
              }
            : [],
        ),
        { a, b },
      ),
    };
  });
}

/** Two finished parts of one assignment are two rows. */
const distinct = <R extends { id: string }>(rows: readonly R[]): R[] =>
  rows.filter((row, at) => rows.findIndex(({ id }) => id === row.id) === at);
