import { draftProblem, tooLong, WORDS_LENGTH } from "./answer-rules";
import { bodyPlaces } from "./body-rules";
import { chosenValues, isOwn } from "./chosen-rules";
import { answerTo } from "./condition-rules";
import type { Worksheet } from "./definition";
import { emotionWords } from "./emotion-rules";
import type { AskedField, FieldOf, ItemField } from "./field-definition";
import { isAsked, shownFields, withoutStale } from "./field-rules";
import { gridLacks } from "./grid-rules";
import { planParts } from "./plan-rules";
import { isSoLongAgo, momentOf } from "./time-rules";

export type Problem = {
  key: string;
  at?: string;
  message: string;
  /** Said while it is written, not only when somebody goes on. */
  isTooLong?: true;
};
type Lack = Omit<Problem, "key">;

const PLEASE = "Please answer this, or choose “I’d rather not say”.";
const missing: Lack = { message: PLEASE };
const isBlank = (value: unknown): boolean =>
  value === undefined || (typeof value === "string" && value.trim() === "");

/** Begun and left without a word, an answer of several parts says nothing. */
function isEmpty(field: AskedField | ItemField, value: unknown): boolean {
  switch (field.type) {
    case "emotion":
      return emotionWords(value).length === 0;
    case "body":
      return Object.keys(bodyPlaces(value)).length === 0;
    case "plan":
      return Object.keys(planParts(value)).length === 0;
    case "check":
      return Object.keys(value ?? {}).length === 0;
    case "multi":
      return chosenValues(field, value).length === 0;
    case "single":
      return isBlank(
        typeof value === "object" ? answerTo(value, "free") : value,
      );
    default:
      return isBlank(value);
  }
}

/** Rows and pairs that say neither something nor "I'd rather not say". */
const openAmong = (keys: string[], value: unknown): Lack[] =>
  keys
    .filter((key) => answerTo(value, key) === undefined)
    .map((at) => ({ at, message: PLEASE }));

function tooFew(value: unknown, required: boolean, least: number): Lack[] {
  const count = Object.keys(value ?? {}).length;
  if (count === 0) return required ? [missing] : [];
  return count < least ? [{ message: `Choose at least ${least}.` }] : [];
}

function saysNothing(item: ItemField[], entry: unknown): boolean {
  return item.every((field) => {
    const value = answerTo(entry, field.key);
    return value === null || isEmpty(field, value);
  });
}

function listLacks(
  field: FieldOf<"list">,
  value: unknown,
  clock: Clock,
): Lack[] {
  const entries: unknown[] = Array.isArray(value) ? value : [];
  const written = entries.filter((entry) => !saysNothing(field.item, entry));
  if (written.length === 0) return field.required ? [missing] : [];
  if (written.length < field.min) {
    return [{ message: `Write at least ${field.min}.` }];
  }
  return entries.flatMap((entry, index) =>
    saysNothing(field.item, entry)
      ? []
      : field.item.flatMap((item) =>
          lacks(item, answerTo(entry, item.key), clock).map((lack) => ({
            ...lack,
            at: `${index}.${item.key}`,
          })),
        ),
  );
}

/** A gap of the words to begin with that nobody filled. */
const hasGap = (starter: string | undefined, words: unknown): boolean =>
  typeof words === "string" &&
  words.includes("__") &&
  starter?.includes("__") === true;

function overlong(words: unknown, limit: number): Lack[] {
  const message = tooLong(words, limit);
  return message === null ? [] : [{ message, isTooLong: true }];
}

/** The minute on the writer's own clock; null where nobody knows it. */
type Clock = string | null;

function momentLacks(
  { leastAgo }: Pick<FieldOf<"datetime">, "leastAgo">,
  value: unknown,
  clock: Clock,
): Lack[] {
  const { day, time } = momentOf(value) ?? { day: "", time: "" };
  if (day === "" || time === "") {
    return [{ message: `Add the ${day === "" ? "day" : "time"}.` }];
  }
  return !leastAgo ||
    clock === null ||
    isSoLongAgo(`${day}T${time}`, leastAgo.minutes, clock)
    ? []
    : [{ message: leastAgo.words }];
}

/** What is still open in an answer whose shape is right. */
function lacks(
  field: AskedField | ItemField,
  value: unknown,
  clock: Clock,
): Lack[] {
  if (value === null) return [];
  if (isEmpty(field, value)) return field.required ? [missing] : [];
  switch (field.type) {
    case "text":
    case "long":
      return hasGap(field.starter, value)
        ? [{ message: "Fill the gaps, or take them out." }]
        : overlong(value, WORDS_LENGTH[field.type]);
    case "check":
      return tooFew(value, field.required, field.min);
    case "multi": {
      const own = Array.isArray(value) ? value.find(isOwn) : undefined;
      return [
        ...tooFew(chosenValues(field, value), field.required, field.min),
        ...overlong(own?.free, WORDS_LENGTH.text),
      ];
    }
    case "rank": {
      const all = field.options.length;
      const isPartial = tooFew(value, field.required, all).length > 0;
      return isPartial ? [{ message: "Put all of them in order." }] : [];
    }
    case "scale":
      return field.least !== undefined && Number(value) < field.least.value
        ? [{ message: field.least.words }]
        : [];
    case "single":
      return overlong(answerTo(value, "free"), WORDS_LENGTH.text);
    case "plan": {
      const parts = planParts(value);
      return [
        ...(parts.what === undefined
          ? [{ at: "what", message: "Say what it is you plan." }]
          : []),
        ...Object.entries(parts).flatMap(([at, words]) =>
          overlong(words, WORDS_LENGTH.text).map((lack) => ({ ...lack, at })),
        ),
      ];
    }
    case "datetime":
      return momentLacks(field, value, clock);
    case "pairs":
      return field.required
        ? openAmong(
            field.pairs.map((pair) => pair.value),
            value,
          )
        : [];
    case "matrix": {
      const rows = field.rows.filter((row) => !row.optional);
      return field.required
        ? openAmong(
            rows.map((row) => row.key),
            value,
          )
        : [];
    }
    case "list":
      return listLacks(field, value, clock);
    case "grid":
      return gridLacks(field, value);
    default:
      return [];
  }
}

export function fieldProblems(
  field: AskedField,
  value: unknown,
  clock: Clock = null,
): Problem[] {
  const wrong = value === undefined ? null : draftProblem(field, value);
  const found =
    wrong === null ? lacks(field, value, clock) : [{ message: wrong }];
  return found.map((lack) => ({ key: field.key, ...lack }));
}

export function submitProblems(
  worksheet: Worksheet,
  answers: unknown,
  clock: Clock = null,
): Problem[] {
  const kept = withoutStale(worksheet, answers);
  return shownFields(worksheet, kept)
    .filter(isAsked)
    .flatMap((field) => fieldProblems(field, answerTo(kept, field.key), clock));
}
