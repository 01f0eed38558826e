import type { Answers } from "../worksheets/condition-rules";
import type { Measure } from "./definition";
import { placesIn } from "./form-rules";
import { type MeasureAlert, scoreMeasure } from "./scoring";
import { type Setting, scoreSettings } from "./setting-rules";

/** A life at risk does not wait for the last item. */
const cannotWait = ({ code, severity }: MeasureAlert): boolean =>
  code.startsWith("SI_") || severity === "critical";

/** What a form that is only being filled in raises already. */
export const draftAlerts = (
  measure: Measure,
  answers: Answers,
  setting: Setting,
): MeasureAlert[] =>
  scoreMeasure(
    measure,
    placesIn(measure, answers),
    scoreSettings(setting),
  ).alerts.filter(cannotWait);
