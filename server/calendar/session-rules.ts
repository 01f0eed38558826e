import { Temporal } from "temporal-polyfill";

const YEARS = 2;

type At = { day: string; time: string; timeZone: string };

/** The moment of a day and a time where the practice is; null where the clocks jump over it. */
export function startOf({ day, time, timeZone }: At): Date | null {
  const plainTime = Temporal.PlainTime.from(time);
  const start = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone,
    plainTime,
  });
  return start.toPlainTime().equals(plainTime)
    ? new Date(start.epochMilliseconds)
    : null;
}

/** "2026-12-08" and "14:00" of a moment, where the practice is. */
export function dayAndTime(moment: Date, timeZone: string) {
  const local = Temporal.Instant.fromEpochMilliseconds(
    moment.getTime(),
  ).toZonedDateTimeISO(timeZone);
  return {
    day: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: "minute" }),
  };
}

/** Why no session can be set on this day; null when one can. One that took place can be written down later. */
export function dayProblem(day: string, today: string): string | null {
  const now = Temporal.PlainDate.from(today);
  const asked = Temporal.PlainDate.from(day);
  const isNear =
    Temporal.PlainDate.compare(asked, now.subtract({ years: YEARS })) >= 0 &&
    Temporal.PlainDate.compare(asked, now.add({ years: YEARS })) <= 0;
  return isNear ? null : "Choose a day within two years of today.";
}

/** The next one, those after it in order, and those that began already, the last first. */
export function inTime<S extends { startsAt: Date }>(
  sessions: readonly S[],
  now: Date,
) {
  const [next, ...later] = sessions
    .filter(({ startsAt }) => startsAt > now)
    .toSorted((x, y) => x.startsAt.getTime() - y.startsAt.getTime());
  const past = sessions
    .filter(({ startsAt }) => startsAt <= now)
    .toSorted((x, y) => y.startsAt.getTime() - x.startsAt.getTime());
  return { next: next ?? null, later, past };
}
