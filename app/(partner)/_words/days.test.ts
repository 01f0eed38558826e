import { describe, expect, test } from "vitest";

import {
  dueWords,
  greeting,
  momentDay,
  momentWords,
  morningWords,
  sessionWords,
} from "./days";

const timeZone = "America/New_York";
const at = (now: string) => ({ now: new Date(now), timeZone });
/** A Saturday in New York, already Sunday in Berlin. */
const saturday = at("2026-11-21T23:30:00Z");

describe("the greeting follows the practice's clock", () => {
  test.each([
    ["2026-11-21T09:59:00Z", "Good evening"],
    ["2026-11-21T10:00:00Z", "Good morning"],
    ["2026-11-21T17:00:00Z", "Good afternoon"],
    ["2026-11-21T23:00:00Z", "Good evening"],
  ])("%s: %s", (now, words) => {
    expect(greeting(at(now))).toBe(words);
  });
});

describe("by when", () => {
  test.each([
    [null, "for you"],
    ["2026-11-20", "still open"],
    ["2026-11-21", "for today"],
    ["2026-11-22", "for tomorrow"],
    ["2026-11-24", "before Tuesday"],
    ["2026-11-27", "before Friday"],
    ["2026-11-28", "before 28 November"],
    ["2027-01-02", "before 2 January 2027"],
  ])("due %s: %s", (dueOn, words) => {
    expect(dueWords(dueOn, saturday)).toBe(words);
  });
});

test("a moment late in the evening is still that day where the practice is", () => {
  expect(momentDay(new Date("2026-11-11T03:00:00Z"), saturday)).toBe(
    "10 November",
  );
});

describe("the next session", () => {
  test.each([
    ["2026-11-22T01:00:00Z", "Today, 8:00 pm"],
    ["2026-11-22T19:00:00Z", "Tomorrow, 2:00 pm"],
    ["2026-11-24T19:00:00Z", "Tuesday 24 November, 2:00 pm"],
    ["2027-01-05T19:00:00Z", "Tuesday 5 January 2027, 2:00 pm"],
  ])("%s: %s", (startsAt, words) => {
    expect(sessionWords(new Date(startsAt), saturday)).toBe(words);
  });
});

test("the next morning is called by the day it falls on where the practice is", () => {
  const night = at("2026-11-22T09:00:00Z");
  expect(morningWords(new Date("2026-11-22T12:00:00Z"), night)).toBe(
    "this morning",
  );
  expect(morningWords(new Date("2026-11-22T12:00:00Z"), saturday)).toBe(
    "tomorrow morning",
  );
});

test("a moment is said by its time today, by tomorrow, and by its day later on", () => {
  const now = new Date("2026-11-30T20:00:00Z");
  const said = (at: string) =>
    momentWords(new Date(at), { now, timeZone: "Europe/Paris" });
  expect(said("2026-11-30T20:20:00Z")).toBe("9:20 pm");
  expect(said("2026-12-01T20:00:00Z")).toBe("tomorrow at 9:00 pm");
  expect(said("2026-12-03T20:00:00Z")).toBe("3 December at 9:00 pm");
  expect(said("2026-11-29T20:00:00Z")).toBe("29 November at 9:00 pm");
});

test("a day over a change of clocks is a day all the same", () => {
  const now = new Date("2026-10-24T20:00:00Z");
  const later = new Date(now.getTime() + 24 * 60 * 60_000);
  expect(momentWords(later, { now, timeZone: "Europe/Paris" })).toBe(
    "tomorrow at 9:00 pm",
  );
});
