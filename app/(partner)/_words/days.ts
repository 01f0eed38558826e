import { dateFormat } from "@/app/_lib/date-format";
import { timeOfDay } from "@/app/_lib/time-of-day";

const DAY = 86_400_000;

export type Clock = { now: Date; timeZone: string };

/** The calendar day of a moment where the practice is, as "2026-11-24". */
const dayOf = ({ now, timeZone }: Clock): string =>
  dateFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(now);

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

const said = (day: string, options: Intl.DateTimeFormatOptions): string =>
  dateFormat("en", { ...options, timeZone: "UTC" }).format(noon(day));

/** "10 November"; another year is said. */
function dateWords(day: string, today: string): string {
  const date = `${said(day, { day: "numeric" })} ${said(day, { month: "long" })}`;
  const year = day.slice(0, 4);
  return year === today.slice(0, 4) ? date : `${date} ${year}`;
}

export function greeting({ now, timeZone }: Clock): string {
  const hour = Number(
    dateFormat("en", {
      timeZone,
      hour: "numeric",
      hourCycle: "h23",
    }).format(now),
  );
  if (hour >= 5 && hour < 12) return "Good morning";
  return hour >= 12 && hour < 18 ? "Good afternoon" : "Good evening";
}

/** By when, after "One thing": a day gone by is never held against anybody. */
export function dueWords(dueOn: string | null, clock: Clock): string {
  if (dueOn === null) return "for you";
  const today = dayOf(clock);
  const days = Math.round(
    (noon(dueOn).getTime() - noon(today).getTime()) / DAY,
  );
  if (days < 0) return "still open";
  if (days === 0) return "for today";
  if (days === 1) return "for tomorrow";
  if (days < 7) return `before ${said(dueOn, { weekday: "long" })}`;
  return `before ${dateWords(dueOn, today)}`;
}

/** "10 November", where the practice is. */
export const momentDay = (moment: Date, { now, timeZone }: Clock): string =>
  dateWords(dayOf({ now: moment, timeZone }), dayOf({ now, timeZone }));

/** "Tuesday 8 December, 2:00 pm": a day that both come, by the practice's clock. */
export function sessionWords(startsAt: Date, clock: Clock): string {
  const day = dayOf({ now: startsAt, timeZone: clock.timeZone });
  const today = dayOf(clock);
  const days = Math.round((noon(day).getTime() - noon(today).getTime()) / DAY);
  const near = days === 0 ? "Today" : days === 1 ? "Tomorrow" : null;
  const date = `${said(day, { weekday: "long" })} ${dateWords(day, today)}`;
  const time = timeOfDay(startsAt, clock.timeZone);
  return `${near ?? date}, ${time}`;
}

/** The next morning, where the practice is. */
export const morningWords = (
  morning: Date,
  { now, timeZone }: Clock,
): string =>
  dayOf({ now: morning, timeZone }) === dayOf({ now, timeZone })
    ? "this morning"
    : "tomorrow morning";

/** "3 November 2026" */
export const longDay = (day: string): string =>
  `${said(day, { day: "numeric" })} ${said(day, { month: "long" })} ${day.slice(0, 4)}`;

/** "on 3 November 2026 at 7:40 pm": by the clock where it was signed. */
export function signedWords(
  at: Date,
  zone: string | null,
  clock: Clock,
): string {
  const timeZone = zone ?? clock.timeZone;
  const day = longDay(dayOf({ now: at, timeZone }));
  return `on ${day} at ${timeOfDay(at, timeZone)}`;
}

/** "7:40 pm", "tomorrow at 7:40 pm", "12 November at 7:40 pm" */
export function momentWords(moment: Date, { now, timeZone }: Clock): string {
  const [day, today] = [moment, now].map((at) => dayOf({ now: at, timeZone }));
  const time = timeOfDay(moment, timeZone);
  const days = (noon(day ?? "").getTime() - noon(today ?? "").getTime()) / DAY;
  if (Math.round(days) === 0) return time;
  const date = momentDay(moment, { now, timeZone });
  return `${Math.round(days) === 1 ? "tomorrow" : date} at ${time}`;
}
