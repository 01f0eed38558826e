import {
  type Homework,
  isOver,
  isWithin,
  named,
  newestFirst,
  rest,
  type Seat,
} from "./fact-rules";

type Seen = { assignmentId: string; seat: Seat; seenAt: Date };
type Said = { assignmentId: string; seat: Seat; givenAt: Date };

const SEATS = ["a", "b"] as const;
/** As on Today: what is older is found on the couple's page. */
const DAYS = 30;
/** One page: the rest is on the couple's. */
const MOST = 8;

const partsOf = (one: Homework) =>
  isOver(one)
    ? []
    : SEATS.flatMap((seat) => {
        const { submittedAt } = one.sides[seat];
        return submittedAt
          ? [{ kind: "part" as const, seat, at: submittedAt }]
          : [];
      });

const afterwardsOf = ({ id }: Homework, said: readonly Said[]) =>
  said
    .filter(({ assignmentId }) => assignmentId === id)
    .map(({ seat, givenAt }) => ({
      kind: "afterwards" as const,
      seat,
      at: givenAt,
    }));

/**
 * What this member has not marked as seen, newest first: finished parts that nobody has opened
 * yet, and what was said alone after writing together. What one partner finished again and again
 * is one line, and says how often.
 */
export function cameIn(
  homework: readonly Homework[],
  { said, seen }: { said: readonly Said[]; seen: readonly Seen[] },
  now: Date,
) {
  const found = homework
    .filter(({ takenBackAt }) => takenBackAt === null)
    .flatMap((one) =>
      [...partsOf(one), ...afterwardsOf(one, said)]
        .filter(({ seat, at }) => {
          const seenAt = seen.find(
            (mark) => mark.assignmentId === one.id && mark.seat === seat,
          )?.seenAt;
          return (
            isWithin(at, DAYS, now) && (seenAt === undefined || seenAt < at)
          );
        })
        .map((news) => ({ ...named(one), slug: one.slug, ...news })),
    );
  const lines = Map.groupBy(
    newestFirst(found, ({ at }) => at),
    ({ kind, seat, slug }) => `${kind} ${seat} ${slug}`,
  );
  const rows = [...lines.values()].flatMap((again) => {
    const [newest] = again;
    if (!newest) return [];
    const { slug: _slug, ...one } = newest;
    return [{ ...one, times: again.length }];
  });
  return { rows: rows.slice(0, MOST), more: rest(rows, MOST) };
}
