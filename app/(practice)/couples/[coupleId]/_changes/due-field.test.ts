import { describe, expect, test } from "vitest";

import { changedDue } from "./due-field";
import { weekAfter } from "./week-after";

const next = { id: "s1", words: "Tuesday at 10:00" };
const onDay = { dueOn: "2026-12-01", beforeSession: false };
const before = { dueOn: "2026-12-01", beforeSession: true };

describe("what is sent of a due day that stands already", () => {
  test("is the day alone where nothing of it was touched", () => {
    expect(changedDue(before, before, next)).toEqual({ dueOn: "2026-12-01" });
    expect(
      changedDue({ ...onDay, dueOn: "" }, { ...onDay, dueOn: "" }, next),
    ).toEqual({ dueOn: null });
  });

  test("is the session once it is to be before one", () => {
    expect(changedDue(before, onDay, next)).toEqual({
      dueOn: null,
      sessionId: "s1",
    });
  });

  test("is no session any more once a day was chosen, be it the same", () => {
    expect(changedDue(onDay, before, next)).toEqual({
      dueOn: "2026-12-01",
      sessionId: null,
    });
  });
});

test("a week later is the same day of the week, across a month and a year", () => {
  expect(weekAfter("2026-12-28")).toBe("2027-01-04");
});
