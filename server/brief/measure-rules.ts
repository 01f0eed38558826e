type Seat = "a" | "b";

/** One result of one partner; of each measure the last two are given. */
export type Result = {
  slug: string;
  seat: Seat;
  total: number | null;
  band: string | null;
  change: string | null;
  at: Date;
};

type Known = { name: string; largeGap: number | null };

const DAY = 86_400_000;
/** So that what is given every couple of months still has its last time here. */
const RECENT_DAYS = 70;
/** Answers that lie further apart in time say nothing of how far apart two people are. */
const SAME_TIME_DAYS = 14;
const MOST = 6;

const newestFirst = (x: Result, y: Result): number =>
  y.at.getTime() - x.at.getTime();

/** Where one stands by their last result; without a total that is said, and no number made up. */
function standing(results: readonly Result[]) {
  const [last, before] = results.toSorted(newestFirst);
  if (!last) return null;
  return {
    total: last.total,
    before: before?.total ?? null,
    band: last.band,
    change: last.change === "no reliable change" ? null : last.change,
    at: last.at,
  };
}

export type MeasureStanding = NonNullable<ReturnType<typeof standing>>;

function apart(
  a: MeasureStanding | null,
  b: MeasureStanding | null,
  largeGap: number | null,
) {
  if (a?.total == null || b?.total == null) return null;
  const days = Math.abs(a.at.getTime() - b.at.getTime()) / DAY;
  if (days > SAME_TIME_DAYS) return null;
  const value = Math.abs(a.total - b.total);
  return { value, isLarge: largeGap !== null && value >= largeGap };
}

/** What the measures last came to, the newest first: total, the time before, band, change, how far apart. */
export function measuresIn(
  results: readonly Result[],
  knownAs: (slug: string) => Known,
  now: Date,
) {
  return [...Map.groupBy(results, ({ slug }) => slug)]
    .flatMap(([slug, all]) => {
      const { name, largeGap } = knownAs(slug);
      const of = (seat: Seat) =>
        standing(all.filter((one) => one.seat === seat));
      const [a, b] = [of("a"), of("b")];
      const lastAt = Math.max(a?.at.getTime() ?? 0, b?.at.getTime() ?? 0);
      return now.getTime() - lastAt > RECENT_DAYS * DAY
        ? []
        : [{ slug, name, a, b, gap: apart(a, b, largeGap), lastAt }];
    })
    .toSorted((x, y) => y.lastAt - x.lastAt)
    .slice(0, MOST)
    .map(({ lastAt: _lastAt, ...line }) => line);
}
