import { expect, test } from "vitest";

import { byDay, happenings } from "./happenings";

const at = (day: number, hour = 12) => new Date(Date.UTC(2026, 10, day, hour));
const names = { a: "Ana", b: "Ben" };
const side = (submittedAt: Date | null) => ({
  isAsked: true,
  submittedAt,
  choice: null,
});
const notAsked = { isAsked: false, submittedAt: null, choice: null };

const opened = {
  id: "w1",
  title: "How I feel loved",
  createdAt: at(10),
  takenBackAt: null,
  comments: [],
  sides: { a: side(at(24)), b: side(at(22)) },
  reveal: { endedAt: at(24, 18), openness: "open" as const },
};

test("a worksheet leaves one line for each thing that happened to it, the newest first", () => {
  const events = happenings([opened], [], names);

  expect(events.map(({ words, seat }) => [seat, words])).toEqual([
    [null, "How I feel loved opened for both"],
    ["a", "finished How I feel loved"],
    ["b", "finished How I feel loved"],
    [null, "How I feel loved given to both"],
  ]);
});

test("what was given to one, taken back or closed unopened says so", () => {
  const events = happenings(
    [
      {
        ...opened,
        id: "w2",
        title: "Before our session",
        sides: { a: notAsked, b: side(null) },
        reveal: null,
        takenBackAt: at(11),
      },
      {
        ...opened,
        id: "w3",
        sides: { a: side(null), b: side(null) },
        reveal: { endedAt: at(12), openness: "shut" },
      },
    ],
    [],
    names,
  );

  expect(events.map(({ words }) => words)).toEqual([
    "How I feel loved closed unopened",
    "Before our session taken back",
    "Before our session given to Ben",
    "How I feel loved given to both",
  ]);
});

test("a comment says on what and to whom", () => {
  const written = {
    ...opened,
    comments: [{ id: "c1", seats: ["a" as const], createdAt: at(25) }],
  };

  expect(happenings([written], [], names)[0]).toMatchObject({
    words: "Comment on How I feel loved",
    readers: ["a"],
  });
});

test("a review is told when it was raised and when it was closed", () => {
  const events = happenings(
    [],
    [
      {
        id: "r1",
        seat: "a",
        code: "SHARE_PRESSURE",
        raisedAt: at(3),
        acknowledgedAt: at(4),
        disposition: "discussed",
      },
    ],
    names,
  );

  expect(events.map(({ words }) => words)).toEqual([
    "Review closed: Discussed in session",
    "Ana was not able to answer freely",
  ]);
});

test("days are the practice's own", () => {
  const clock = { now: at(25), timeZone: "America/New_York" };
  const late = {
    ...opened,
    sides: { a: side(at(24, 3)), b: side(at(23, 15)) },
  };
  const days = byDay(happenings([late], [], names), clock);

  expect(days.map(({ day, events }) => [day, events.length])).toEqual([
    ["2026-11-24", 1],
    ["2026-11-23", 2],
    ["2026-11-10", 1],
  ]);
});
