/** What somebody's therapist said of mails to them; full hours of the practice's clock. */
export type SafeContact = {
  mayBeUsed: boolean;
  fromHour: number | null;
  untilHour: number | null;
};

export const NO_MAILS: SafeContact = {
  mayBeUsed: false,
  fromHour: null,
  untilHour: null,
};

const HOUR = 3_600_000;

const hourIn = (timeZone: string, at: Date): number =>
  Number(
    new Intl.DateTimeFormat("en-GB", {
      hour: "2-digit",
      hourCycle: "h23",
      timeZone,
    }).format(at),
  );

const isWithin = (from: number, until: number, hour: number): boolean =>
  from < until ? hour >= from && hour < until : hour >= from || hour < until;

/** From when on a letter may go to this person: at once, later, or never. */
export function safeFrom(
  { mayBeUsed, fromHour, untilHour }: SafeContact,
  timeZone: string,
  now: Date,
): Date | "never" {
  if (!mayBeUsed) return "never";
  if (fromHour === null || untilHour === null) return now;
  if (isWithin(fromHour, untilHour, hourIn(timeZone, now))) return now;
  // Quarter by quarter, since a zone may be half an hour off, or change its clock on the way.
  const quarter = HOUR / 4;
  const first = Math.ceil(now.getTime() / quarter) * quarter;
  for (let at = first; at < first + 26 * HOUR; at += quarter) {
    const then = new Date(at);
    if (isWithin(fromHour, untilHour, hourIn(timeZone, then))) return then;
  }
  return "never";
}
