import { expect, test } from "vitest";
import { aScale, aText, aWorksheet } from "@/tests/support/a-worksheet";
import { nextStep } from "./step-rules";
import { submitProblems } from "./submit-rules";

const words = "Not yet. It is kept here.";
const worksheet = aWorksheet(
  [aScale("calm", { required: true, least: { value: 6, words } }), aText("on")],
  { mode: "private" },
);

test.each([
  [0, [words]],
  [5, [words]],
  [6, []],
  [10, []],
  [null, []],
])("at %s one is told %j", (calm, told) => {
  const problems = submitProblems(worksheet, { calm });

  expect(problems.map(({ message }) => message)).toEqual(told);
});

test("one comes back to where one waited", () => {
  expect(nextStep(worksheet, { calm: 3 })?.key).toBe("calm");
  expect(nextStep(worksheet, { calm: 7 })?.key).toBe("on");
});
