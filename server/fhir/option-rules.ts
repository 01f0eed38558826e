import type { AnswerOption, Item } from "./definition";
import {
  decimalOf,
  type Plain,
  restIn,
  restOf,
  URLS,
  withRest,
} from "./extension-rules";

const ordinal = (place: number) => [
  { url: URLS.ordinalValue, valueDecimal: place },
];

const withExtension = (
  option: AnswerOption,
  extension: AnswerOption["extension"] = [],
): AnswerOption => (extension.length === 0 ? option : { extension, ...option });

/** One of several answers, its help and its own condition beside it. */
export function optionOf(option: Plain): AnswerOption {
  const { value, label } = option;
  return withExtension(
    { valueCoding: { code: String(value), display: String(label) } },
    restOf(option, { value, label }),
  );
}

export function optionIn(option: AnswerOption): Plain {
  const { code, display } = option.valueCoding ?? {};
  return withRest({ value: code, label: display }, restIn(option) ?? {});
}

/** Places in an order, the first of which counts 1. */
export const labelsOf = (labels: readonly string[]): AnswerOption[] =>
  labels.map((display, at) =>
    withExtension(
      { valueCoding: { code: String(at + 1), display } },
      ordinal(at + 1),
    ),
  );

export const labelsIn = ({ answerOption = [] }: Item) =>
  answerOption.map(({ valueCoding }) => valueCoding?.display);

/** Whether its answers are places in an order and nothing else. */
export const isOrdered = ({ type, repeats, answerOption = [] }: Item) =>
  type === "choice" &&
  !repeats &&
  answerOption.length > 0 &&
  answerOption.every(
    (option, at) =>
      option.valueCoding?.code === String(at + 1) &&
      decimalOf(option, URLS.ordinalValue) === at + 1,
  );
