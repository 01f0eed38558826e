import fc from "fast-check";
import { expect, test } from "vitest";
import { shippedWorksheets } from "./load-definitions";
import { rankingOf, winsOf } from "./ranking-rules";

const field = shippedWorksheets()
  .flatMap(({ parts }) => parts.flatMap(({ fields }) => fields))
  .find((each) => each.type === "pairs");
if (field?.type !== "pairs") throw new Error("no pairs shipped");
const pairs = field;

const order = (answer: unknown) =>
  rankingOf(pairs, answer)?.map(
    ({ value, place, tied }) => `${place}${value}${tied ? "=" : ""}`,
  );
const choices = (chosen: string) =>
  Object.fromEntries(
    [...chosen].map((letter, index) => [
      String(index + 1),
      letter === "-" ? null : letter,
    ]),
  );

test("wins alone decide where they can", () => {
  expect(order(choices("WWWWTTTGGH"))).toEqual(["1W", "2T", "3G", "4H", "5C"]);
});

test("two with equal wins stand in the order of their own pair", () => {
  // W and T win three each, T won their pair; H and C two, H won theirs.
  expect(order(choices("TWWWTTCHCH"))).toEqual(["1T", "2W", "3H", "4C", "5G"]);
});

test("two whose own pair was left open share a place", () => {
  expect(order(choices("-WWWTTTHCC"))?.slice(0, 2)).toEqual(["1W=", "1T="]);
});

test("three with equal wins share a place, whatever their pairs say", () => {
  // T beats G and H, H beats G and C, and so on: T, G, H and C win two each.
  expect(order(choices("WWWCTTCGGH"))).toEqual([
    "1W",
    "2T=",
    "2G=",
    "2C=",
    "5H",
  ]);
});

test("whoever chooses in no pair ranks nothing", () => {
  expect(order(null)).toBeUndefined();
  expect(order({})).toBeUndefined();
  expect(order(choices("----------"))).toBeUndefined();
});

const aChoice = fc.record(
  Object.fromEntries(
    pairs.pairs.map(({ value, first, second }) => [
      value,
      fc.constantFrom(first.category, second.category, null),
    ]),
  ),
);

test("each category has four contests, and wins add up to the pairs chosen in", () => {
  fc.assert(
    fc.property(aChoice, (answer) => {
      const wins = winsOf(pairs, answer);
      const chosen = Object.values(answer).filter((each) => each !== null);

      expect(wins.reduce((sum, win) => sum + win.wins, 0)).toBe(chosen.length);
      expect(wins.every((win) => win.wins <= win.contests)).toBe(true);
      if (chosen.length < 10) return;
      expect(wins.map((win) => win.contests)).toEqual([4, 4, 4, 4, 4]);
    }),
  );
});

test("a better place never has fewer wins", () => {
  fc.assert(
    fc.property(aChoice, (answer) => {
      const wins = winsOf(pairs, answer);
      const inOrder = (rankingOf(pairs, answer) ?? []).map(
        ({ value }) => wins.find((win) => win.value === value)?.wins ?? 0,
      );

      expect(inOrder).toEqual(inOrder.toSorted((x, y) => y - x));
    }),
  );
});
