import { expect, test } from "vitest";

import { EMPTY_PLAN, planProblem } from "./plan-rules";

const plan = { ...EMPTY_PLAN, signs: "She stops eating." };

test("a first plan says something", () => {
  expect(planProblem(EMPTY_PLAN, null, 0)).toBe("nothing");
  expect(planProblem(plan, null, 0)).toBeNull();
});

test("a version differs from the one before", () => {
  const before = { version: 1, plan };
  expect(planProblem(plan, before, 1)).toBe("same");
  expect(planProblem({ ...plan, means: "secured" }, before, 1)).toBeNull();
});

test("nobody writes over what somebody else kept meanwhile", () => {
  const before = { version: 2, plan };
  expect(planProblem({ ...plan, alone: "Walk." }, before, 1)).toBe("changed");
});
