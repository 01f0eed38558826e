import { expect, test } from "vitest";
import { aSingle, aText, aWorksheet } from "@/tests/support/a-worksheet";
import { minutesLeft, nextStep, stepsOf } from "./step-rules";

const fields = [
  aSingle("again", ["yes", "no"], { required: true, title: "Again" }),
  aText("why", { showIf: { key: "again", op: "eq", value: "no" } }),
  aText("more"),
];

test("without a plan every field is a step and the minutes add up", () => {
  const steps = stepsOf(aWorksheet(fields), { again: "no" });

  expect(steps.map(({ key }) => key)).toEqual([
    "again",
    "why",
    "more",
    "finish",
  ]);
  expect(steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBeCloseTo(10);
});

test("a step with nothing to show is not there", () => {
  const steps = stepsOf(aWorksheet(fields), { again: "yes" });

  expect(steps.map(({ key }) => key)).toEqual(["again", "more", "finish"]);
});

test("planned steps keep their titles and minutes, and Finish is like any other", () => {
  const worksheet = aWorksheet(fields, {
    steps: [
      { title: "First", fields: ["again", "why"], minutes: 6 },
      { fields: ["more"], minutes: 3 },
    ],
  });

  expect(
    stepsOf(worksheet, {}).map(({ title, minutes }) => [title, minutes]),
  ).toEqual([
    ["First", 6],
    ["About more", 3],
    ["Finish", 1],
  ]);
  expect(minutesLeft(worksheet, {})).toBe(10);
  expect(minutesLeft(worksheet, {}, "more")).toBe(4);
});

test("one carries on where one stopped", () => {
  const worksheet = aWorksheet(fields);
  const stop = (answers: unknown) => nextStep(worksheet, answers)?.key;

  expect(stop({})).toBe("again");
  expect(stop({ again: "yes" })).toBe("more");
  expect(stop({ again: "yes", more: "x" })).toBe("finish");
  expect(stop({ more: "x" })).toBe("again");
  expect(stop({ again: "yes", more: "x", tail_free: "yes" })).toBe("finish");
  expect(minutesLeft(worksheet, { again: "yes", more: "x" })).toBe(1);
});
