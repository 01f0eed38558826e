/**
 * The lines between two columns of boxes, in per cent of the room between them. All boxes are
 * equally high and the shorter column stands in the middle, so a line finds its box without
 * anything being measured. Its half at A and its half at B are drawn apart: solid and dashed.
 */
type Point = { x: number; y: number };
export type Line = { a: string; b: string; knot: Point };

/** On which of the rows a box begins; every box takes two of them. */
export const rowOf = (index: number, count: number, most: number): number =>
  1 + (most - count) + index * 2;

const middleOf = (index: number, count: number, most: number): number =>
  (rowOf(index, count, most) / (most * 2)) * 100;

const between = (one: Point, other: Point, at: number): Point => ({
  x: one.x + (other.x - one.x) * at,
  y: one.y + (other.y - one.y) * at,
});

const round = ({ x, y }: Point) =>
  `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`;

/** One curve that leaves and arrives level, cut in two. */
function curve(fromY: number, toY: number, cut: number): Line {
  const points = [
    { x: 0, y: fromY },
    { x: 50, y: fromY },
    { x: 50, y: toY },
    { x: 100, y: toY },
  ] as const;
  const [p0, p1, p2, p3] = points;
  const [q0, q1, q2] = [
    between(p0, p1, cut),
    between(p1, p2, cut),
    between(p2, p3, cut),
  ];
  const [r0, r1] = [between(q0, q1, cut), between(q1, q2, cut)];
  const knot = between(r0, r1, cut);
  return {
    a: `M${round(p0)}C${round(q0)} ${round(r0)} ${round(knot)}`,
    b: `M${round(knot)}C${round(r1)} ${round(q2)} ${round(p3)}`,
    knot,
  };
}

type Ends = { a: number; b: number };

/** Every pair once. Where lines cross, their knots lie side by side. */
export function linesOf(meetings: readonly Ends[], counts: Ends): Line[] {
  const most = Math.max(counts.a, counts.b);
  const pairs = meetings.filter(
    ({ a, b }, place) =>
      meetings.findIndex((other) => other.a === a && other.b === b) === place,
  );
  return pairs.map(({ a, b }, place) =>
    curve(
      middleOf(a, counts.a, most),
      middleOf(b, counts.b, most),
      (place + 1) / (pairs.length + 1),
    ),
  );
}
