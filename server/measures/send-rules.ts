import type { Measure } from "./definition";

/** What is behind a flag that is off, or has no items, is not sent. */
export const isOn = ({ flag, groups }: Measure): boolean =>
  (flag?.onByDefault ?? true) && groups.length > 0;

/** Why it cannot go as often as that; null when it can, or goes once. */
export function oftenProblem(
  { name, schedule }: Pick<Measure, "name" | "schedule">,
  everyWeeks: number | null,
): string | null {
  const { leastDaysApart } = schedule;
  if (everyWeeks === null || leastDaysApart === undefined) return null;
  const weeks = Math.ceil(leastDaysApart / 7);
  return everyWeeks * 7 < leastDaysApart
    ? `${name} is given every ${weeks} weeks at most.`
    : null;
}

/** The day so many weeks after this one. */
export function weeksLater(day: string, weeks: number): string {
  const then = new Date(`${day}T12:00:00Z`);
  then.setUTCDate(then.getUTCDate() + 7 * weeks);
  return then.toISOString().slice(0, 10);
}
