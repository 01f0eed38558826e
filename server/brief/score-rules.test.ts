import { describe, expect, test } from "vitest";

import { shipped } from "@/tests/support/shipped";

import { type Scored, scoresIn } from "./score-rules";

const now = new Date("2026-11-24T15:45:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const people = { a: { name: "Ana" }, b: { name: "Ben" } };

const pulse = (close: number) => ({
  close,
  safe_emotion: close,
  conflict: 10 - close,
  unsafe: "no",
});

let count = 0;
/** A pulse comes in two copies, each unaware of the other. */
function pulses(days: number, values: { a?: number; b?: number }): Scored[] {
  return (["a", "b"] as const).flatMap((seat) => {
    const value = values[seat];
    if (value === undefined) return [];
    count += 1;
    return [
      {
        id: `p${count}`,
        createdAt: daysAgo(days),
        seats: [seat],
        worksheet: shipped("weekly-pulse"),
        lastInAt: daysAgo(days),
        answers: { a: undefined, b: undefined, [seat]: pulse(value) },
      },
    ];
  });
}

const linesOf = (finished: Scored[]) =>
  scoresIn(finished, people, now).flatMap(({ lines }) => lines);

test("a score is the last value, the one before it, and how far apart both stand", () => {
  const finished = [...pulses(1, { a: 7, b: 4 }), ...pulses(8, { a: 4, b: 4 })];

  expect(scoresIn(finished, people, now)).toMatchObject([
    {
      title: "Weekly pulse",
      assignmentId: finished[1]?.id,
      more: 0,
      lines: [
        {
          label: "Pulse",
          a: { last: 7, before: 4 },
          b: { last: 4, before: 4 },
          gap: { value: 3, words: "some distance" },
        },
      ],
    },
  ]);
});

test("who did it once has nothing before, and who never did has no value", () => {
  expect(linesOf(pulses(1, { a: 7 }))).toMatchObject([
    { a: { last: 7, before: null }, b: null, gap: null },
  ]);
});

test("values of different weeks are not set against each other", () => {
  const finished = [...pulses(8, { a: 4, b: 9 }), ...pulses(1, { a: 7 })];

  expect(linesOf(finished)).toMatchObject([
    { a: { last: 7, before: 4 }, b: { last: 9, before: null }, gap: null },
  ]);
});

test("what nobody did for five weeks is no news", () => {
  expect(linesOf(pulses(36, { a: 4, b: 5 }))).toEqual([]);
});

test("a worksheet without numbers has no line", () => {
  const prep = {
    id: "prep",
    createdAt: daysAgo(1),
    seats: ["a"],
    worksheet: shipped("session-prep"),
    lastInAt: daysAgo(1),
    answers: { a: { on_mind: "Money", safe_today: "yes" } },
  } satisfies Scored;

  expect(scoresIn([prep], people, now)).toEqual([]);
});

describe("a worksheet of many scores", () => {
  const ROWS = ["a", "r", "e"].flatMap((group) =>
    [1, 2, 3, 4, 5].map((nth) => `${group}${nth}`),
  );
  const answers = (moved: Record<string, number>) => ({
    items: Object.fromEntries(
      ROWS.map((row) => [row, moved[row[0] ?? ""] ?? 3]),
    ),
  });
  const done = (days: number, own: { a: unknown; b: unknown }): Scored => ({
    id: `t${days}`,
    createdAt: daysAgo(days),
    seats: ["a", "b"],
    worksheet: shipped("are-you-there"),
    lastInAt: daysAgo(days),
    answers: own,
  });

  test("names first what moved most, and gives its five steps no words of ten", () => {
    const lines = linesOf([
      done(9, { a: answers({}), b: answers({}) }),
      done(1, { a: answers({ r: 5 }), b: answers({ e: 4 }) }),
    ]);

    expect(lines.length).toBeGreaterThan(1);
    expect(lines[0]?.a).toEqual({ last: 5, before: 3 });
    expect(lines[1]?.b).toEqual({ last: 4, before: 3 });
    expect(lines[0]?.gap).toEqual({ value: 2, words: null });
    expect(lines).toHaveLength(3);
  });
});
