import type { Measure } from "./definition";
import {
  itemsOf,
  type MeasureAnswers,
  pointsOf,
  skippedNumbers,
} from "./item-rules";
import type { SubscaleScore } from "./subscale-rules";

/** An item as the care team reads it: what was chosen, and what it counts. */
export type ItemLine = {
  number: number;
  text: string;
  /** `null` where it was not answered. */
  answer: string | null;
  points: number | null;
  isSkipped: boolean;
  isSensitive: boolean;
};

export function itemLines(
  measure: Measure,
  answers: MeasureAnswers,
): ItemLine[] {
  const points = pointsOf(measure, answers);
  const skipped = skippedNumbers(measure, answers);
  return itemsOf(measure).map(({ number, text, poles, options, sensitive }) => {
    const place = answers[number] ?? null;
    const chosen = place === null ? undefined : options?.[place];
    const typed = options === null && place !== null ? String(place) : null;
    return {
      number,
      text: text ?? poles?.join(" – ") ?? "",
      answer: chosen?.spoken ?? typed,
      points: points.get(number) ?? null,
      isSkipped: skipped.has(number),
      isSensitive: sensitive,
    };
  });
}

/** Subscales and the rule over them, by the words they have in the measure. */
export const subscaleLines = (
  { subscales, pattern }: Measure,
  scores: Readonly<Record<string, SubscaleScore>>,
) =>
  [...subscales, ...(pattern ? [pattern] : [])].flatMap(({ id, label }) => {
    const score = scores[id];
    return score ? [{ id, label, ...score }] : [];
  });
