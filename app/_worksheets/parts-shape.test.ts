import { describe, expect, test } from "vitest";

import { linesOf, rowOf } from "./parts-shape";

const numbers = (path: string) =>
  path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];

test("boxes follow each other, and the shorter column stands in the middle", () => {
  expect([0, 1, 2].map((index) => rowOf(index, 3, 3))).toEqual([1, 3, 5]);
  expect(rowOf(0, 1, 3)).toBe(3);
  expect([0, 1].map((index) => rowOf(index, 2, 3))).toEqual([2, 4]);
});

describe("a line", () => {
  test("between two single boxes is level and cut in the middle", () => {
    const [line] = linesOf([{ a: 0, b: 0 }], { a: 1, b: 1 });

    expect(line?.knot).toEqual({ x: 50, y: 50 });
    expect(line?.a).toBe("M0 50C25 50 37.5 50 50 50");
    expect(line?.b).toBe("M50 50C62.5 50 75 50 100 50");
  });

  test("goes from the middle of one box to the middle of the other", () => {
    const [line] = linesOf([{ a: 1, b: 0 }], { a: 2, b: 1 });

    expect(numbers(line?.a ?? "").slice(0, 2)).toEqual([0, 75]);
    expect(numbers(line?.b ?? "").slice(-2)).toEqual([100, 50]);
  });

  test("is drawn once, however often its two parts meet", () => {
    const twice = { a: 0, b: 1 };
    expect(linesOf([twice, twice], { a: 2, b: 2 })).toHaveLength(1);
  });

  test("stays inside, and no two knots fall together", () => {
    const all = [0, 1, 2].flatMap((a) => [0, 1, 2].map((b) => ({ a, b })));
    const lines = linesOf(all, { a: 3, b: 3 });

    for (const { a, b } of lines) {
      for (const number of [...numbers(a), ...numbers(b)]) {
        expect(number).toBeGreaterThanOrEqual(0);
        expect(number).toBeLessThanOrEqual(100);
      }
    }
    const knots = lines.map(({ knot }) => `${knot.x} ${knot.y}`);
    expect(new Set(knots).size).toBe(knots.length);
  });
});
