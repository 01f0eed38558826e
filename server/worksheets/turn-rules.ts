import { answerTo } from "./condition-rules";
import { isDay } from "./time-rules";
import type { Seat } from "./view-definition";

type Named = { of: string; on: string };

/** The days that stand in a list, as they were written. */
export function daysIn(list: unknown, on: string): string[] {
  const entries: unknown[] = Array.isArray(list) ? list : [];
  return entries.flatMap((entry) => {
    const day = answerTo(entry, on);
    return isDay(day) ? [day] : [];
  });
}

const months = (day: string): number => {
  const [year, month] = day.split("-");
  return Number(year) * 12 + Number(month);
};

/**
 * Who invites to each day (clinical.md W11): month by month it begins with the other one, and
 * within a month the two take turns.
 */
export function turnsIn(
  answers: unknown,
  { of, on }: Named,
): { day: string; seat: Seat }[] {
  const days = daysIn(answerTo(answers, of), on).toSorted();
  return days.map((day, at) => {
    const before = days
      .slice(0, at)
      .filter((earlier) => months(earlier) === months(day)).length;
    return { day, seat: (months(day) + before) % 2 === 0 ? "a" : "b" };
  });
}
