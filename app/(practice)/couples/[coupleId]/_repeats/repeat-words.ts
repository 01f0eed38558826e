import type { listRepeats } from "@/server/homework/list-repeats";

import type { Names } from "../_words/homework-words";
import { type Clock, dayOf, shortDay } from "../_words/when";

export type Repeat = Awaited<ReturnType<typeof listRepeats>>[number];

const OFTEN: Readonly<Record<NonNullable<Repeat["every"]>, string>> = {
  week: "every week",
  two_weeks: "every 2 weeks",
  month: "every month",
};

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

const dayOn = (day: string, clock: Clock): string =>
  shortDay(noon(day), { ...clock, timeZone: "UTC" });

/** For whom it is. */
export const forWords = (
  { seats }: Pick<Repeat, "seats">,
  names: Names,
): string => seats.map((seat) => names[seat]).join(" and ");

/** When it comes next. What is due and goes within the minute is never said to lie behind. */
function nextWords(
  { nextOn, nextTurn, passed }: Pick<Repeat, "nextOn" | "nextTurn" | "passed">,
  clock: Clock,
): string {
  if (nextOn === null) return "waits for its session to be set";
  const today = dayOf(clock.now, clock.timeZone);
  const day = dayOn(nextOn < today ? today : nextOn, clock);
  if (nextTurn === 0) return `begins ${day}`;
  return passed ? `the last one still waits, next ${day}` : `next ${day}`;
}

function endWords(
  { turns, untilOn, nextTurn, every }: Repeat,
  clock: Clock,
): string | null {
  if (every === null) return null;
  if (turns !== null) return `${nextTurn} of ${turns} so far`;
  return untilOn === null ? null : `until ${dayOn(untilOn, clock)}`;
}

/** "every week, next 8 Dec, 2 of 8 so far" */
export const repeatWords = (repeat: Repeat, clock: Clock): string =>
  [
    repeat.every && OFTEN[repeat.every],
    nextWords(repeat, clock),
    endWords(repeat, clock),
  ]
    .filter((words) => words !== null)
    .join(", ");
