import { expect, test } from "vitest";

import {
  isOverdue,
  nextTryProblem,
  type Step,
  spanWords,
  tasksByStep,
} from "./task-rules";

const now = new Date("2026-12-01T12:00:00Z");
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

const task = (step: Step, due: number, more: object = {}) => ({
  step,
  raisedAt: at(due - 24),
  dueAt: at(due),
  nextTryAt: null,
  doneAt: null,
  ...more,
});

test("of each step the open one whose turn comes first stands, in their order", () => {
  const later = task("contact", 5);
  const sooner = task("contact", 1);
  const day = task("day", 20);

  expect(tasksByStep([day, later, sooner])).toEqual([
    { ...sooner, raisedUntil: later.raisedAt },
    { ...day, raisedUntil: day.raisedAt },
  ]);
});

test("a later try counts as the turn, and a fresh alert comes before it", () => {
  const tried = task("contact", -3, { nextTryAt: at(4) });
  const fresh = task("contact", 0.25);

  expect(tasksByStep([tried, fresh])).toMatchObject([fresh]);
  expect(isOverdue(tried, now)).toBe(false);
  expect(isOverdue(tried, at(5))).toBe(true);
});

test("where all are done, the newest says so, and nothing done is overdue", () => {
  const old = task("day", -90, { doneAt: at(-91) });
  const done = task("day", -10, { doneAt: at(-11) });

  expect(tasksByStep([old, done])).toMatchObject([done]);
  expect(isOverdue(done, now)).toBe(false);
});

test.each([
  [null, "Say when you try again."],
  [at(-1), "Choose a time that is still ahead."],
  [at(24 * 8), "Try again within a week."],
  [at(1), null],
])("a next try at %s: %s", (when, problem) => {
  expect(nextTryProblem(when, now)).toBe(problem);
});

test.each([
  [0.005, "less than a minute"],
  [1 / 60, "1 minute"],
  [3.5, "3 hours"],
  [24, "1 day"],
  [24 * 6 + 3, "6 days"],
])("%d hours are %s", (hours, words) => {
  expect(spanWords(now, at(hours))).toBe(words);
  expect(spanWords(at(hours), now)).toBe(words);
});
