import { expect, test } from "vitest";

import { morningOf, nextDay, nextLook } from "./plan-rules";

test.each([
  ["2026-03-08", "America/New_York", "2026-03-08T11:00:00.000Z"],
  ["2026-03-07", "America/New_York", "2026-03-07T12:00:00.000Z"],
  ["2026-06-01", "Asia/Kolkata", "2026-06-01T01:30:00.000Z"],
])("the morning of %s in %s is 07:00 there", (day, zone, expected) => {
  expect(morningOf(day, zone).toISOString()).toBe(expected);
});

test.each([
  ["on its day", "2026-06-01", 2, "2026-06-01", "2026-06-15"],
  ["a day late", "2026-06-01", 2, "2026-06-02", "2026-06-15"],
  ["just before the one after", "2026-06-01", 2, "2026-06-14", "2026-06-15"],
  ["on the one after", "2026-06-01", 2, "2026-06-15", "2026-06-29"],
  ["months late", "2026-06-01", 1, "2026-09-09", "2026-09-14"],
  ["over a year's end", "2026-12-28", 1, "2026-12-28", "2027-01-04"],
])(
  "the next day of a plan that is noticed %s",
  (_when, nextOn, everyWeeks, today, next) => {
    expect(nextDay({ nextOn, everyWeeks }, today)).toBe(next);
  },
);

const now = new Date("2026-06-01T10:00:00Z");
const at = (time: string) => new Date(`2026-06-01T${time}Z`);

test("a practice is looked at again when its next plan is due, and within the hour", () => {
  expect(nextLook([at("10:20:00"), at("18:00:00")], now)?.at).toEqual(
    at("10:20:00"),
  );
  expect(nextLook([at("18:00:00")], now)?.at).toEqual(at("11:00:00"));
});

test("what is due now is looked at again in a minute, and nothing where no plan runs", () => {
  expect(nextLook([at("07:00:00")], now)?.at).toEqual(at("10:01:00"));
  expect(nextLook([], now)).toBeNull();
});
