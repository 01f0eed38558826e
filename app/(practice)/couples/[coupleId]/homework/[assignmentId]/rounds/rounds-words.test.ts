import { expect, test } from "vitest";

import { roundsWords } from "./rounds-words";

const at = (day: number) => new Date(Date.UTC(2026, 10, day, 12));
const clock = { now: at(25), timeZone: "America/New_York" };
const names = { a: "Ana", b: "Ben" };
const side = (day: number | null, isAsked = true) => ({
  isAsked,
  submittedAt: day === null ? null : at(day),
  choice: null,
});

test("how often, since when, and how often each finished", () => {
  const rounds = [
    { createdAt: at(3), sides: { a: side(4), b: side(5) } },
    { createdAt: at(10), sides: { a: side(11), b: side(null) } },
  ];

  expect(roundsWords(rounds, names, clock)).toBe(
    "2 rounds since Tue 3 Nov. Ana finished 2, Ben 1.",
  );
});

test("whoever was never asked is not counted", () => {
  const rounds = [
    { createdAt: at(3), sides: { a: side(null, false), b: side(4) } },
  ];

  expect(roundsWords(rounds, names, clock)).toBe(
    "1 round since Tue 3 Nov. Ben finished 1.",
  );
});
