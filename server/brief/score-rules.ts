import type { Worksheet } from "../worksheets/definition";
import { gapOf } from "../worksheets/gap-rules";
import {
  overRounds,
  type RoundLine,
  roundsOf,
} from "../worksheets/round-rules";

type Seat = "a" | "b";
type People = Record<Seat, { name: string }>;

/** Two finished parts of each partner, at most, of each worksheet. */
export type Scored = {
  id: string;
  createdAt: Date;
  seats: readonly Seat[];
  worksheet: Worksheet;
  lastInAt: Date;
  answers: { a?: unknown; b?: unknown };
};

/** So that what is done once a month still has its last time here. */
const RECENT_DAYS = 35;
const DAY = 86_400_000;
/** One page: the worksheet's own page over time has the rest. */
const MOST_LINES = 3;
const MOST_WORKSHEETS = 4;
/** A number of one's own; what sets both beside each other is no score of either. */
const OWN: readonly string[] = ["mean", "groupMeans", "count", "load"];

const rounded = (value: number): number => Math.round(value * 100) / 100;

export type Standing = { last: number; before: number | null };

/** The last value of one, and the one before it. */
function standing(values: readonly (number | null)[]): Standing | null {
  const said = values.filter((value) => value !== null);
  const last = said.at(-1);
  if (last === undefined) return null;
  const before = said.at(-2);
  return {
    last: rounded(last),
    before: before === undefined ? null : rounded(before),
  };
}

const lastRound = (values: readonly (number | null)[]): number =>
  values.findLastIndex((value) => value !== null);

/** How far apart both stand: only of the same round, since a week apart says nothing. */
function apart({ min, max, values }: RoundLine) {
  const at = lastRound(values.a);
  if (at === -1 || at !== lastRound(values.b)) return null;
  const gap = gapOf(values.a[at] ?? null, values.b[at] ?? null);
  if (!gap) return null;
  const hasWords = min === 0 && max === 10;
  return { value: rounded(gap.value), words: hasWords ? gap.label : null };
}

const moved = (of: Standing | null): number =>
  of?.before == null ? 0 : Math.abs(of.last - of.before);

function lineOf(line: RoundLine) {
  return {
    key: line.key,
    label: line.label,
    a: standing(line.values.a),
    b: standing(line.values.b),
    gap: apart(line),
  };
}

export type ScoreLine = ReturnType<typeof lineOf>;

/** What moved most first, then what is furthest apart. */
const byWeight = (x: ScoreLine, y: ScoreLine): number =>
  Math.max(moved(y.a), moved(y.b)) - Math.max(moved(x.a), moved(x.b)) ||
  (y.gap?.value ?? 0) - (x.gap?.value ?? 0);

/** Of a round given in two copies, the one this partner finished. */
const partOf = (copies: readonly Scored[], seat: Seat): unknown =>
  copies.find((one) => one.answers[seat] !== undefined)?.answers[seat];

/** "score pulse " names the rule that gave it. */
const ruleOf = ({ key }: RoundLine) => key.split(" ")[1];

/** The scores of what came in lately: where each stands, since the time before, and how far apart. */
export function scoresIn(
  finished: readonly Scored[],
  people: People,
  now: Date,
) {
  const inOrder = finished.toSorted(
    (x, y) => x.createdAt.getTime() - y.createdAt.getTime(),
  );
  return [...Map.groupBy(inOrder, ({ worksheet }) => worksheet.slug).values()]
    .flatMap((given) => {
      const newest = given.at(-1);
      if (!newest) return [];
      const lastInAt = new Date(
        Math.max(...given.map((one) => one.lastInAt.getTime())),
      );
      if (now.getTime() - lastInAt.getTime() > RECENT_DAYS * DAY) return [];
      const own = newest.worksheet.scoring
        .filter(({ fn }) => OWN.includes(fn))
        .map(({ id }) => id);
      const rounds = roundsOf(given).flatMap((copies) =>
        copies[0]
          ? {
              worksheet: copies[0].worksheet,
              answers: { a: partOf(copies, "a"), b: partOf(copies, "b") },
            }
          : [],
      );
      const lines = overRounds(rounds, people)
        .lines.filter(
          (line) => line.kind === "score" && own.includes(ruleOf(line) ?? ""),
        )
        .map(lineOf)
        .toSorted(byWeight);
      return lines.length === 0
        ? []
        : [
            {
              assignmentId: newest.id,
              title: newest.worksheet.title,
              lastInAt,
              lines: lines.slice(0, MOST_LINES),
              more: Math.max(0, lines.length - MOST_LINES),
            },
          ];
    })
    .toSorted((x, y) => y.lastInAt.getTime() - x.lastInAt.getTime())
    .slice(0, MOST_WORKSHEETS);
}
