import { expect, test } from "vitest";
import { shipped } from "@/tests/support/shipped";
import { submitProblems } from "../worksheets/submit-rules";

import { asGiven, smallerProblem } from "./smaller-rules";

const whole = { minutes: 6, isMeasure: false };
const only = (minutes: number) => ({ words: "Only the first.", minutes });

test("a smaller version takes less time than the whole", () => {
  expect(smallerProblem(null, whole)).toBeNull();
  expect(smallerProblem(only(5), whole)).toBeNull();
  expect(smallerProblem(only(6), whole)).toEqual({
    "smaller.minutes": ["Choose 5 at most. The whole takes 6."],
  });
  expect(smallerProblem(only(1), { ...whole, minutes: 1 })).toBeNull();
});

test("a measure has none: a part of it could not be scored", () => {
  expect(smallerProblem(only(2), { ...whole, isMeasure: true })).toEqual({
    "smaller.words": ["A measure is answered as a whole."],
  });
});

test("questions may be left open only where a smaller version was given", () => {
  const edition = { worksheet: shipped("cycle-map"), measure: null };
  const open = (smallerMinutes: number | null, measure: unknown = null) =>
    submitProblems(asGiven({ ...edition, measure }, { smallerMinutes }), {});

  expect(open(2)).toHaveLength(1);
  expect(open(null).length).toBeGreaterThan(1);
  expect(open(2, {})).toEqual(open(null));
});
