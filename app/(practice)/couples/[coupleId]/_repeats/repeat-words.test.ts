import { expect, test } from "vitest";

import { forWords, type Repeat, repeatWords } from "./repeat-words";

const clock = { now: new Date("2026-12-01T10:00:00Z"), timeZone: "UTC" };
const repeat: Repeat = {
  id: "one",
  coupleId: "two",
  slug: "weekly-pulse",
  title: "Weekly pulse",
  seats: ["a"],
  sharing: "private",
  every: "week",
  startsOn: "2026-11-24",
  startSessionId: null,
  nextTurn: 2,
  nextOn: "2026-12-08",
  turns: null,
  untilOn: null,
  dueAfter: null,
  dueBeforeSession: false,
  passed: false,
  endedAt: null,
};

test.each<[Partial<Repeat>, string]>([
  [{}, "every week, next 8 Dec"],
  [{ turns: 8 }, "every week, next 8 Dec, 2 of 8 so far"],
  [{ untilOn: "2027-02-01" }, "every week, next 8 Dec, until 1 Feb 2027"],
  [{ passed: true }, "every week, the last one still waits, next 8 Dec"],
  [{ nextOn: "2026-11-20" }, "every week, next 1 Dec"],
  [{ every: null, nextTurn: 0, turns: 1 }, "begins 8 Dec"],
  [
    { every: "month", nextTurn: 0, nextOn: null, startsOn: null },
    "every month, waits for its session to be set",
  ],
])("%o reads as %s", (more, words) => {
  expect(repeatWords({ ...repeat, ...more }, clock)).toBe(words);
});

test("whom it is for is said by name", () => {
  const names = { a: "Ana", b: "Ben" };
  expect(forWords({ seats: ["b"] }, names)).toBe("Ben");
  expect(forWords({ seats: ["a", "b"] }, names)).toBe("Ana and Ben");
});
