import type { Measure } from "./definition";
import { type MeasureAnswers, pointsOf } from "./item-rules";
import type { Chip } from "./result-definition";
import { isPositive, type MeasureScore } from "./scoring";

function isShown(chip: Chip, points: ReadonlyMap<number, number | null>) {
  const own = points.get(chip.item) ?? null;
  if (chip.when === "unanswered") return own === null;
  if (own === null || own === 0) return false;
  if (chip.when === "item") return own >= chip.score;
  return [...points].every(
    ([number, each]) => number === chip.item || each === 0,
  );
}

/** Words beside the score, for the therapist alone. */
export function chipsFor(measure: Measure, answers: MeasureAnswers): string[] {
  const points = pointsOf(measure, answers);
  return measure.chips
    .filter((chip) => isShown(chip, points))
    .map(({ text }) => text);
}

/** The longer measures to offer after this result. */
export const offersAfter = (
  measure: Measure,
  score: Pick<MeasureScore, "total" | "subscales">,
  cutOff?: number,
): string[] =>
  measure.offers
    .filter(({ subscale }) =>
      subscale === undefined
        ? isPositive(measure, score, cutOff)
        : score.subscales[subscale]?.met === true,
    )
    .map(({ measure }) => measure);
