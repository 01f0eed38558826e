const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

export function isDay(value: unknown): value is string {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return false;
  }
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

const isTime = (value: string): boolean =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

type Moment = { day: string; time: string };

/** A day and a time of the writer's own clock; while writing either may be empty. */
export function momentOf(value: unknown): Moment | null {
  if (typeof value !== "string") return null;
  const [day = "", time = "", more] = value.split("T");
  const isReadable =
    more === undefined &&
    (day === "" || isDay(day)) &&
    (time === "" || isTime(time)) &&
    (day !== "" || time !== "");
  return isReadable ? { day, time } : null;
}

/** "2026-02-28T21:30", and half of it while the other half is open. */
export const momentFrom = ({ day, time }: Moment): string =>
  time === "" ? day : `${day}T${time}`;

const minuteOf = (moment: string): number =>
  Date.parse(`${moment}:00Z`) / 60_000;

/** This minute on the clock of somebody so many minutes ahead of UTC. */
export const clockAt = (now: Date, ahead: number): string =>
  new Date(now.getTime() + ahead * 60_000).toISOString().slice(0, 16);

/** Whether a whole moment lies so many minutes back by the writer's own clock. */
export const isSoLongAgo = (
  moment: string,
  minutes: number,
  clock: string,
): boolean => minuteOf(clock) - minuteOf(moment) >= minutes;

export function dayInWords(value: string): string {
  const [year = "", month = "", day = ""] = value.split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ""} ${year}`;
}

/** "9:30 pm" of "21:30" */
function timeInWords(time: string): string {
  const [hour = "", minute = ""] = time.split(":");
  const half = Number(hour) < 12 ? "am" : "pm";
  return `${Number(hour) % 12 || 12}:${minute} ${half}`;
}

export function momentInWords(value: unknown): string {
  const moment = momentOf(value);
  if (moment === null) return "";
  const day = moment.day === "" ? "" : dayInWords(moment.day);
  const time = moment.time === "" ? "" : timeInWords(moment.time);
  return [day, time].filter((part) => part !== "").join(", ");
}

const counted = (count: number, name: string): string =>
  count === 1 ? `1 ${name}` : `${count} ${name}s`;

/** "1 minute 20 seconds" */
export function secondsInWords(all: number): string {
  const minutes = Math.floor(all / 60);
  const seconds = all % 60;
  if (minutes === 0) return counted(seconds, "second");
  const whole = counted(minutes, "minute");
  return seconds === 0 ? whole : `${whole} ${counted(seconds, "second")}`;
}
