import type { Measure } from "./definition";

export type Change = "improved" | "worse" | "no reliable change" | "recovered";

/** On the side of the cut-off that wants a closer look. */
export const isBeyond = (
  { direction }: Pick<Measure, "direction">,
  total: number,
  cutOff: number,
): boolean =>
  direction === "higher_is_worse" ? total >= cutOff : total < cutOff;

/** Jacobson and Truax: the least change that is more than the measure's own noise. */
export const leastReliableChange = (from: {
  sd: number;
  reliability: number;
}): number => 1.96 * from.sd * Math.SQRT2 * Math.sqrt(1 - from.reliability);

/** `null` where no threshold is known. */
export function changeBetween(
  measure: Measure,
  totals: { earlier: number; now: number },
  settings: { cutOff?: number | undefined; points?: number | undefined } = {},
): Change | null {
  const points = settings.points ?? measure.reliableChange?.points;
  if (points === undefined) return null;
  const up = totals.now - totals.earlier;
  const better = measure.direction === "higher_is_better" ? up : -up;
  if (better <= -points) return "worse";
  if (better < points) return "no reliable change";
  const cutOff = settings.cutOff ?? measure.cutOff?.value;
  const hasCrossed =
    cutOff !== undefined &&
    isBeyond(measure, totals.earlier, cutOff) &&
    !isBeyond(measure, totals.now, cutOff);
  return hasCrossed ? "recovered" : "improved";
}
