import { dayAndTime } from "../calendar/session-rules";
import { dayBefore, morningOf } from "../measures/plan-rules";
import { countsFor } from "./review-rules";

const DAY = 86_400_000;

/** For how long both find it on their first page, whatever they do about it. */
const ASKED_DAYS = 14;

/** Both were asked and still find it there: for both it ends at the same moment. */
export const stillAsked = (lastAskedAt: Date | null, now: Date): boolean =>
  lastAskedAt !== null &&
  now.getTime() - lastAskedAt.getTime() < ASKED_DAYS * DAY;

type Couple = {
  /** The sessions it is due at, of those after the practice began to ask by itself. */
  sessions: readonly Date[];
  lastAskedAt: Date | null;
};

/**
 * When both are asked next by themselves: on a morning some days before the session, and never while the former
 * asking still stands. Null where no session says so.
 */
export function nextAsking(
  { sessions, lastAskedAt }: Couple,
  { timeZone, daysBefore }: { timeZone: string; daysBefore: number },
): Date | null {
  const mornings = sessions
    .filter((startsAt) => !countsFor(startsAt, lastAskedAt))
    .map((startsAt) =>
      morningOf(
        dayBefore(dayAndTime(startsAt, timeZone).day, daysBefore),
        timeZone,
      ).getTime(),
    );
  if (mornings.length === 0) return null;
  const free = lastAskedAt ? lastAskedAt.getTime() + ASKED_DAYS * DAY : 0;
  return new Date(Math.max(Math.min(...mornings), free));
}
