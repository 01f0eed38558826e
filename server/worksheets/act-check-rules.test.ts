import { expect, test } from "vitest";

import { shipped } from "@/tests/support/shipped";

import { actProblems } from "./act-check-rules";

const loved = shipped("how-i-feel-loved");
const weekly = shipped("love-in-action");

test("what is shipped offers what both read, and stands where it can", () => {
  expect(loved.acts?.cards).toEqual(["specific", "specific.touch"]);
  expect(actProblems(loved)).toEqual([]);
  expect(weekly.ownAct).toEqual({ plan: "intend", did: "did", yes: "yes" });
  expect(actProblems(weekly)).toEqual([]);
});

test("a card of what nobody reads is refused", () => {
  const problemsWith = (unit: string) =>
    actProblems({ ...loved, acts: { cards: [unit] } });
  expect(problemsWith("off_limits")).toEqual([
    {
      path: ["acts", "cards", 0],
      message: 'nothing is shared as "off_limits"',
    },
  ]);
  expect(problemsWith("give")).toMatchObject([
    { message: '"give" is not among the requests shown' },
  ]);
});

test("the monthly check-in offers what was asked for, what can be told and what both agreed", () => {
  const talk = shipped("monthly-check-in");
  expect(talk.acts).toEqual({
    cards: ["request"],
    told: ["appreciate"],
    agreed: { of: "agreements", what: "what" },
  });
  expect(actProblems(talk)).toEqual([]);
  const acts = {
    cards: ["request"],
    told: ["topics_off"],
    agreed: { of: "agreements", what: "by_when" },
  };
  expect(actProblems({ ...talk, acts })).toEqual([
    {
      path: ["acts", "told", 0],
      message: 'nothing is shared as "topics_off"',
    },
    {
      path: ["acts", "agreed"],
      message: 'no list "agreements" with a text "by_when" that both write',
    },
  ]);
});

test("an act is carried into a plan and an answer that are there", () => {
  const ownAct = { plan: "noticed", did: "did", yes: "perhaps" };
  expect(actProblems({ ...weekly, ownAct })).toEqual([
    { path: ["ownAct", "plan"], message: '"noticed" is no plan' },
    { path: ["ownAct", "did"], message: '"did" has no answer "perhaps"' },
  ]);
});
