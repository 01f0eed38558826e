import type { Answers } from "../worksheets/condition-rules";
import type { Measure } from "./definition";
import { placesIn } from "./form-rules";
import { type MeasureAlert, scoreMeasure } from "./scoring";

/** The stronger severity that a measure names for a risk answer is always taken: no practice is told later than it could be. */
export const ESCALATES = true;

/** A life at risk does not wait for the last item. */
const cannotWait = ({ code, severity }: MeasureAlert): boolean =>
  code.startsWith("SI_") || severity === "critical";

/** What a form that is only being filled in raises already. */
export const draftAlerts = (
  measure: Measure,
  answers: Answers,
): MeasureAlert[] =>
  scoreMeasure(measure, placesIn(measure, answers), {
    escalates: ESCALATES,
  }).alerts.filter(cannotWait);
