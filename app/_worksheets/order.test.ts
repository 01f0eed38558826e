import { expect, test } from "vitest";

import { completed, moved, placeInWords, placeWhile } from "./order";

test("a moved card is announced with its new place", () => {
  expect(placeInWords("Time and attention", 1, 5)).toBe(
    "Time and attention, now second of five",
  );
  expect(placeInWords("Rest", 10, 12)).toBe("Rest, now number 11 of 12");
});

test.each([
  { from: 0, to: 2, order: ["b", "c", "a", "d"] },
  { from: 3, to: 0, order: ["d", "a", "b", "c"] },
  { from: 1, to: 1, order: ["a", "b", "c", "d"] },
])("moving from $from to $to", ({ from, to, order }) => {
  expect(moved(["a", "b", "c", "d"], from, to)).toEqual(order);
});

test("a half-made or outdated order shows every card once", () => {
  expect(completed(["a", "b", "c"], ["c", "gone", "c"])).toEqual([
    "c",
    "a",
    "b",
  ]);
});

test("while a card is carried, the cards it passes make room", () => {
  const places = (carried: { from: number; to: number } | null) =>
    [0, 1, 2, 3].map((index) => placeWhile(index, carried));

  expect(places(null)).toEqual([0, 1, 2, 3]);
  expect(places({ from: 0, to: 2 })).toEqual([2, 0, 1, 3]);
  expect(places({ from: 3, to: 1 })).toEqual([0, 2, 3, 1]);
});
