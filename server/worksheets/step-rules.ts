import { answerTo } from "./condition-rules";
import type { OwnPart, Worksheet } from "./definition";
import type { Field } from "./field-definition";
import { isAsked, isShown, offered, withoutStale } from "./field-rules";
import { ownModes, ownParts } from "./part-rules";
import { fieldProblems } from "./submit-rules";
import { FINISH, tailOf } from "./tail-rules";

export type Step = {
  key: string;
  title: string;
  over?: string | undefined;
  minutes: number;
  fields: Field[];
};

export const FINISH_MINUTES = 1;

const WEIGHT: Partial<Record<Field["type"], number>> = {
  info: 0.5,
  long: 3,
  list: 3,
  pairs: 3,
  matrix: 3,
  grid: 8,
  rank: 2,
  plan: 3,
  emotion: 1.5,
  body: 1.5,
};
const weightOf = (fields: readonly Field[]): number =>
  fields.reduce((sum, field) => sum + (WEIGHT[field.type] ?? 1), 0);

const titleOf = (field: Field): string => field.title ?? field.label;

/** Every step, hidden ones too, so that minutes do not jump while branching. */
function plannedSteps(worksheet: Worksheet): Step[] {
  const tail = tailOf(ownModes(worksheet));
  const forTail = tail.length > 0 ? FINISH_MINUTES : 0;
  const all = ownParts(worksheet).flatMap((part) => part.fields);
  const perWeight = Math.max(0, worksheet.minutes - forTail) / weightOf(all);
  const steps = ownParts(worksheet).flatMap((part) =>
    (part.steps ?? part.fields.map((field) => ({ fields: [field.key] }))).map(
      (step: NonNullable<OwnPart["steps"]>[number]) => {
        const fields = part.fields.filter((f) => step.fields.includes(f.key));
        return {
          key: step.fields.join("+"),
          title: step.title ?? fields.map(titleOf)[0] ?? worksheet.title,
          over: step.over,
          minutes: step.minutes ?? weightOf(fields) * perWeight,
          fields,
        };
      },
    ),
  );
  if (tail.length === 0) return steps;
  return [
    ...steps,
    { key: "finish", title: FINISH, minutes: FINISH_MINUTES, fields: tail },
  ];
}

/** Small steps for a phone, only those with something to show now. */
export function stepsOf(worksheet: Worksheet, answers: unknown): Step[] {
  const kept = withoutStale(worksheet, answers);
  return plannedSteps(worksheet)
    .map((step) => ({
      ...step,
      fields: step.fields
        .filter((field) => isShown(field, kept))
        .map((field) => offered(field, kept)),
    }))
    .filter((step) => step.fields.length > 0);
}

/** Questions that only an earlier answer brings, by name. */
export const askedLater = (worksheet: Worksheet): string[] =>
  plannedSteps(worksheet)
    .flatMap(({ fields }) => fields)
    .filter((field) => isAsked(field) && !isShown(field, {}))
    .map(titleOf);

/** Where to carry on: the first step not yet left behind, else the last. */
export function nextStep(worksheet: Worksheet, answers: unknown): Step | null {
  const kept = withoutStale(worksheet, answers);
  const steps = stepsOf(worksheet, kept);
  const isBegun = (step: Step): boolean =>
    step.fields.some((field) => answerTo(kept, field.key) !== undefined);
  const isOpen = (step: Step): boolean =>
    step.fields
      .filter(isAsked)
      .some((f) => fieldProblems(f, answerTo(kept, f.key)).length > 0);
  const last = steps.findLastIndex(isBegun);
  const next = steps.find((step, index) => isOpen(step) || index > last);
  return next ?? steps.at(-1) ?? null;
}

/** Whole minutes from a step to the end; without one, from where one stopped. */
export function minutesLeft(
  worksheet: Worksheet,
  answers: unknown,
  fromStep?: string,
): number {
  const steps = stepsOf(worksheet, answers);
  const start = fromStep ?? nextStep(worksheet, answers)?.key;
  const index = Math.max(
    0,
    steps.findIndex((step) => step.key === start),
  );
  const left = steps.slice(index).reduce((sum, step) => sum + step.minutes, 0);
  return Math.max(1, Math.ceil(left - 1e-9));
}
