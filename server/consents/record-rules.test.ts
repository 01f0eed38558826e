import { expect, test } from "vitest";

import { recordProblem } from "./record-rules";

const today = "2026-12-01";
const paper = {
  how: "paper",
  onDay: today,
  reason: "",
  today,
  state: "not_opened",
} as const;

test("a paper signed by hand is written down, also after it was refused", () => {
  expect(recordProblem(paper)).toBeNull();
  expect(recordProblem({ ...paper, state: "refused" })).toBeNull();
});

test.each([
  ["a day to come", { onDay: "2026-12-02" }, "onDay"],
  ["a refusal without a reason", { how: "refused" }, "reason"],
  ["a withdrawal of what nobody signed", { how: "withdrawn" }, "how"],
  ["paper where it is signed already", { state: "signed" }, "how"],
  [
    "a refusal of what is signed",
    { how: "refused", reason: "No.", state: "paper" },
    "how",
  ],
] as const)("%s is not, and is said at its field", (_what, more, field) => {
  expect(Object.keys(recordProblem({ ...paper, ...more }) ?? {})).toEqual([
    field,
  ]);
});

test("what was signed, on a screen or by hand, can be withdrawn", () => {
  for (const state of ["signed", "paper"] as const)
    expect(recordProblem({ ...paper, how: "withdrawn", state })).toBeNull();
});
