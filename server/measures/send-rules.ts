import type { Measure } from "./definition";
import type { Setting } from "./setting-rules";

/** What is said under seal is asked in its own place and never sent. */
export const isAskedApart = ({ mode }: Pick<Measure, "mode">): boolean =>
  mode === "sealed";

/** What has no items is not sent, nor what the practice has not switched on. */
export const isSent = (
  measure: Pick<Measure, "groups" | "mode">,
  { isOn }: Pick<Setting, "isOn">,
): boolean => measure.groups.length > 0 && isOn && !isAskedApart(measure);

type Often = {
  everyWeeks: number | null;
  beforeSessions?: boolean | undefined;
};

/** Why it cannot go as often as that; null when it can, or goes once. */
export function oftenProblem(
  { name, schedule }: Pick<Measure, "name" | "schedule">,
  { everyWeeks, beforeSessions }: Often,
): string | null {
  if (beforeSessions && everyWeeks !== null) return "Choose one of these.";
  const { leastDaysApart } = schedule;
  if (leastDaysApart === undefined) return null;
  const isTooOften =
    // Sessions can be nearer to each other.
    beforeSessions || (everyWeeks !== null && everyWeeks * 7 < leastDaysApart);
  if (!isTooOften) return null;
  const weeks = Math.ceil(leastDaysApart / 7);
  return `${name} is given every ${weeks} weeks at most.`;
}

/** The day so many weeks after this one. */
export function weeksLater(day: string, weeks: number): string {
  const then = new Date(`${day}T12:00:00Z`);
  then.setUTCDate(then.getUTCDate() + 7 * weeks);
  return then.toISOString().slice(0, 10);
}
