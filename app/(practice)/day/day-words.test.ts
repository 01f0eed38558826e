import { expect, test } from "vitest";

import { dateOfToday, rowTime, sinceWords } from "./day-words";

const clock = {
  now: new Date("2026-11-24T20:50:00Z"),
  timeZone: "America/New_York",
};

test("the day is said as the practice has it", () => {
  expect(dateOfToday(clock)).toBe("Tuesday, 24 November");
  expect(dateOfToday({ ...clock, timeZone: "Australia/Sydney" })).toBe(
    "Wednesday, 25 November",
  );
});

test.each([
  ["2026-11-24T13:00:00Z", "this morning", "8:00 am"],
  ["2026-11-24T01:00:00Z", "yesterday evening", "yesterday"],
  ["2026-11-21T19:00:00Z", "Saturday afternoon", "Saturday"],
  ["2026-11-02T19:00:00Z", "Mon 2 Nov", "Mon 2 Nov"],
])("%s is %s, and in a row %s", (moment, since, row) => {
  expect(sinceWords(new Date(moment), clock)).toBe(since);
  expect(rowTime(new Date(moment), clock)).toBe(row);
});
