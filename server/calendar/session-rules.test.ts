import { expect, test } from "vitest";

import { dayAndTime, dayProblem, inTime, startOf } from "./session-rules";

test.each([
  ["2026-12-08", "14:00", "America/New_York", "2026-12-08T19:00:00.000Z"],
  ["2026-07-08", "14:00", "America/New_York", "2026-07-08T18:00:00.000Z"],
  ["2026-12-08", "00:30", "Asia/Kolkata", "2026-12-07T19:00:00.000Z"],
])("%s %s in %s", (day, time, timeZone, expected) => {
  const start = startOf({ day, time, timeZone });

  expect(start?.toISOString()).toBe(expected);
  expect(start && dayAndTime(start, timeZone)).toEqual({ day, time });
});

test("there is no moment that the clocks jump over, and the first of two that come twice", () => {
  const timeZone = "America/New_York";
  expect(startOf({ day: "2026-03-08", time: "02:30", timeZone })).toBeNull();
  expect(
    startOf({ day: "2026-11-01", time: "01:30", timeZone })?.toISOString(),
  ).toBe("2026-11-01T05:30:00.000Z");
});

test.each([
  ["today", "2026-06-01", true],
  ["two years ago", "2024-06-01", true],
  ["longer ago", "2024-05-31", false],
  ["in two years", "2028-06-01", true],
  ["later than that", "2028-06-02", false],
])("a session %s", (_when, day, fits) => {
  expect(dayProblem(day, "2026-06-01") === null).toBe(fits);
});

test("what has begun is past, and the nearest to come is next", () => {
  const at = (hour: number) => ({
    startsAt: new Date(Date.UTC(2026, 5, 1, hour)),
  });
  const [eight, ten, twelve, two] = [at(8), at(10), at(12), at(14)];

  expect(inTime([two, eight, twelve, ten], ten.startsAt)).toEqual({
    next: twelve,
    later: [two],
    past: [ten, eight],
  });
  expect(inTime([], ten.startsAt)).toEqual({ next: null, later: [], past: [] });
});
