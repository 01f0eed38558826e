import { expect, test } from "vitest";

import { nextMorning } from "./next-morning";

test.each([
  [
    "an evening waits for the morning",
    "2026-11-21T02:00Z",
    "America/New_York",
    "2026-11-21T12:00:00.000Z",
  ],
  [
    "a night waits for the same day",
    "2026-11-21T09:00Z",
    "America/New_York",
    "2026-11-21T12:00:00.000Z",
  ],
  [
    "07:00 itself is over",
    "2026-11-21T12:00Z",
    "America/New_York",
    "2026-11-22T12:00:00.000Z",
  ],
  [
    "a moment before 07:00 is not",
    "2026-11-21T11:59:59.999Z",
    "America/New_York",
    "2026-11-21T12:00:00.000Z",
  ],
  [
    "clocks going forward in the night",
    "2026-03-08T03:00Z",
    "America/New_York",
    "2026-03-08T11:00:00.000Z",
  ],
  [
    "clocks going back in the night",
    "2026-11-01T03:00Z",
    "America/New_York",
    "2026-11-01T12:00:00.000Z",
  ],
  [
    "a zone half an hour off",
    "2026-06-01T12:00Z",
    "Asia/Kolkata",
    "2026-06-02T01:30:00.000Z",
  ],
  [
    "the far side of the date line",
    "2026-06-01T20:00Z",
    "Pacific/Kiritimati",
    "2026-06-02T17:00:00.000Z",
  ],
])("%s", (_what, after, zone, expected) => {
  expect(nextMorning([new Date(after)], zone).toISOString()).toBe(expected);
});

test("the later of two choices counts, whichever came first", () => {
  const [early, late] = [
    new Date("2026-06-01T10:00Z"),
    new Date("2026-06-03T10:00Z"),
  ];

  const morning = new Date("2026-06-04T05:00Z");
  expect(nextMorning([early, late], "Europe/Berlin")).toEqual(morning);
  expect(nextMorning([late, early], "Europe/Berlin")).toEqual(morning);
});
