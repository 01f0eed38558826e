import { expect, test } from "vitest";

import { shippedWorksheet } from "../worksheets/load-definitions";
import { keptDefinition } from "../worksheets/parse-definition";
import { assignmentProblem, seatsOfEach } from "./assign-rules";

const plan = {
  who: "each",
  sharing: "reveal",
  mayOpenByItself: false,
} as const;
const closeness = shippedWorksheet("six-kinds-of-closeness");
const loved = shippedWorksheet("how-i-feel-loved");
const prep = shippedWorksheet("session-prep");
const there = shippedWorksheet("are-you-there");

test("an open safety review refuses touch and reveals, and leaves private homework", () => {
  expect(
    assignmentProblem(loved, { ...plan, sharing: "private" }, true),
  ).toHaveProperty("slug");
  expect(assignmentProblem(closeness, plan, true)).toHaveProperty("slug");
  expect(
    assignmentProblem(prep, { ...plan, sharing: "private" }, true),
  ).toBeNull();
});

test("only what is marked for it may open by itself", () => {
  expect(
    assignmentProblem(closeness, { ...plan, mayOpenByItself: true }, false),
  ).toBeNull();
  expect(
    assignmentProblem(there, { ...plan, mayOpenByItself: true }, false),
  ).toHaveProperty("mayOpenByItself");
});

test("a private worksheet never becomes one that both read", () => {
  expect(assignmentProblem(prep, plan, false)).toHaveProperty("sharing");
});

test("one person's answers do not open for both", () => {
  expect(
    assignmentProblem(closeness, { ...plan, who: "a" }, false),
  ).toHaveProperty("sharing");
});

test("a private worksheet to both is two, so that neither tells of the other", () => {
  expect(seatsOfEach({ who: "each", sharing: "private" })).toEqual([
    ["a"],
    ["b"],
  ]);
  expect(seatsOfEach({ who: "each", sharing: "reveal" })).toEqual([["a", "b"]]);
  expect(seatsOfEach({ who: "b", sharing: "private" })).toEqual([["b"]]);
});

test("what the therapist shows of one is given to each apart, and to one alone", () => {
  const spots = shippedWorksheet("raw-spots");
  const decided = { ...plan, sharing: "therapist_decides" } as const;

  expect(assignmentProblem(spots, decided, false)).toBeNull();
  expect(assignmentProblem(spots, { ...decided, who: "b" }, false)).toBeNull();
  expect(assignmentProblem(spots, plan, false)).toHaveProperty("sharing");
  expect(assignmentProblem(closeness, decided, false)).toHaveProperty(
    "sharing",
  );
  expect(assignmentProblem(spots, decided, true)).toHaveProperty("slug");
  expect(seatsOfEach({ who: "each", sharing: "therapist_decides" })).toEqual([
    ["a"],
    ["b"],
  ]);
});

test("what the therapist unlocks is given after their word that it is so", () => {
  const reach = shippedWorksheet("softened-reach");
  const giving = { ...plan, sharing: "therapist_decides" } as const;
  expect(assignmentProblem(reach, giving, false)).toEqual({
    isUnlocked: ["Give it once this is so, and tick it then."],
  });
  expect(
    assignmentProblem(reach, { ...giving, isUnlocked: true }, false),
  ).toBeNull();
  // A word on what needs none changes nothing.
  expect(
    assignmentProblem(there, { ...plan, isUnlocked: true }, false),
  ).toBeNull();
});

test("what was published before a rule that it breaks is read, and not given anew", () => {
  const alone = { ...plan, sharing: "private" } as const;
  const share = [{ unit: "on_mind", field: "on_mind", label: "On my mind" }];
  const kept = keptDefinition({ ...prep, share }) ?? undefined;

  expect(kept?.title).toBe(prep?.title);
  expect(assignmentProblem(kept, alone, false)).toHaveProperty("slug");
  expect(assignmentProblem(prep, alone, false)).toBeNull();
  expect(keptDefinition({ title: "Half a worksheet" })).toBeNull();
});
