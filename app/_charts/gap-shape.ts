import { area } from "d3-shape";

import type { Lines } from "./chart-data";

type Point = { x: number; y: number };

/** Where a line stands at this x, between the two points around it. */
function yAt(line: readonly Point[], x: number): number {
  const after = line.findIndex((point) => point.x >= x);
  const [from, to] = [line[after - 1], line[after]];
  if (!to) return line.at(-1)?.y ?? 0;
  if (!from || to.x === x) return to.y;
  return from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x);
}

/** The space between both lines, for as long as there are both. */
export function gapPath(
  points: Record<keyof Lines, readonly Point[]>,
): string | null {
  const { a, b } = points;
  const start = Math.max(a[0]?.x ?? Infinity, b[0]?.x ?? Infinity);
  const end = Math.min(a.at(-1)?.x ?? -Infinity, b.at(-1)?.x ?? -Infinity);
  if (start >= end) return null;
  const within = [...a, ...b]
    .map(({ x }) => x)
    .filter((x) => x > start && x < end);
  const all = [...new Set([start, ...within, end])].sort((x, y) => x - y);
  return area<number>()
    .digits(1)
    .x((x) => x)
    .y0((x) => yAt(a, x))
    .y1((x) => yAt(b, x))(all);
}
