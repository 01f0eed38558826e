import { scaleLinear, scaleUtc } from "d3-scale";
import { line } from "d3-shape";

import { type ChartData, type Dot, firstChange, SEATS } from "./chart-data";
import { gapPath } from "./gap-shape";
import { means } from "./means";

/** Where things stand in a drawing of this width. */
export const FRAMES = {
  wide: {
    width: 900,
    left: 40,
    right: 836,
    top: 14,
    bottom: 298,
    times: 8,
    most: 60,
  },
  narrow: {
    width: 350,
    left: 30,
    right: 284,
    top: 14,
    bottom: 260,
    times: 3,
    most: 30,
  },
} as const;
export type Frame = (typeof FRAMES)[keyof typeof FRAMES];

const DAY = 86_400_000;
const YEARS = 3 * 365 * DAY;
/** Names at the ends of both lines stand this far apart at least. */
const APART = 18;
const STEPS = 5;
const SQUARE = 8;
/** A session is a stroke from the line of days up into the picture. */
const SESSION = -12;
/** What stands below the days takes a row each. */
const ROW = 24;

const tenth = (value: number): number => Math.round(value * 10) / 10;

function timesOf({
  lines,
  work,
  marks,
  sessions,
}: ChartData): [number, number] {
  const dots = [...lines.a, ...lines.b].map(({ at }) => at);
  const from = Math.min(...dots);
  const until = Math.max(...dots);
  const beside = [...work, ...marks].map(({ at }) => at);
  const end = Math.max(until, ...beside, ...sessions);
  return end > from ? [from, end] : [from - 7 * DAY, from + 7 * DAY];
}

function valuesOf({ lines, cutOff, least, most }: ChartData) {
  const all = [...lines.a, ...lines.b].map(({ value }) => value);
  if (cutOff !== null) all.push(cutOff);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = high > low ? 0 : 1;
  const nice = scaleLinear()
    .domain([low - room, high + room])
    .nice(STEPS);
  const [from = low, to = high] = nice.domain();
  return nice.domain([
    least === null ? from : Math.max(from, least),
    most === null ? to : Math.min(to, most),
  ]);
}

/** The moments that are named below: those of the numbers where they are few. */
function namedTimes(dots: readonly Dot[], x: Time, { times }: Frame) {
  const own = [...new Set(dots.map(({ at }) => at))].sort((p, q) => p - q);
  const least = (x.range()[1] ?? 0) / (times + 1);
  const kept: number[] = [];
  for (const at of own) {
    const last = kept.at(-1);
    if (last === undefined || x(at) - x(last) >= least) kept.push(at);
  }
  if (own.length <= 2 * times) return kept;
  return x.ticks(times).map((moment) => moment.getTime());
}
type Time = ReturnType<typeof scaleUtc<number, number>>;

/** Moves the names at the line ends apart where both lines end near each other. */
function apart(ends: { a?: number | undefined; b?: number | undefined }) {
  const { a, b } = ends;
  if (a === undefined || b === undefined || Math.abs(a - b) >= APART) {
    return ends;
  }
  const middle = (a + b) / 2;
  const isAUpper = a < b;
  return {
    a: middle + (isAUpper ? -APART : APART) / 2,
    b: middle + (isAUpper ? APART : -APART) / 2,
  };
}

/** Squares of homework, filled where it is done; many are thin, and what is not done is short. */
function workPaths(
  all: readonly { x: number; done: boolean }[],
  { left, right, bottom }: Frame,
) {
  if (all.length === 0) return null;
  const room = (0.7 * (right - left)) / all.length;
  const width = Math.max(1, Math.min(SQUARE, tenth(room)));
  const isThin = width < SQUARE / 2;
  const top = bottom + 40;
  const pathOf = (done: boolean) => {
    const height = isThin && !done ? SQUARE / 3 : SQUARE;
    const y = tenth(top + SQUARE - height);
    return all
      .filter((one) => one.done === done)
      .map(
        ({ x }) =>
          `M${tenth(x - width / 2)} ${y}h${width}v${tenth(height)}h${-width}z`,
      )
      .join("");
  };
  return { done: pathOf(true), open: pathOf(false), isThin };
}

/** Everything that is drawn, in the drawing's own units. */
export function chartShape(data: ChartData, frame: Frame) {
  const { lines, cutOff, reliable } = data;
  const [from, until] = timesOf(data);
  const x = scaleUtc<number, number>([from, until], [frame.left, frame.right]);
  const y = valuesOf(data).range([frame.bottom, frame.top]);
  const at = (dot: Dot) => ({ x: tenth(x(dot.at)), y: tenth(y(dot.value)) });
  const path = line<{ x: number; y: number }>()
    .x((point) => point.x)
    .y((point) => point.y);

  const isDense = SEATS.some((seat) => lines[seat].length > frame.most);
  const drawn = (seat: "a" | "b") =>
    isDense ? means(lines[seat], from, until, frame.most) : lines[seat];
  const points = { a: drawn("a").map(at), b: drawn("b").map(at) };
  const last = { a: points.a.at(-1)?.y, b: points.b.at(-1)?.y };
  const names = apart(last);
  const isUpper = { a: (last.a ?? 0) < (last.b ?? 0), b: false };
  isUpper.b = !isUpper.a;

  const lineOf = (seat: "a" | "b") => {
    const change = firstChange(lines[seat], reliable);
    return {
      path: path(points[seat]) ?? "",
      /** Every number, behind the means, where there are too many to stand apart. */
      every: isDense ? (path(lines[seat].map(at)) ?? "") : null,
      points: isDense ? [] : points[seat],
      name: { x: frame.right + 14, y: tenth((names[seat] ?? 0) + 5) },
      last: lines[seat].at(-1)?.value ?? null,
      change: change && {
        ...at(change.dot),
        by: change.by,
        words: at(change.dot).y + (isUpper[seat] ? -19 : 29),
      },
    };
  };
  const named = namedTimes([...lines.a, ...lines.b], x, frame);
  const isLong = until - from > YEARS;
  const work = workPaths(
    data.work
      .filter((one) => one.at >= from)
      .map((one) => ({ x: x(one.at), done: one.done })),
    frame,
  );
  const marks = data.marks
    .map((mark, index) => ({ ...mark, number: index + 1 }))
    .filter((mark) => mark.at >= from)
    .map((mark) => ({ x: tenth(x(mark.at)), number: mark.number }));
  const sessions = data.sessions.filter((one) => one >= from);
  const below = (work ? ROW : 0) + (marks.length > 0 ? ROW : 0);

  return {
    frame,
    isDense,
    a: lineOf("a"),
    b: lineOf("b"),
    gap: gapPath(points),
    steps: y.ticks(STEPS).map((value) => ({ value, y: tenth(y(value)) })),
    times: named.map((moment) => ({ at: moment, x: tenth(x(moment)) })),
    isLong,
    cutOff: cutOff === null ? null : { value: cutOff, y: tenth(y(cutOff)) },
    work,
    sessions:
      sessions.length === 0
        ? null
        : sessions
            .map((one) => `M${tenth(x(one))} ${frame.bottom}v${SESSION}`)
            .join(""),
    marks,
    markWords: frame.bottom + 44 + (work ? ROW : 0),
    height: frame.bottom + 34 + below,
  };
}

export type ChartShape = ReturnType<typeof chartShape>;
