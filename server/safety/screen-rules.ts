import type { Measure } from "../measures/definition";
import { placesIn } from "../measures/form-rules";
import { itemsOf } from "../measures/item-rules";
import { scoreMeasure } from "../measures/scoring";
import type { AlertCode, Severity } from "../worksheets/alert-definition";
import { raisedAlerts } from "../worksheets/alert-rules";
import { draftProblem } from "../worksheets/answer-rules";
import { type Answers, answerTo } from "../worksheets/condition-rules";
import type { Worksheet } from "../worksheets/definition";
import { fieldOf, isAsked } from "../worksheets/field-rules";
import { submitProblems } from "../worksheets/submit-rules";
import { safetyRoute } from "./routing-rules";

type Raised = { code: AlertCode; severity: Severity };

/** Somebody broke off and told, or wants never to be asked in here: that alone asks for a talk. */
export const NEEDS_TALK: Raised = { code: "NEEDS_TALK", severity: "medium" };

/** By the path of what is to be mended; of what was broken off only what cannot be read. */
export function screenProblems(
  form: Worksheet,
  answers: Answers,
  isWhole: boolean,
): Record<string, string[]> {
  const unreadable = Object.entries(answers).flatMap(([key, value]) => {
    const field = fieldOf(form, key);
    const problem =
      field && isAsked(field)
        ? draftProblem(field, value)
        : "There is no such question.";
    return problem === null ? [] : [[key, [problem]] as const];
  });
  const open = isWhole ? submitProblems(form, answers) : [];
  return Object.fromEntries([
    ...open.map(({ key, at, message }) => [
      at === undefined ? key : `${key}.${at}`,
      [message],
    ]),
    ...unreadable,
  ]);
}

/** What was not reached before somebody broke off was not refused. */
export const asFarAsAsked = (measure: Measure, answers: Answers) => {
  const places = placesIn(measure, answers);
  return Object.fromEntries(
    itemsOf(measure).map(({ number, options }) => {
      const wasAsked = answerTo(answers, `item_${number}`) !== undefined;
      const least = (options ?? []).findIndex(({ score }) => score === 0);
      return [number, wasAsked ? (places[number] ?? null) : least];
    }),
  );
};

/** What the answers raise, whole or broken off; a measure is read by its own verdict. */
export function screenAlerts(
  { form, measure }: { form: Worksheet; measure: Measure | null },
  answers: Answers,
  isWhole: boolean,
): Raised[] {
  const raised: Raised[] = measure
    ? scoreMeasure(
        measure,
        isWhole ? placesIn(measure, answers) : asFarAsAsked(measure, answers),
      ).alerts
    : raisedAlerts(form, answers, "submit");
  return isWhole || raised.length > 0 ? raised : [NEEDS_TALK];
}

const OFTEN = [undefined, "no", "once", "sometimes", "often"] as const;
const TICKED = [undefined, "no", "yes"] as const;

/** From what the form of the safety check holds to what its route is decided by. */
export function routeIn(answers: Answers) {
  const rows = (key: string) => {
    const value = answerTo(answers, key);
    return value !== null && typeof value === "object"
      ? Object.entries(value)
      : [];
  };
  const said = (places: typeof OFTEN | typeof TICKED, place: unknown) =>
    place === null
      ? ("prefer_not" as const)
      : places[typeof place === "number" ? place : 0];
  const afraid = answerTo(answers, "afraid");
  const joint = answerTo(answers, "joint_ok");
  return safetyRoute({
    q: Object.fromEntries([
      ...rows("q").map(([row, place]) => [row.slice(1), said(OFTEN, place)]),
      ...rows("red").map(([row, place]) => [row.slice(1), said(TICKED, place)]),
    ]),
    hark: rows("hark").filter(([, place]) => place === 2).length,
    afraid: typeof afraid === "number" ? afraid : null,
    joint_ok: typeof joint === "string" ? joint : null,
  });
}
