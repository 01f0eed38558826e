import type { Dot } from "./chart-data";

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Years of weeks as fewer points: the mean of each equal stretch of time. */
export function means(
  line: readonly Dot[],
  from: number,
  until: number,
  stretches: number,
): Dot[] {
  const length = (until - from) / stretches || 1;
  const stretchOf = ({ at }: Dot) =>
    Math.min(stretches - 1, Math.floor((at - from) / length));
  return [...Map.groupBy(line, stretchOf).values()].map((dots) => ({
    at: mean(dots.map(({ at }) => at)),
    value: mean(dots.map(({ value }) => value)),
  }));
}
