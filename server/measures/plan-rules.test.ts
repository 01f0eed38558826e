import { expect, test } from "vitest";

import {
  afterSending,
  dayOfPlan,
  morningOf,
  morningOfPlan,
  nextDay,
  nextLook,
} from "./plan-rules";

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

test("where no session is set, a practice is looked at within the hour", () => {
  expect(nextLook([null], now)?.at).toEqual(at("11:00:00"));
  expect(nextLook([null, at("10:20:00")], now)?.at).toEqual(at("10:20:00"));
});

const beforeSessions = { everyWeeks: null, nextOn: null, metSessions: [] };
const next = { id: "one", startsAt: new Date("2026-03-09T01:30:00Z") };
const around = { timeZone: "America/New_York", daysBefore: 2, next };

test("what goes before each session goes so many days before, by the practice's clock", () => {
  // In New York it is still the evening of the 8th, and the clocks change that night.
  expect(dayOfPlan(beforeSessions, around)).toBe("2026-03-06");
  expect(morningOfPlan(beforeSessions, around)?.toISOString()).toBe(
    "2026-03-06T12:00:00.000Z",
  );
});

test("each session is met once, whichever others are set beside it", () => {
  const today = "2026-03-06";
  const sent = {
    ...beforeSessions,
    ...afterSending(beforeSessions, { next, today }),
  };
  expect(dayOfPlan(sent, around)).toBeNull();
  const other = { id: "two", startsAt: new Date("2026-03-07T15:00:00Z") };
  expect(dayOfPlan(sent, { ...around, next: other })).toBe("2026-03-05");
  const both = { ...sent, ...afterSending(sent, { next: other, today }) };
  expect(dayOfPlan(both, around)).toBeNull();
});

test("without a session it waits, and a plan of weeks asks for none", () => {
  expect(dayOfPlan(beforeSessions, { ...around, next: null })).toBeNull();
  const weekly = { everyWeeks: 1, nextOn: "2026-03-02", metSessions: [] };
  expect(dayOfPlan(weekly, { ...around, next: null })).toBe("2026-03-02");
  expect(afterSending(weekly, { next, today: "2026-03-03" })).toEqual({
    nextOn: "2026-03-09",
    metSessions: [],
  });
});
