import type { Measure } from "@/server/measures/definition";
import { itemsOf, type MeasureAnswers } from "@/server/measures/item-rules";
import { shippedMeasure } from "@/server/measures/load-measures";
import { type ScoreSettings, scoreMeasure } from "@/server/measures/scoring";

export function theMeasure(slug: string): Measure {
  const measure = shippedMeasure(slug);
  if (measure === undefined) throw new Error(`${slug} is not shipped`);
  return measure;
}

/** Places chosen, in the order the items stand; what is not given is left out. */
export function inOrder(
  slug: string,
  places: readonly (number | null)[],
): MeasureAnswers {
  const items = itemsOf(theMeasure(slug)).slice(0, places.length);
  return Object.fromEntries(
    items.map(({ number }, at) => [number, places[at] ?? null]),
  );
}

/** The same place for each of `count` items. */
export const times = (count: number, place: number | null) =>
  Array.from({ length: count }, () => place);

/** For each item the choice that gives the most, or the least. */
export const extreme = (slug: string, which: "most" | "least") =>
  itemsOf(theMeasure(slug)).map(({ options }) => {
    const scores = (options ?? []).map(({ score }) => score ?? 0);
    const wanted = which === "most" ? Math.max(...scores) : Math.min(...scores);
    return scores.indexOf(wanted);
  });

/** Places that give just this total, the first items giving the most. */
export function worth(slug: string, total: number): number[] {
  let left = total;
  return itemsOf(theMeasure(slug)).map(({ options }) => {
    const scores = (options ?? []).map(({ score }) => score ?? 0);
    const points = Math.max(...scores.filter((score) => score <= left));
    left -= points;
    return scores.indexOf(points);
  });
}

export const resultOf = (
  slug: string,
  places: readonly (number | null)[],
  settings?: ScoreSettings,
) => scoreMeasure(theMeasure(slug), inOrder(slug, places), settings);
