import type { Actor } from "../auth/actor";
import type { Tx } from "../db";
import type { Keyring } from "../keys/keyring";
import { answersPlace } from "../keys/places";
import { roundsOf } from "../worksheets/round-rules";
import type { everyRound } from "./round-records";
import { worksheetsOf } from "./worksheet-of";

type Found = Awaited<ReturnType<typeof everyRound>>;
type Couple = {
  partners: Record<"a" | "b", { id: string; name: string }>;
};

/** Two finished parts of one assignment are two rows. */
const distinct = <R extends { id: string }>(rows: readonly R[]): R[] =>
  rows.filter((row, at) => rows.findIndex(({ id }) => id === row.id) === at);

/** What both said each time, the first time first, with the editions in which they were asked. */
export async function coupleRounds(
  tx: Tx,
  { practiceId }: Pick<Actor, "practiceId">,
  { partners }: Couple,
  found: Found,
  keys: Keyring,
) {
  const rows = found
    .filter((row) => row.takenBackAt === null || row.submittedAt !== null)
    .toReversed();
  const worksheetOf = await worksheetsOf(tx, practiceId, rows);
  const rounds = roundsOf(distinct(rows)).map((given) => {
    const sideOf = (seat: "a" | "b") => {
      const partnerId = partners[seat].id;
      const mine = rows.find(
        (row) =>
          row.partnerId === partnerId && given.some(({ id }) => id === row.id),
      );
      const answers = () =>
        mine?.answers
          ? JSON.parse(
              keys.open(
                mine.answers,
                answersPlace({ practiceId, assignmentId: mine.id, partnerId }),
              ),
            )
          : undefined;
      return {
        isAsked: given.some(({ seats }) => seats.includes(seat)),
        submittedAt: mine?.submittedAt ?? null,
        choice: mine?.choice ?? null,
        answers: answers(),
      };
    };
    return { given, a: sideOf("a"), b: sideOf("b") };
  });
  return { rows, worksheetOf, rounds };
}

type Read = Awaited<ReturnType<typeof coupleRounds>>;

/** The same as the rules of a worksheet take them. */
export const roundsAnswered = ({
  rounds,
  worksheetOf,
}: Pick<Read, "rounds" | "worksheetOf">) =>
  rounds.flatMap(({ given: [first], a, b }) =>
    first
      ? {
          worksheet: worksheetOf(first.digest),
          answers: { a: a.answers, b: b.answers },
        }
      : [],
  );
