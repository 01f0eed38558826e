/**
 * The wires of a figure eight between four boxes: two above the water, two below. Across it is
 * measured in per cent of the width and stretches with it; every wire leaves and arrives upright,
 * so that no arrow leans, however wide the picture is.
 */
type Seat = "a" | "b";
export type Wire = {
  seat: Seat;
  /** Whose outside this wire is; null for the two that cross. */
  outer: Seat | null;
  path: string;
  head: { x: number; y: number; points: "up" | "down" };
};

export const HEIGHT = 180;
export const WATER = 90;

const HEAD = 7;
/** Where a wire meets a box: near the middle of the picture, or near its edge. */
const INNER = { a: 33, b: 67 };
const OUTER = { a: 14, b: 86 };
/** How far a wire on the outside bends away from the middle. */
const BEND = 9;
const WAVE = 6;
const WAVES = 8;

const upright = (fromX: number, fromY: number, toX: number, toY: number) => {
  const middle = (fromY + toY) / 2;
  return `M${fromX} ${fromY}C${fromX} ${middle} ${toX} ${middle} ${toX} ${toY}`;
};

/** From what one shows down to what it meets in the other. */
function crossing(seat: Seat): Wire {
  const other = seat === "a" ? "b" : "a";
  const [from, to] = [INNER[seat], INNER[other]];
  return {
    seat,
    outer: null,
    path: upright(from, 0, to, HEIGHT - HEAD),
    head: { x: to, y: HEIGHT - 2, points: "down" },
  };
}

/** From what is underneath up to what the same person shows. */
function rising(seat: Seat): Wire {
  const x = OUTER[seat];
  const out = seat === "a" ? x - BEND : x + BEND;
  return {
    seat,
    outer: seat,
    path: `M${x} ${HEIGHT}C${out} ${HEIGHT - 50} ${x} ${HEIGHT / 2 - 20} ${x} ${HEAD}`,
    head: { x, y: 2, points: "up" },
  };
}

/** In the order in which the loop runs. */
export const wires: readonly Wire[] = [
  crossing("a"),
  rising("b"),
  crossing("b"),
  rising("a"),
];

/** The line between what shows and what is underneath, from edge to edge. */
export function waterLine(): string {
  const step = 100 / WAVES / 2;
  const waves = Array.from({ length: WAVES * 2 }, (_, index) => {
    const up = index % 2 === 0 ? -WAVE : WAVE;
    return `q${step / 2} ${up} ${step} 0`;
  });
  return `M0 ${WATER}${waves.join("")}`;
}

/** Everything under the line, to the lower edge. */
export const water = (): string => `${waterLine()}V${HEIGHT}H0Z`;
