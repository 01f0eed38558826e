import { describe, expect, test } from "vitest";

import { shipped } from "@/tests/support/shipped";

import type { Worksheet } from "./definition";
import { fieldOf, fieldsOf, isAsked } from "./field-rules";
import { shippedWorksheets } from "./load-definitions";
import { keysIn } from "./only-if-rules";
import { projection } from "./projection";
import { scores } from "./scoring";
import { whereLessIsEnough } from "./smaller-rules";
import { nextStep } from "./step-rules";
import { submitProblems } from "./submit-rules";
import { TAIL_KEYS } from "./tail-rules";
import { therapistRows } from "./therapist-rules";

const openIn = (slug: string, answers: object) =>
  submitProblems(whereLessIsEnough(shipped(slug)), answers).map(
    ({ key }) => key,
  );

/** Whether somebody is safe, whether it is too soon to go on, and what both promise first. */
function isAskedAsEver(worksheet: Worksheet, key: string): boolean {
  const { alerts, promise } = worksheet;
  const field = fieldOf(worksheet, key);
  return (
    key === promise ||
    TAIL_KEYS.includes(key) ||
    alerts.some(({ when }) => when && keysIn(when).includes(key)) ||
    (field?.type === "scale" && field.least !== undefined) ||
    (field?.type === "datetime" && field.leastAgo !== undefined)
  );
}

describe.each(shippedWorksheets())("$slug", (worksheet) => {
  test("may be left open where less is enough, but for what nobody passes by", () => {
    const whole = submitProblems(worksheet, {}).map(({ key }) => key);

    expect(openIn(worksheet.slug, {})).toEqual(
      whole.filter((key) => isAskedAsEver(worksheet, key)),
    );
  });

  test("can be read with nothing in it, and says no more than one left unsaid", () => {
    const asked = fieldsOf(worksheet).filter(isAsked);
    const unsaid = Object.fromEntries(asked.map(({ key }) => [key, null]));

    expect(projection(worksheet, {})).toEqual(projection(worksheet, unsaid));
    expect(() => scores(worksheet, {})).not.toThrow();
    const names = { a: { name: "Ana" }, b: { name: "Ben" } };
    expect(() =>
      therapistRows(worksheet, { a: {}, b: unsaid }, names),
    ).not.toThrow();
  });
});

test.each([
  ["session-prep", ["safe_today"]],
  ["raw-spots", ["promise"]],
  ["replay-a-hard-moment", ["when", "calm", "scared_hurt"]],
])("of %s no more is asked than %j", (slug, keys) => {
  const left = openIn(slug, {}).filter((key) => !TAIL_KEYS.includes(key));

  expect(left).toEqual(keys);
});

test("the two questions at the end are asked as ever", () => {
  expect(openIn("are-you-there", {})).toEqual(["tail_free"]);
  expect(openIn("are-you-there", { tail_free: "skip" })).toEqual([]);
});

test("one of several is enough, and words are as long as ever at most", () => {
  const whole = shipped("session-prep");
  const long = { on_mind: "x".repeat(5_000) };

  expect(submitProblems(whole, { safe_today: null })).not.toEqual([]);
  expect(openIn("session-prep", { safe_today: null })).toEqual([]);
  expect(openIn("session-prep", { ...long, safe_today: null })).toEqual([
    "on_mind",
  ]);
});

test("one goes on after the question that one answered, not back to what was left open", () => {
  const less = whereLessIsEnough(shipped("session-prep"));
  const [first, second] = [{}, { on_mind: "Us." }].map(
    (answers) => nextStep(less, answers)?.key,
  );

  expect(first).not.toBe(second);
});
