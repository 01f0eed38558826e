import type { Measure } from "./definition";
import type { Item } from "./item-definition";

/** By item number: the place of the choice in the order shown, or the number typed. */
export type MeasureAnswers = Readonly<Record<string, number | null>>;

export const itemsOf = (measure: Measure): Item[] =>
  measure.groups.flatMap(({ items }) => items);

export const isScored = ({ options }: Item): boolean =>
  options === null || options.every(({ score }) => score !== null);

export const scoredItems = (measure: Measure): Item[] =>
  itemsOf(measure).filter(isScored);

const scoresOf = ({ options }: Item): number[] =>
  (options ?? []).flatMap(({ score }) => score ?? []);

/** From the least to the most that all items together can give. */
export function rangeOf(measure: Measure): { least: number; most: number } {
  let least = 0;
  let most = 0;
  for (const item of scoredItems(measure)) {
    const scores = scoresOf(item);
    least += item.options === null ? 0 : Math.min(...scores);
    most +=
      item.options === null ? Number.POSITIVE_INFINITY : Math.max(...scores);
  }
  return { least, most };
}

/** Numbers of the items that, after these answers, are not asked. */
export const skippedNumbers = (
  { skips }: Measure,
  answers: MeasureAnswers,
): Set<number> =>
  new Set(
    skips
      .filter(({ item, chosen }) => answers[item] === chosen)
      .flatMap(({ items }) => items),
  );

type Points = ReadonlyMap<number, number | null>;

/** One of these items reached the score. */
export const oneReaches = (
  points: Points,
  items: readonly number[],
  score: number,
): boolean => items.some((number) => (points.get(number) ?? 0) >= score);

export const oneUnsaid = (points: Points, items: readonly number[]): boolean =>
  items.some((number) => (points.get(number) ?? null) === null);

/** The score of each scored item, `null` where it was not answered. */
export function pointsOf(
  measure: Measure,
  answers: MeasureAnswers,
): Map<number, number | null> {
  const skipped = skippedNumbers(measure, answers);
  const points = new Map(
    scoredItems(measure).map(({ number, options }): [number, number | null] => {
      if (skipped.has(number)) return [number, 0];
      const answer = answers[number] ?? null;
      if (answer === null || options === null) return [number, answer];
      return [number, options[answer]?.score ?? null];
    }),
  );
  // What was said is never counted away; what had no reason to be asked is not missing.
  for (const { items, after, score } of measure.followUps) {
    if (oneReaches(points, after, score) || oneUnsaid(points, after)) continue;
    for (const number of items) points.set(number, points.get(number) ?? 0);
  }
  return points;
}
