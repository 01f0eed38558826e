import { dayIn } from "../practices/day-rules";

type Seat = "a" | "b";
const DAY = 86_400_000;

/** The Monday of a day's week, as "2026-11-23". */
function weekOfDay(day: string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  const sinceMonday = (noon.getUTCDay() + 6) % 7;
  return new Date(noon.getTime() - sinceMonday * DAY)
    .toISOString()
    .slice(0, 10);
}

/** Where the practice is. */
const weekOf = (moment: Date, timeZone: string): string =>
  weekOfDay(dayIn(moment, timeZone));

/** Acts in the week they were picked in, dates in that of their day; the newest week first. */
export function byWeek<A extends { pickedAt: Date }, D extends { day: string }>(
  acts: readonly A[],
  dates: readonly D[],
  timeZone: string,
): { week: string; acts: A[]; dates: D[] }[] {
  const ofActs = Map.groupBy(acts, (act) => weekOf(act.pickedAt, timeZone));
  const ofDates = Map.groupBy(dates, ({ day }) => weekOfDay(day));
  return [...new Set([...ofActs.keys(), ...ofDates.keys()])]
    .toSorted()
    .toReversed()
    .map((week) => ({
      week,
      acts: ofActs.get(week) ?? [],
      dates: ofDates.get(week) ?? [],
    }));
}

type Rated = { seat: Seat; doneAt: Date | null; landed: number | null };
type WentOn = { day: string; landed: Record<Seat, number | null> };

/**
 * How much of what was done in a week landed with one of them: the mean of what they said, oldest
 * first. A date was done by both, so each of them is asked.
 */
export function landedWith(
  receiver: Seat,
  acts: readonly Rated[],
  dates: readonly WentOn[],
  timeZone: string,
): { week: string; value: number }[] {
  const ofDates = dates.flatMap(({ day, landed: { [receiver]: landed } }) =>
    landed === null ? [] : [{ week: weekOfDay(day), landed }],
  );
  const ofActs = acts.flatMap(({ seat, doneAt, landed }) =>
    seat !== receiver && doneAt && landed !== null
      ? [{ week: weekOf(doneAt, timeZone), landed }]
      : [],
  );
  const rated = [...ofActs, ...ofDates];
  return [...Map.groupBy(rated, ({ week }) => week)]
    .map(([week, all]) => ({
      week,
      value: all.reduce((sum, { landed }) => sum + landed, 0) / all.length,
    }))
    .toSorted((x, y) => x.week.localeCompare(y.week));
}

type Stands = {
  seat: Seat;
  pickedAt: Date;
  doneAt: Date | null;
  putAsideAt: Date | null;
  visibleAt: Date | null;
  answer: string | null;
};

export type Lately = "picked" | "done" | "asked" | "rated";

/** How far each is with the small act of these days; null where neither has one. */
export function lately(
  acts: readonly Stands[],
  now: Date,
): Record<Seat, Lately | null> | null {
  const of = (seat: Seat): Lately | null => {
    const [newest] = acts
      .filter(
        (act) =>
          act.seat === seat &&
          act.putAsideAt === null &&
          now.getTime() - (act.doneAt ?? act.pickedAt).getTime() < 7 * DAY,
      )
      .toSorted((x, y) => y.pickedAt.getTime() - x.pickedAt.getTime());
    if (!newest) return null;
    if (newest.answer) return "rated";
    if (newest.visibleAt) return "asked";
    return newest.doneAt ? "done" : "picked";
  };
  const found = { a: of("a"), b: of("b") };
  return found.a || found.b ? found : null;
}
