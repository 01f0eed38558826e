import { expect, test } from "vitest";

import { isAsked } from "@/server/worksheets/field-rules";
import { jointPartOf } from "@/server/worksheets/part-rules";
import { shipped } from "@/tests/support/shipped";

import { isBroad, isLong, runsOf } from "./runs";

function together(slug: string) {
  const part = jointPartOf(shipped(slug));
  if (!part) throw new Error(`${slug} has nothing to write together.`);
  return { ...part, fields: part.fields.filter(isAsked) };
}

const keysIn = (slug: string) => {
  const { fields, ofSeat } = together(slug);
  return runsOf(fields, ofSeat).map((run) => run.fields.map(({ key }) => key));
};

test("what is each one's own stands together, in the order in which it is asked", () => {
  expect(keysIn("monthly-check-in")).toEqual([
    ["rules", "pause_word"],
    ["turn_a1", "mirrored_b", "turn_b1", "mirrored_a", "turn_a2", "turn_b2"],
    ["agreements", "revisit", "close"],
  ]);
  expect(keysIn("cycle-map")).toEqual([
    ["name"],
    ["exit_a", "exit_b"],
    ["signal"],
  ]);
});

test("a talk with turns is no side column, a few lines are", () => {
  const { fields } = together("monthly-check-in");

  expect(isLong(fields)).toBe(true);
  expect(fields.filter(isBroad).map(({ key }) => key)).toEqual(["agreements"]);
  expect(isLong(together("cycle-map").fields)).toBe(false);
});
