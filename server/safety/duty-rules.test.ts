import { expect, test } from "vitest";

import {
  DUTY_STEP_KEYS,
  dutyDueAt,
  dutyProblem,
  reportedProblem,
} from "./duty-rules";

const openedAt = new Date("2026-12-01T12:00:00Z");

test("the clock is the practice's own, and none is made up", () => {
  expect(dutyDueAt(openedAt, null)).toBeNull();
  expect(dutyDueAt(openedAt, 36)).toEqual(new Date("2026-12-03T00:00:00Z"));
});

test("a report has been made", () => {
  expect(reportedProblem(null, openedAt)).toBe("Say when it was reported.");
  expect(reportedProblem(openedAt, new Date(0))).toBe("This is still ahead.");
  expect(reportedProblem(openedAt, openedAt)).toBeNull();
});

test("a report waits for no list; that there is no duty does", () => {
  expect(dutyProblem("report", [])).toBeNull();
  expect(dutyProblem("no_duty", ["facts"])).toBe(
    `Go through the list first: 5 of 6 are open.`,
  );
  expect(dutyProblem("no_duty", DUTY_STEP_KEYS)).toBeNull();
});
