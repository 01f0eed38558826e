import { timeOfDay } from "@/app/_lib/time-of-day";

import { type Clock, dayOf, dayWords } from "../couples/[coupleId]/_words/when";

/** "Tuesday, 24 November" */
export function dateOfToday({ now, timeZone }: Clock): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en", { ...options, timeZone }).format(now);
  return `${part({ weekday: "long" })}, ${part({ day: "numeric" })} ${part({ month: "long" })}`;
}

function partOfDay(moment: Date, timeZone: string): string {
  const hour = Number(
    new Intl.DateTimeFormat("en", {
      timeZone,
      hour: "numeric",
      hourCycle: "h23",
    }).format(moment),
  );
  if (hour < 12) return "morning";
  return hour < 18 ? "afternoon" : "evening";
}

/** "this morning", "yesterday evening", "Monday evening", "Fri 6 Nov". */
export function sinceWords(moment: Date, clock: Clock): string {
  const day = dayWords(moment, clock);
  const time = partOfDay(moment, clock.timeZone);
  if (day === "today") return `this ${time}`;
  return day.includes(" ") ? day : `${day} ${time}`;
}

/** The hour today, the day before: what stands at the end of a row. */
export function rowTime(moment: Date, clock: Clock): string {
  const { now, timeZone } = clock;
  if (dayOf(moment, timeZone) !== dayOf(now, timeZone)) {
    return dayWords(moment, clock);
  }
  return timeOfDay(moment, timeZone);
}
