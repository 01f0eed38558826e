import { Temporal } from "temporal-polyfill";

export type Every = "week" | "two_weeks" | "month";

const STEP: Readonly<Record<Every, { weeks: number } | { months: number }>> = {
  week: { weeks: 1 },
  two_weeks: { weeks: 2 },
  month: { months: 1 },
};

type Counted = {
  /** Null where it is given once. */
  every: Every | null;
  startsOn: string;
};

/** The day of a turn, counted from the first: the 31st stays the 31st wherever a month has one. */
export function dayOfTurn({ every, startsOn }: Counted, turn: number): string {
  const start = Temporal.PlainDate.from(startsOn);
  if (every === null || turn === 0) return start.toString();
  const step = Object.entries(STEP[every]).map(([unit, n]) => [unit, n * turn]);
  return start.add(Object.fromEntries(step)).toString();
}

type Limits = {
  /** How many there are in all; null where it goes on. */
  turns: number | null;
  untilOn: string | null;
};

/** Whether a plan has this turn. */
export function hasTurn(
  plan: Counted & Limits,
  turn: number,
  day = dayOfTurn(plan, turn),
): boolean {
  const { turns, untilOn } = plan;
  return (
    (turns === null || turn < turns) && (untilOn === null || day <= untilOn)
  );
}

/** The day of a turn; null when the plan has none any more. */
export function nextDayOf(plan: Counted & Limits, turn: number): string | null {
  const day = dayOfTurn(plan, turn);
  return hasTurn(plan, turn, day) ? day : null;
}

/** No turn lies further away than that. */
const MOST_TURNS = 5_000;

/**
 * The turn to give on this day, the newest one that is due: those missed before it are over, so that
 * nothing comes twice at once. Null when none is due.
 */
export function turnDue(
  plan: Counted & Limits & { nextTurn: number },
  today: string,
): number | null {
  let due: number | null = null;
  for (let turn = plan.nextTurn; turn < MOST_TURNS; turn++) {
    const day = nextDayOf(plan, turn);
    if (day === null || day > today) return due;
    due = turn;
  }
  return due;
}

/** A turn is let pass only by what is one person's alone: the former one still waits with them. */
export const isLetPass = (plan: {
  seats: readonly unknown[];
  formerWaits: boolean;
}): boolean => plan.seats.length === 1 && plan.formerWaits;

/** Where the turns start: now, on a day, or with a session that can still be moved. */
export type Start =
  | { when: "now" }
  | { when: "on"; day: string }
  | { when: "session"; sessionId: string };

type Asked = {
  every: Every | null;
  start: Start;
  turns: number | null;
  untilOn: string | null;
  note: string | null;
  smaller: object | null;
};

type About = {
  today: string;
  /** The first turn's day. */
  startsOn: string;
  /** Whoever is given it begins it whenever they need it. */
  stands: boolean;
  isUnlocked: boolean;
};

const YEAR = 1;

/** Whether it is given once and now: then there is nothing to plan. */
export const isPlanned = ({ every, start }: Pick<Asked, "every" | "start">) =>
  every !== null || start.when !== "now";

/** Why it cannot be given so, at the field it concerns; null when it can. */
export function repeatProblem(
  asked: Asked,
  { today, startsOn, stands, isUnlocked }: About,
): Record<string, string[]> | null {
  if (!isPlanned(asked)) return null;
  if (stands) {
    return {
      every: [
        "It stays with them, and they begin it whenever they need it. Give it once, now.",
      ],
    };
  }
  if (isUnlocked) {
    return {
      every: ["This one is given by hand each time, when the couple is ready."],
    };
  }
  if (startsOn < today) return { startsOn: ["Choose today or a later day."] };
  const last = Temporal.PlainDate.from(today).add({ years: YEAR }).toString();
  if (startsOn > last) return { startsOn: ["Choose a day within a year."] };
  if (asked.note !== null && asked.start.when !== "now") {
    return {
      note: [
        "A note goes with what is given today. Write it when this one has come.",
      ],
    };
  }
  if (asked.smaller !== null && asked.start.when !== "now") {
    return {
      "smaller.words": [
        "A smaller version goes with what is given today. Write it when this one has come.",
      ],
    };
  }
  return limitsProblem(asked, startsOn);
}

/** Why a plan cannot end so; null when it can. */
export function limitsProblem(
  { turns, untilOn }: Limits,
  startsOn: string,
): Record<string, string[]> | null {
  if (turns !== null && untilOn !== null) {
    return { untilOn: ["Choose one of these."] };
  }
  return untilOn !== null && untilOn < startsOn
    ? { untilOn: ["Choose a day after it begins."] }
    : null;
}

/** How many days after it came each is due; null where the day lies before it came. */
export function daysUntilDue(
  startsOn: string,
  dueOn: string | null,
): number | null {
  if (dueOn === null) return null;
  const days = Temporal.PlainDate.from(startsOn).until(
    Temporal.PlainDate.from(dueOn),
  ).days;
  return days < 0 ? null : days;
}

export const dayAfter = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString();
