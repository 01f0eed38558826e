import { expect, test } from "vitest";

import { readingOf } from "./reading-age";
import {
  ageOf,
  gradeOf,
  sentencesIn,
  textsRead,
  wordsIn,
} from "./reading-rules";

test("the grade follows the published formula", () => {
  // 0.39 × 10 + 11.8 × 1.5 − 15.59
  expect(gradeOf({ words: 100, sentences: 10, syllables: 150 })).toBe(6);
  expect(gradeOf({ words: 3, sentences: 1, syllables: 3 })).toBe(0);
  expect(gradeOf({ words: 0, sentences: 0, syllables: 0 })).toBe(0);
  expect(ageOf(6)).toBe(11);
});

test("words and sentences are counted as a reader counts them", () => {
  expect(wordsIn("I’d rather not say, side-by-side.")).toEqual([
    "I’d",
    "rather",
    "not",
    "say",
    "side-by-side",
  ]);
  expect(sentencesIn("One. Two? Three!")).toBe(3);
  expect(sentencesIn("A label")).toBe(1);
  expect(sentencesIn("1.5 hours")).toBe(1);
  expect(sentencesIn("…")).toBe(0);
});

test("only what is read counts", () => {
  expect(
    textsRead([
      { key: "a", label: "Read me", options: [{ value: "x", label: "Yes" }] },
    ]),
  ).toEqual(["Read me", "Yes"]);
});

test("a hard text is harder than an easy one, and only English is told", () => {
  const easy = readingOf(["The cat sat on the mat. It was warm."], "en");
  const hard = readingOf(
    [
      "Notwithstanding considerable institutional opposition, the administration unanimously ratified comprehensive environmental regulations.",
    ],
    "en",
  );

  expect(easy?.grade).toBeLessThan(2);
  expect(hard?.grade).toBeGreaterThan(15);
  expect(readingOf(["Hola."], "es")).toBeNull();
});
