import { answerTo } from "./condition-rules";
import type { Sides } from "./score-row-rules";
import { numberIn } from "./scoring";
import { standing } from "./standing-rules";

const TAG = "Core difference";

/** Both differ and both feel strongly: said beside the row, to the therapist alone. */
export function coreSentences(
  { worksheet, a, b }: Sides,
  field: string,
  row: string,
): { text: string; flag: boolean }[] {
  return worksheet.scoring.flatMap((rule) => {
    if (rule.fn !== "coreDifference" || rule.of !== field) return [];
    const [one, other] = [a, b].map((answers) => ({
      said: numberIn(answerTo(answers, rule.of), row),
      strength: numberIn(answerTo(answers, rule.strength), row) ?? 0,
    }));
    if (!one || !other) return [];
    const isStrong = Math.min(one.strength, other.strength) >= rule.least;
    const isApart = standing(one.said, other.said, rule.open) === "differ";
    return isStrong && isApart ? [{ text: TAG, flag: true }] : [];
  });
}
