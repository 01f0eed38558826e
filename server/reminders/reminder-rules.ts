import { Temporal } from "temporal-polyfill";

export type Quiet = { from: number; until: number };

/** How a practice reminds. */
export type Settings = {
  isOn: boolean;
  daysBefore: number;
  most: number;
  quiet: Quiet;
};

/** What somebody wishes for themselves; "asked" leaves it to whoever treats them. */
export type How = "asked" | "each" | "weekly" | "off";

export type Person = {
  how: How;
  timeZone: string;
  quiet: Quiet;
  weekly: { day: number; hour: number };
};

/** One person's own unfinished part, and nothing of anybody else's. */
export type Part = {
  dueOn: string | null;
  givenAt: Date;
  /** What their therapist wishes for them; null where the practice's way holds. */
  byMail: boolean | null;
  /** Which reminders of it went already. */
  told: readonly number[];
  /** The day of the last weekly mail they had. */
  weekOn: string | null;
};

/** When nothing was set: nobody is reminded by mail who did not ask for it. */
export const USUAL: Settings = {
  isOn: false,
  daysBefore: 1,
  most: 2,
  quiet: { from: 21, until: 8 },
};
export const USUAL_WEEKLY = { day: 7, hour: 17 };

const EVENING = 18;
/** After the due day they come ever more seldom. */
const DAYS_AFTER = [1, 4, 7, 10];
/** A moment that was missed by longer than this is passed over. */
const LATE = 24 * 3_600_000;
/** Whoever was given something today was told of it today. */
const JUST_GIVEN = 12 * 3_600_000;
/** A weekly mail carries what is due before the next one. */
const WEEK = 7;

/** How this person is reminded of this part: whoever says no is heard first. */
export function wayOf(
  { how }: Pick<Person, "how">,
  { byMail }: Pick<Part, "byMail">,
  { isOn }: Pick<Settings, "isOn">,
): "each" | "weekly" | "off" {
  if (how === "off" || byMail === false) return "off";
  if (how !== "asked") return how;
  return (byMail ?? isOn) ? "each" : "off";
}

const at = (day: Temporal.PlainDate, hour: number, timeZone: string) =>
  day.toZonedDateTime({
    timeZone,
    plainTime: Temporal.PlainTime.from({ hour }),
  });

const isQuiet = (hour: number, { from, until }: Quiet): boolean =>
  from < until ? hour >= from && hour < until : hour >= from || hour < until;

/** The moment itself, or the end of the quiet hours it falls into. */
function outOfQuiet(
  moment: Temporal.ZonedDateTime,
  quiet: Quiet,
): Temporal.ZonedDateTime {
  if (!isQuiet(moment.hour, quiet)) return moment;
  const [today, tomorrow] = [0, 1].map((days) =>
    at(moment.toPlainDate().add({ days }), quiet.until, moment.timeZoneId),
  );
  const isAhead =
    today && Temporal.ZonedDateTime.compare(today, moment) > 0 ? today : null;
  return isAhead ?? tomorrow ?? moment;
}

/** When these hours end that somebody is in now; null outside of them. */
export function endOfQuiet(
  { timeZone, ...quiet }: Quiet & { timeZone: string },
  now: Date,
): Date | null {
  const here = Temporal.Instant.fromEpochMilliseconds(
    now.getTime(),
  ).toZonedDateTimeISO(timeZone);
  return isQuiet(here.hour, quiet)
    ? new Date(outOfQuiet(here, quiet).epochMilliseconds)
    : null;
}

/** When one could be reminded of something due on a day, on one's own clock: no more often than the practice says. */
export const momentsOf = (
  dueOn: string,
  { daysBefore, most }: Pick<Settings, "daysBefore" | "most">,
  { timeZone, quiet }: Pick<Person, "timeZone" | "quiet">,
): number[] =>
  [-daysBefore, ...DAYS_AFTER].slice(0, most).map((days) => {
    const day = Temporal.PlainDate.from(dueOn).add({ days });
    return outOfQuiet(at(day, EVENING, timeZone), quiet).epochMilliseconds;
  });

/** The last weekly moment that has come, and the next one, with the days they stand for. */
export function weeksAround(
  { timeZone, quiet, weekly }: Omit<Person, "how">,
  now: number,
) {
  const today = Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const back = (today.dayOfWeek - weekly.day + WEEK) % WEEK;
  const weeks = [-WEEK, 0, WEEK].map((days) => {
    const day = today.add({ days: days - back });
    const moment = outOfQuiet(at(day, weekly.hour, timeZone), quiet);
    return { day: day.toString(), at: moment.epochMilliseconds };
  });
  return {
    last: weeks.findLast((week) => week.at <= now) ?? null,
    next: weeks.find((week) => week.at > now) ?? null,
  };
}

export type Turn = {
  /** Which reminder is to go now, and with which weekly mail. */
  tell: { nth: number; weekOn: string | null } | null;
  /** When to look again. */
  next: number | null;
};

const NEVER: Turn = { tell: null, next: null };

const hasCome = (moment: number, givenAt: Date, now: number) =>
  moment <= now &&
  now - moment < LATE &&
  moment - givenAt.getTime() >= JUST_GIVEN;

function eachTurn(
  part: Part,
  person: Person,
  settings: Settings,
  now: number,
): Turn {
  if (part.dueOn === null) return NEVER;
  const moments = momentsOf(part.dueOn, settings, person);
  const come = moments.findLastIndex((moment) =>
    hasCome(moment, part.givenAt, now),
  );
  const nth = come + 1;
  return {
    tell: nth > 0 && !part.told.includes(nth) ? { nth, weekOn: null } : null,
    next: moments.find((moment) => moment > now) ?? null,
  };
}

function weeklyTurn(
  part: Part,
  person: Person,
  { most }: Settings,
  now: number,
): Turn {
  const { last, next } = weeksAround(person, now);
  const nth = Array.from({ length: most }, (_, index) => index + 1).find(
    (one) => !part.told.includes(one),
  );
  const isNear =
    last !== null &&
    (part.dueOn === null ||
      part.dueOn <=
        Temporal.PlainDate.from(last.day).add({ days: WEEK }).toString());
  return {
    tell:
      nth !== undefined &&
      last !== null &&
      isNear &&
      part.weekOn !== last.day &&
      hasCome(last.at, part.givenAt, now)
        ? { nth, weekOn: last.day }
        : null,
    next: nth === undefined ? null : (next?.at ?? null),
  };
}

/** What is to happen with one part of one person now. In their quiet hours nothing; it waits for the end of them. */
export function turnOf(
  part: Part,
  person: Person,
  settings: Settings,
  now: Date,
): Turn {
  const way = wayOf(person, part, settings);
  if (way === "off") return NEVER;
  const turn = (way === "weekly" ? weeklyTurn : eachTurn)(
    part,
    person,
    settings,
    now.getTime(),
  );
  const here = Temporal.Instant.fromEpochMilliseconds(
    now.getTime(),
  ).toZonedDateTimeISO(person.timeZone);
  if (turn.tell === null || !isQuiet(here.hour, person.quiet)) return turn;
  return {
    tell: null,
    next: outOfQuiet(here, person.quiet).epochMilliseconds,
  };
}
