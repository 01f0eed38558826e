import type { Measure } from "./definition";
import type { Subscale } from "./result-definition";

/** A subscale with an item missing has no total; it may still be known to be met or not. */
export type SubscaleScore = { total: number | null; met: boolean | null };

type Points = ReadonlyMap<number, number | null>;

/** Whether so many of them reach the score, whatever the missing ones would have been. */
function reached(
  points: (number | null)[],
  { items, score }: { items: number; score: number },
): boolean | null {
  const sure = points.filter((each) => each !== null && each >= score).length;
  const open = points.filter((each) => each === null).length;
  if (sure >= items) return true;
  return sure + open >= items ? null : false;
}

function scoreOf({ items, met }: Subscale, all: Points): SubscaleScore {
  const points = items.map((number) => all.get(number) ?? null);
  const total = points.every((each) => each !== null)
    ? points.reduce((sum, each) => sum + each, 0)
    : null;
  if ("items" in met) return { total, met: reached(points, met) };
  return { total, met: total === null ? null : total >= met.total };
}

function every(met: (boolean | null)[]): boolean | null {
  if (met.includes(false)) return false;
  return met.includes(null) ? null : true;
}

export function subscaleScores(
  { subscales, pattern }: Measure,
  points: Points,
): Record<string, SubscaleScore> {
  const scores: Record<string, SubscaleScore> = {};
  for (const subscale of subscales) {
    scores[subscale.id] = scoreOf(subscale, points);
  }
  if (pattern) {
    const met = every(pattern.all.map((id) => scores[id]?.met ?? null));
    scores[pattern.id] = { total: null, met };
  }
  return scores;
}
