import { describe, expect, test } from "vitest";
import type { Answers } from "./condition-rules";
import { blindSpots, givenAndRanked } from "./couple-scoring";
import { shippedWorksheet } from "./load-definitions";

function shipped(slug: string) {
  const worksheet = shippedWorksheet(slug);
  if (worksheet === undefined) throw new Error(slug);
  return worksheet;
}

describe("blind spots", () => {
  const worksheet = shipped("are-you-there");
  const rule = worksheet.scoring.find(({ fn }) => fn === "blindSpot");
  if (rule?.fn !== "blindSpot") throw new Error("no blind spot");
  const apart = (mine: Answers, partners: Answers) =>
    blindSpots(worksheet, rule, mine, partners).map((spot) => spot.apart);

  test("are the partner's rating of me less my own", () => {
    const mine = { self: { a1: 5, a2: 4 }, items: { a1: 1 } };
    const partners = { items: { a1: 2, a2: 4 }, self: { a1: 1 } };

    expect(apart(mine, partners)).toEqual([-1.5, null, null]);
  });

  test("count only rows both answered", () => {
    const mine = { self: { r1: 2, r2: null, r3: 1 } };
    const partners = { items: { r1: 4, r2: 5, r3: null } };

    expect(apart(mine, partners)).toEqual([null, 2, null]);
  });
});

describe("what one gives and the other ranks", () => {
  const worksheet = shipped("how-i-feel-loved");
  const rule = worksheet.scoring.find(({ fn }) => fn === "mismatch");
  if (rule?.fn !== "mismatch") throw new Error("no mismatch");
  // Wins: W 4, T 3, G 2, H 1, C 0.
  const pairs = {
    1: "W",
    2: "W",
    3: "W",
    4: "W",
    5: "T",
    6: "T",
    7: "T",
    8: "G",
    9: "G",
    10: "H",
  };
  const matchOf = (first: string, receiver: Answers) => {
    const found = givenAndRanked(worksheet, rule, { give: [first] }, receiver);
    return found && [found.gives, found.ranked.place, found.isMismatch];
  };

  test("fits while it is among the other's first two", () => {
    expect(matchOf("W", { pairs })).toEqual(["Kind words", 1, false]);
    expect(matchOf("T", { pairs })).toEqual(["Time and attention", 2, false]);
    expect(matchOf("G", { pairs })).toEqual(["Thoughtful gifts", 3, true]);
  });

  test("is unknown where either would rather not say", () => {
    const givenNull = givenAndRanked(
      worksheet,
      rule,
      { give: null },
      { pairs },
    );

    expect(givenNull).toBeNull();
    expect(matchOf("W", { pairs: null })).toBeNull();
  });

  test("is unknown for a kind the other chose in no pair about", () => {
    const noTouch = { ...pairs, 4: null, 7: null, 9: null, 10: null };

    expect(matchOf("C", { pairs: noTouch })).toBeNull();
  });
});
