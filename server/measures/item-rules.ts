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

/** The score of each scored item, `null` where it was not answered. */
export function pointsOf(
  measure: Measure,
  answers: MeasureAnswers,
): Map<number, number | null> {
  const skipped = skippedNumbers(measure, answers);
  return new Map(
    scoredItems(measure).map(({ number, options }) => {
      if (skipped.has(number)) return [number, 0];
      const answer = answers[number] ?? null;
      if (answer === null || options === null) return [number, answer];
      return [number, options[answer]?.score ?? null];
    }),
  );
}
