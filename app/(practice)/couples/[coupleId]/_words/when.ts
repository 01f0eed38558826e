import { dateFormat } from "@/app/_lib/date-format";
import { timeOfDay } from "@/app/_lib/time-of-day";

const DAY = 86_400_000;

export type Clock = { now: Date; timeZone: string };

/** The calendar day of a moment where the practice is, as "2026-11-24". */
export const dayOf = (moment: Date, timeZone: string): string =>
  dateFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(moment);

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

const daysBetween = (from: string, to: string): number =>
  Math.round((noon(to).getTime() - noon(from).getTime()) / DAY);

const part = (day: string, options: Intl.DateTimeFormatOptions): string =>
  dateFormat("en", { ...options, timeZone: "UTC" }).format(noon(day));

const isThisYear = (day: string, today: string) =>
  day.slice(0, 4) === today.slice(0, 4);

/** "1 Dec"; another year is said. */
function dateAlone(day: string, today: string): string {
  const date = `${part(day, { day: "numeric" })} ${part(day, { month: "short" })}`;
  return isThisYear(day, today) ? date : `${date} ${day.slice(0, 4)}`;
}

/** "Tue 1 Dec" */
const dateWords = (day: string, today: string): string =>
  isThisYear(day, today)
    ? `${part(day, { weekday: "short" })} ${dateAlone(day, today)}`
    : dateAlone(day, today);

/** "today", "yesterday", "Sunday" within the week, then the date. */
export function dayWords(moment: Date, { now, timeZone }: Clock): string {
  const [day, today] = [dayOf(moment, timeZone), dayOf(now, timeZone)];
  const ago = daysBetween(day, today);
  if (ago === 0) return "today";
  if (ago === 1) return "yesterday";
  if (ago > 1 && ago < 7) return part(day, { weekday: "long" });
  return dateWords(day, today);
}

/** "3 Nov", the same for every day so that they stand in one column. */
export const shortDay = (moment: Date, { now, timeZone }: Clock): string =>
  dateAlone(dayOf(moment, timeZone), dayOf(now, timeZone));

/** "Tue 1 Dec, 2:00 pm"; what is today or tomorrow is called so. */
export function sessionWords(startsAt: Date, { now, timeZone }: Clock): string {
  const [day, today] = [dayOf(startsAt, timeZone), dayOf(now, timeZone)];
  const ahead = daysBetween(today, day);
  const near = ahead === 0 ? "today" : ahead === 1 ? "tomorrow" : null;
  return `${near ?? dateWords(day, today)}, ${timeOfDay(startsAt, timeZone)}`;
}

/** The day, and the time of day while it is fresh. */
export function momentWords(moment: Date, clock: Clock): string {
  const day = dayWords(moment, clock);
  if (day !== "today" && day !== "yesterday") return day;
  return `${day}, ${timeOfDay(moment, clock.timeZone)}`;
}

export type Due = { words: string; isLate: boolean };

/** What to say of a due day: the day while there is time, then how many days late. */
export function dueOf(
  dueOn: string,
  { now, timeZone }: Clock,
  isDone = false,
): Due {
  const today = dayOf(now, timeZone);
  const late = daysBetween(dueOn, today);
  if (isDone || late <= 0) {
    const day = late === 0 ? "today" : dateWords(dueOn, today);
    return { words: `due ${day}`, isLate: false };
  }
  return {
    words: late === 1 ? "1 day late" : `${late} days late`,
    isLate: true,
  };
}
