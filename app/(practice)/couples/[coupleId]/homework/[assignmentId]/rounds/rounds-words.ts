import type { getRounds } from "@/server/homework/get-rounds";

import type { Names } from "../../../_words/homework-words";
import { type Clock, dayWords } from "../../../_words/when";

export type History = Awaited<ReturnType<typeof getRounds>>;
export type Round = Pick<History["rounds"][number], "createdAt" | "sides">;
export type Line = History["lines"][number];

/** A line with the question it belongs to. */
export const nameOf = ({ group, label }: Pick<Line, "group" | "label">) =>
  group === null ? label : `${group}: ${label}`;

const SEATS = ["a", "b"] as const;

/** "4 rounds since Tue 3 Nov. Ana finished 4, Ben 3." */
export function roundsWords(
  rounds: readonly Round[],
  names: Names,
  clock: Clock,
): string {
  const [first] = rounds;
  if (!first) return "Nothing is in yet.";
  const many = rounds.length === 1 ? "1 round" : `${rounds.length} rounds`;
  const finished = SEATS.filter((seat) =>
    rounds.some(({ sides }) => sides[seat].isAsked),
  ).map((seat, at) => {
    const times = rounds.filter(({ sides }) => sides[seat].submittedAt).length;
    return `${names[seat]}${at === 0 ? " finished" : ""} ${times}`;
  });
  return `${many} since ${dayWords(first.createdAt, clock)}. ${finished.join(", ")}.`;
}

/** Words and single rounds are read one by one: more than a year of weeks of them is nobody's to read at once. */
const MOST_IN_WORDS = 60;

/** The newest of them, in their order; numbers are drawn from all. */
export function newest({
  rounds,
  words,
}: Pick<History, "rounds" | "words">): Pick<History, "rounds" | "words"> {
  return {
    rounds: rounds.slice(-MOST_IN_WORDS),
    words: words.map((question) => ({
      ...question,
      cells: question.cells.slice(-MOST_IN_WORDS),
    })),
  };
}
