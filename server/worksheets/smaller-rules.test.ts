import { describe, expect, test } from "vitest";

import { shipped } from "@/tests/support/shipped";

import { fieldsOf, isAsked } from "./field-rules";
import { shippedWorksheets } from "./load-definitions";
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
const STILL_ASKED: Readonly<Record<string, readonly string[]>> = {
  "weekly-pulse": ["unsafe"],
  "planning-intimacy": ["wanted"],
  "planning-intimacy-after": ["pressure"],
  "fair-share": ["money_free"],
  "space-and-return": ["blocked_or_followed"],
  "space-and-return-log": ["blocked_or_followed"],
  "trust-repair": ["known"],
  "desire-talk": ["pressure", "unwanted"],
  "raw-spots": ["promise"],
  "replay-a-hard-moment": ["when", "calm", "scared_hurt"],
  "parts-in-conflict": ["part_harm"],
  "session-prep": ["safe_today"],
};

describe.each(shippedWorksheets())("$slug", (worksheet) => {
  test("may be left open where less is enough, but for what nobody passes by", () => {
    expect(
      openIn(worksheet.slug, {}).filter((key) => !TAIL_KEYS.includes(key)),
    ).toEqual(STILL_ASKED[worksheet.slug] ?? []);
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
