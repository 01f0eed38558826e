/** What most pauses take; "at" is a time of one's own. */
export const PAUSES = [
  { value: "20", label: "In 20 minutes" },
  { value: "60", label: "In an hour" },
  { value: "180", label: "In 3 hours" },
  { value: "1440", label: "Tomorrow at this time" },
  { value: "at", label: "At another time" },
] as const;

export type Pause = (typeof PAUSES)[number]["value"];

const DAY_MINUTES = 24 * 60;

/** Minutes until the clock on the wall says this next; null for what is no time. */
export function minutesUntil(time: string, now: Date): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const wanted = Number(hours) * 60 + Number(minutes);
  const is = now.getHours() * 60 + now.getMinutes();
  return ((wanted - is + DAY_MINUTES - 1) % DAY_MINUTES) + 1;
}
