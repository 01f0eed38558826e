import { dateFormat } from "@/app/_lib/date-format";

/** "Sat 28 Nov", where the practice is; never broken over two lines. */
export function dayIn(timeZone: string, moment: Date): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    dateFormat("en", { ...options, timeZone }).format(moment);
  return [
    part({ weekday: "short" }),
    part({ day: "numeric" }),
    part({ month: "short" }),
  ].join("\u00a0");
}

/** A day of the calendar in the same words. */
export const dayWords = (day: string): string =>
  dayIn("UTC", new Date(`${day}T12:00:00Z`));
