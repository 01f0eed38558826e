import { expect, test } from "vitest";

import { newest, roundsWords } from "./rounds-words";

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

test("of very many rounds the newest sixty are read in words, each with its own", () => {
  const numbers = Array.from({ length: 100 }, (_, nth) => nth);
  const rounds = numbers.map((nth) => ({
    key: String(nth),
    createdAt: at(1),
    given: [],
    sides: { a: side(1), b: side(1) },
  }));
  const cell = (nth: number) => ({
    state: "number" as const,
    value: nth,
    text: null,
  });
  const cells = numbers.map((nth) => ({ a: cell(nth), b: cell(nth) }));
  const question = { key: "q", group: null, label: "Q", private: false };

  const recent = newest({ rounds, words: [{ ...question, cells }] });
  expect(recent.rounds.map(({ key }) => key)).toEqual(
    numbers.slice(40).map(String),
  );
  expect(recent.words[0]?.cells.at(0)).toMatchObject({ a: cell(40) });
  expect(recent.words[0]?.cells).toHaveLength(60);
});
