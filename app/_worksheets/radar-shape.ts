export type Point = { x: number; y: number };

export const CENTRE: Point = { x: 175, y: 154 };
const RADIUS = 118;
const LINE_HEIGHT = 16;
const LINE = 12;

const round = (number: number) => Math.round(number * 10) / 10;

const onCircle = (index: number, count: number, distance: number): Point => {
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
  return {
    x: round(CENTRE.x + Math.cos(angle) * distance),
    y: round(CENTRE.y + Math.sin(angle) * distance),
  };
};

/** `share` runs from 0 in the middle to 1 at the rim. */
export const pointAt = (index: number, count: number, share: number): Point =>
  onCircle(index, count, share * RADIUS);

export const ring = (count: number, share: number): string =>
  Array.from({ length: count }, (_, index) => pointAt(index, count, share))
    .map(({ x, y }) => `${x},${y}`)
    .join(" ");

/** A missing value breaks the line: nothing is drawn where nothing was said. */
export function outline(points: readonly (Point | null)[]): string {
  const isWhole = points.every((point) => point !== null);
  const run = points.map((point, index) => {
    if (!point) return "";
    const joined = index > 0 && points[index - 1];
    return `${joined ? "L" : "M"}${point.x} ${point.y}`;
  });
  const [first, last] = [points[0], points.at(-1)];
  if (isWhole) return `${run.join("")}Z`;
  return first && last ? `${run.join("")}L${first.x} ${first.y}` : run.join("");
}

/** Two lines at most, broken where they come out most even. */
export function linesOf(label: string): string[] {
  if (label.length <= LINE || !label.includes(" ")) return [label];
  const words = label.split(" ");
  const breaks = words.slice(1).map((_, index) => {
    const first = words.slice(0, index + 1).join(" ");
    const second = words.slice(index + 1).join(" ");
    return {
      lines: [first, second],
      longest: Math.max(first.length, second.length),
    };
  });
  const best = breaks.reduce((x, y) => (y.longest < x.longest ? y : x));
  return best.lines;
}

type Anchor = "start" | "middle" | "end";

/** Labels at the sides are held by the edge of the picture and stand clear of the web. */
export function labelPlace(index: number, count: number, lines: number) {
  const { x, y } = pointAt(index, count, 1);
  const more = (lines - 1) * LINE_HEIGHT;
  const isUpper = y < CENTRE.y - 1;
  const isMiddle = Math.abs(x - CENTRE.x) < 8;
  const anchor: Anchor = isMiddle ? "middle" : x > CENTRE.x ? "end" : "start";
  const held = isMiddle ? x : x > CENTRE.x ? 348 : 2;
  return { x: held, y: round(isUpper ? y - 12 - more : y + 24), anchor };
}
