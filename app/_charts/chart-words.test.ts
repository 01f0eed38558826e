import { expect, test } from "vitest";

import { chartWords } from "./chart-words";

const DAY = 86_400_000;
const weekly = (...values: number[]) =>
  values.map((value, week) => ({ at: week * 7 * DAY, value }));
const say = {
  names: { a: "Ana", b: "Ben" },
  day: (at: number) => `week ${at / DAY / 7}`,
};
const words = (
  a: number[],
  b: number[],
  cutOff: number | null = 51.5,
  largeGap: number | null = null,
) =>
  chartWords(
    { lines: { a: weekly(...a), b: weekly(...b) }, cutOff, largeGap },
    say,
  );

test("says who crossed the cut-off and when, what changed, and the gap", () => {
  expect(words([34, 41, 50], [46, 52, 56])).toBe(
    "Ana is 1.5 points below the cut-off. Ben has been above the cut-off since week 1. Ana is 16 points up since week 0, Ben is 10 points up since week 0. The gap has halved, from 12 to 6.",
  );
});

test("says once what is so for both", () => {
  expect(words([30, 30], [36, 44])).toBe(
    "Both are below the cut-off. Ana is unchanged since week 0, Ben is 8 points up since week 0. The gap grew from 6 to 14.",
  );
});

test("says of a gap that counts as large that it does", () => {
  expect(words([30], [46], 51.5, 14)).toMatch(
    /The gap is 16, which counts as large\.$/,
  );
});

test("a first result says where it stands", () => {
  expect(words([45], [])).toBe("Ana is at 45, 6.5 points below the cut-off.");
});

test("where only one has answered there is no gap, and without a cut-off none is named", () => {
  expect(words([4, 3], [], null)).toBe("Ana is 1 point down since week 0.");
});

test("a gap is measured from when there were both", () => {
  const lines = {
    a: weekly(10, 20, 20),
    b: weekly(0, 14, 18).slice(1),
  };
  expect(chartWords({ lines, cutOff: null, largeGap: null }, say)).toMatch(
    /The gap went down from 6 to 2\.$/,
  );
});
