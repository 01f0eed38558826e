import { expect, test } from "vitest";
import { theMeasure } from "@/tests/support/measures";
import { readAnswers } from "./answer-rules";

const read = (slug: string, input: unknown) =>
  readAnswers(theMeasure(slug), input);
const problem = (slug: string, input: unknown) => {
  const reading = read(slug, input);
  return reading.ok ? null : reading.problem;
};

test("places and unanswered items are read as they are", () => {
  const answers = { "1": 0, "2": null, "9": 3, "10": 1 };

  expect(read("phq-9", answers)).toEqual({ ok: true, answers });
  expect(read("sdqs", { "1": 52 })).toEqual({ ok: true, answers: { "1": 52 } });
  expect(read("phq-9", {})).toEqual({ ok: true, answers: {} });
});

test.each([
  [
    "11",
    'PHQ-9 has no item "11". Its items are 1, 2, 3, 4, 5, 6, 7, 8, 9, 10.',
  ],
  ["0", /^PHQ-9 has no item "0"/],
  ["01", /^PHQ-9 has no item "01"/],
  ["one", /^PHQ-9 has no item "one"/],
  ["__proto__", /^PHQ-9 has no item "__proto__"/],
])("item %s is not there", (key, expected) => {
  const input: unknown = JSON.parse(`{"1": 0, ${JSON.stringify(key)}: 0}`);

  expect(problem("phq-9", input)).toMatch(expected);
});

test.each([4, -1, 1.5, "1", true, [], {}, Number.NaN])(
  "%j is no place of an item, and is not repeated",
  (value) => {
    expect(problem("phq-9", { "9": value })).toBe(
      "Item 9 of PHQ-9 takes a place from 0 to 3, or null.",
    );
  },
);

test("a number that is typed is whole and not below 0", () => {
  const sentence = "Item 1 of SDQS takes a whole number from 0 on, or null.";

  expect(problem("sdqs", { "1": -1 })).toBe(sentence);
  expect(problem("sdqs", { "1": 0.5 })).toBe(sentence);
});

test.each([null, [0, 1], "1", 7, undefined])("%j are no answers", (input) => {
  expect(problem("phq-9", input)).toMatch(/^Answers are one object/);
});

test("a short form is read by the numbers of the long one, or by its own count", () => {
  const answers = { "1": 3, "12": 1, "19": 2, "22": 4 };

  expect(read("csi-4", answers)).toEqual({ ok: true, answers });
  expect(read("csi-4", { "1": 3, "2": 1, "3": 2, "4": 4 })).toEqual({
    ok: true,
    answers,
  });
  expect(problem("csi-4", { "1": 3, "2": 1, "12": 2 })).toMatch(
    /^CSI-4 has no item "2"/,
  );
  expect(problem("csi-4", { "1": 3, "2": 9 })).toBe(
    "Item 12 of CSI-4 takes a place from 0 to 5, or null.",
  );
});

test("the question before the five is number 0 and is no item 6", () => {
  expect(problem("pc-ptsd-5", { "0": 0, "1": 1 })).toBeNull();
  expect(problem("pc-ptsd-5", { "1": 0, "6": 0 })).toMatch(/no item "6"/);
});
