import { describe, expect, test } from "vitest";

import { HEIGHT, WATER, water, waterLine, wires } from "./loop-shape";

/** Start, two handles and end of a path that is one curve. */
function pointsOf(path: string) {
  const numbers = path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
  const at = (index: number) => ({
    x: numbers[index * 2] ?? Number.NaN,
    y: numbers[index * 2 + 1] ?? Number.NaN,
  });
  return { from: at(0), leaves: at(1), arrives: at(2), to: at(3), numbers };
}

test("the wires run as the loop does: A, B underneath, B, A underneath", () => {
  expect(wires.map(({ seat, head }) => `${seat} ${head.points}`)).toEqual([
    "a down",
    "b up",
    "b down",
    "a up",
  ]);
});

describe.each(
  wires.map((wire) => [`${wire.seat} ${wire.head.points}`, wire] as const),
)("the wire of %s", (_name, { seat, outer, path, head }) => {
  const { from, to, arrives, numbers } = pointsOf(path);

  test("is one curve inside the picture", () => {
    expect(numbers).toHaveLength(8);
    numbers.forEach((number, index) => {
      expect(number).toBeGreaterThanOrEqual(0);
      expect(number).toBeLessThanOrEqual(index % 2 === 0 ? 100 : HEIGHT);
    });
  });

  test("begins at its own person and ends where it is meant to", () => {
    const isLeft = (x: number) => x < 50;
    expect(isLeft(from.x)).toBe(seat === "a");
    expect(isLeft(to.x)).toBe(outer ? seat === "a" : seat === "b");
    expect(from.y > to.y).toBe(head.points === "up");
  });

  test("arrives upright under its arrow, so that stretching leans nothing", () => {
    expect(arrives.x).toBe(to.x);
    expect(head.x).toBe(to.x);
    expect(Math.abs(head.y - to.y)).toBeLessThanOrEqual(7);
  });

  test("passes the water line", () => {
    expect(Math.min(from.y, to.y)).toBeLessThan(WATER);
    expect(Math.max(from.y, to.y)).toBeGreaterThan(WATER);
  });
});

test("two of them cross and are each other's mirror, two stay outside", () => {
  const crossing = wires.filter(({ outer }) => outer === null);
  const [a, b] = crossing.map(({ path }) => pointsOf(path));

  expect(crossing).toHaveLength(2);
  expect(a?.from.x).toBe(100 - (b?.from.x ?? 0));
  expect(a?.to.x).toBe(100 - (b?.to.x ?? 0));
  expect(wires.filter(({ outer, seat }) => outer === seat)).toHaveLength(2);
});

test("the water reaches from edge to edge and down to the lower one", () => {
  const across = waterLine()
    .match(/q\S+ \S+ (\S+) 0/g)
    ?.map((wave) => Number(wave.split(" ")[2]))
    .reduce((sum, step) => sum + step, 0);

  expect(waterLine()).toMatch(new RegExp(`^M0 ${WATER}`));
  expect(across).toBeCloseTo(100);
  expect(water()).toBe(`${waterLine()}V${HEIGHT}H0Z`);
});
