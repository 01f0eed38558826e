import { Temporal } from "temporal-polyfill";

const HOUR = 7;

/** When what goes by itself on this day goes: 07:00 on the practice's own clock. */
export const morningOf = (day: string, timeZone: string): Date =>
  new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({
      timeZone,
      plainTime: Temporal.PlainTime.from({ hour: HOUR }),
    }).epochMilliseconds,
  );

/** The next day of a plan whose day has come, however late that is noticed: always after today. */
export function nextDay(
  { nextOn, everyWeeks }: { nextOn: string; everyWeeks: number },
  today: string,
): string {
  const from = Temporal.PlainDate.from(nextOn);
  const gone = from.until(Temporal.PlainDate.from(today)).days;
  const rounds = Math.max(0, Math.floor(gone / (7 * everyWeeks))) + 1;
  return from.add({ weeks: rounds * everyWeeks }).toString();
}

const MINUTE = 60_000;

/**
 * When a practice is looked at again: soon where something is due now, else at the next morning of a plan,
 * and within the hour in any case, since clocks and time zones can be set anew. Null when no plan runs.
 */
export function nextLook(
  mornings: readonly Date[],
  now: Date,
): { at: Date } | null {
  if (mornings.length === 0) return null;
  const first = Math.min(...mornings.map((morning) => morning.getTime()));
  const soon = now.getTime() + MINUTE;
  const within = now.getTime() + 60 * MINUTE;
  return { at: new Date(Math.max(soon, Math.min(first, within))) };
}
