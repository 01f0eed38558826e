type Range = { min: number; max: number };
type Point = { x: number; y: number };

export const SPARK = { width: 220, height: 60, edge: 8 };

/** One point a round, in even steps from left to right; null where there is no number. */
export function sparkPoints(
  values: readonly (number | null)[],
  { min, max }: Range,
): (Point | null)[] {
  const { width, height, edge } = SPARK;
  const step = (width - 2 * edge) / Math.max(1, values.length - 1);
  const scale = (height - 2 * edge) / (max - min || 1);
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return values.map((value, at) =>
    value === null
      ? null
      : {
          x: tenth(edge + at * step),
          y: tenth(height - edge - (value - min) * scale),
        },
  );
}

/** From number to number; a round left out is a gap, never a guess. */
export function sparkPath(points: readonly (Point | null)[]): string {
  return points
    .flatMap((point, at) => {
      if (point === null) return [];
      const letter = points[at - 1] ? "L" : "M";
      return `${letter}${point.x} ${point.y}`;
    })
    .join("");
}
