import { describe, expect, test } from "vitest";

import { dayWords, dueOf, momentWords, sessionWords } from "./when";

const clock = {
  now: new Date("2026-11-24T21:00:00Z"),
  timeZone: "America/New_York",
};

describe("when something happened, where the practice is", () => {
  test.each([
    ["2026-11-24T20:31:00Z", "today, 3:31 pm"],
    ["2026-11-24T02:10:00Z", "yesterday, 9:10 pm"],
    ["2026-11-22T15:00:00Z", "Sunday"],
    ["2026-11-17T15:00:00Z", "Tue 17 Nov"],
    ["2025-12-01T15:00:00Z", "1 Dec 2025"],
  ])("%s is %s", (moment, words) => {
    expect(momentWords(new Date(moment), clock)).toBe(words);
  });

  test("a moment ahead is its date, never a weekday that has been", () => {
    expect(dayWords(new Date("2026-11-26T15:00:00Z"), clock)).toBe(
      "Thu 26 Nov",
    );
  });
});

describe("a due day", () => {
  test.each([
    ["2026-12-01", "due Tue 1 Dec", false],
    ["2026-11-24", "due today", false],
    ["2026-11-23", "1 day late", true],
    ["2026-11-20", "4 days late", true],
  ])("%s reads %s", (dueOn, words, isLate) => {
    expect(dueOf(dueOn, clock)).toEqual({ words, isLate });
  });

  test("is never late once everything is in", () => {
    expect(dueOf("2026-11-20", clock, true)).toEqual({
      words: "due Fri 20 Nov",
      isLate: false,
    });
  });
});

test.each([
  ["2026-11-25T00:30:00Z", "today, 7:30 pm"],
  ["2026-11-25T19:00:00Z", "tomorrow, 2:00 pm"],
  ["2026-12-01T19:00:00Z", "Tue 1 Dec, 2:00 pm"],
  ["2027-01-05T19:00:00Z", "5 Jan 2027, 2:00 pm"],
  ["2026-11-17T19:00:00Z", "Tue 17 Nov, 2:00 pm"],
])("a session at %s is %s", (startsAt, words) => {
  expect(sessionWords(new Date(startsAt), clock)).toBe(words);
});
