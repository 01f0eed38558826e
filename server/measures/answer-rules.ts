import type { Measure } from "./definition";
import type { Item } from "./item-definition";
import { itemsOf, type MeasureAnswers } from "./item-rules";

type Reading =
  | { ok: true; answers: MeasureAnswers }
  | { ok: false; problem: string };

const isPlace = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0;

/** What is wrong with an answer, without saying what it was. */
function answerProblem(name: string, item: Item, value: unknown) {
  if (value === null) return null;
  const { number, options } = item;
  if (options === null) {
    if (isPlace(value)) return null;
    return `Item ${number} of ${name} takes a whole number from 0 on, or null.`;
  }
  if (isPlace(value) && value < options.length) return null;
  return `Item ${number} of ${name} takes a place from 0 to ${options.length - 1}, or null.`;
}

/**
 * A short form's items have their numbers in the long form. On paper it counts
 * them from 1: read so too, where a key fits nothing else. No key is taken for
 * another unseen, since a short form needs every item to give a total.
 */
function byItsOwnCount(
  numbers: number[],
  entries: [string, unknown][],
): [string, unknown][] | null {
  const isShortForm = numbers.every(
    (number, place) => number >= place + 1 && number > 0,
  );
  const given = entries.map(([key]) => key);
  const counted = numbers.map((_, place) => String(place + 1));
  if (!isShortForm || given.some((key) => !counted.includes(key))) return null;
  return entries.map(([key, value]) => [
    String(numbers[Number(key) - 1] ?? key),
    value,
  ]);
}

/** Answers from outside, by item number; an item left out was not answered. */
export function readAnswers(measure: Measure, input: unknown): Reading {
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    const problem =
      'Answers are one object: each item\'s number with the place chosen, such as {"1": 0, "2": null}.';
    return { ok: false, problem };
  }
  const items = itemsOf(measure);
  const numbers = items.map(({ number }) => number);
  const given: [string, unknown][] = Object.entries(input);
  const isKnown = (key: string) => numbers.map(String).includes(key);
  const strange = given.find(([key]) => !isKnown(key));
  const entries = strange ? byItsOwnCount(numbers, given) : given;
  if (strange && entries === null) {
    const problem = `${measure.name} has no item ${JSON.stringify(strange[0])}. Its items are ${numbers.join(", ")}.`;
    return { ok: false, problem };
  }
  const answers: Record<string, number | null> = {};
  for (const [key, value] of entries ?? []) {
    const item = items.find(({ number }) => String(number) === key);
    const problem = item && answerProblem(measure.name, item, value);
    if (problem) return { ok: false, problem };
    answers[key] = isPlace(value) ? value : null;
  }
  return { ok: true, answers };
}
