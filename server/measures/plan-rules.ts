import { Temporal } from "temporal-polyfill";

import { dayAndTime } from "../calendar/session-rules";

const HOUR = 7;

/** When what goes by itself on this day goes: 07:00 on the practice's own clock. */
export const morningOf = (day: string, timeZone: string): Date =>
  new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({
      timeZone,
      plainTime: Temporal.PlainTime.from({ hour: HOUR }),
    }).epochMilliseconds,
  );

export const dayBefore = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).subtract({ days }).toString();

type Plan = {
  /** Null where it goes before each session. */
  everyWeeks: number | null;
  nextOn: string | null;
  metSessions: readonly string[];
};

type Around = {
  timeZone: string;
  /** How many days before a session it goes. */
  daysBefore: number;
  /** The couple's next session. */
  next: { id: string; startsAt: Date } | null;
};

/** The day a plan sends next; null while no session is set that it has not met yet. */
export function dayOfPlan(
  { nextOn, metSessions }: Plan,
  { timeZone, daysBefore, next }: Around,
): string | null {
  if (nextOn !== null) return nextOn;
  if (next === null || metSessions.includes(next.id)) return null;
  return dayBefore(dayAndTime(next.startsAt, timeZone).day, daysBefore);
}

/** The morning of that day. */
export function morningOfPlan(plan: Plan, around: Around): Date | null {
  const day = dayOfPlan(plan, around);
  return day === null ? null : morningOf(day, around.timeZone);
}

/** Enough to know every session that is still to come. */
const KEPT_SESSIONS = 50;

/** A plan once it has sent, or would have: it comes to its next day, or has met the session for good. */
export function afterSending(
  { everyWeeks, nextOn, metSessions }: Plan,
  { next, today }: Pick<Around, "next"> & { today: string },
): { nextOn: string | null; metSessions: string[] } {
  return everyWeeks !== null && nextOn !== null
    ? {
        nextOn: nextDay({ nextOn, everyWeeks }, today),
        metSessions: [...metSessions],
      }
    : {
        nextOn,
        metSessions: [...metSessions, ...(next ? [next.id] : [])].slice(
          -KEPT_SESSIONS,
        ),
      };
}

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
 * and within the hour in any case, since clocks and time zones can be set anew and sessions begin. Null
 * when no plan runs.
 */
export function nextLook(
  mornings: readonly (Date | null)[],
  now: Date,
): { at: Date } | null {
  if (mornings.length === 0) return null;
  const first = Math.min(
    ...mornings.map(
      (morning) => morning?.getTime() ?? Number.POSITIVE_INFINITY,
    ),
  );
  const soon = now.getTime() + MINUTE;
  const within = now.getTime() + 60 * MINUTE;
  return { at: new Date(Math.max(soon, Math.min(first, within))) };
}
