import { describe, expect, test } from "vitest";
import { shippedWorksheet } from "./load-definitions";
import { scores } from "./scoring";

const shipped = (slug: string) => {
  const worksheet = shippedWorksheet(slug);
  if (worksheet === undefined) throw new Error(slug);
  return worksheet;
};
const scoreOf = (slug: string, id: string, answers: unknown) =>
  scores(shipped(slug), answers)[id];

describe("where there is most to grow", () => {
  const now = { emotional: 4, physical: 6, intellectual: 8, conflict: null };
  const want = { emotional: 9, physical: 9, intellectual: 7, conflict: 10 };
  const importance = [
    "physical",
    "emotional",
    "intellectual",
    "conflict",
    "experiential",
    "spiritual",
  ];
  const growth = (answers: unknown) => {
    const score = scoreOf("six-kinds-of-closeness", "growth", answers);
    if (score?.fn !== "gaps") throw new Error("not scored");
    return score.growth.map(({ key, gap, worth }) => [key, gap, worth]);
  };

  test("is the gap times seven less the place of importance", () => {
    expect(growth({ now, want, importance })).toEqual([
      ["emotional", 5, 25],
      ["physical", 3, 18],
      ["intellectual", -1, -4],
    ]);
  });

  test("is unknown without an order of importance", () => {
    expect(growth({ now, want, importance: null })).toEqual([]);
  });

  test("leaves out the sexual row, which nobody ranks", () => {
    const all = { now: { sexual: 1 }, want: { sexual: 9 }, importance };

    expect(growth(all)).toEqual([]);
  });
});

describe("accessible, responsive, engaged", () => {
  const means = (items: unknown) => {
    const score = scoreOf("are-you-there", "letters", { items });
    if (score?.fn !== "groupMeans") throw new Error("not scored");
    return score.groups.map(({ mean, band, answered }) => [
      mean,
      band,
      answered,
    ]);
  };

  test.each([
    [[4, 4, 4, 4, 4], 4, "steady"],
    [[4, 4, 4, 4, 3], 3.8, "mixed"],
    [[3, 3, 2, 2, 3], 2.6, "mixed"],
    [[3, 2, 2, 3, 2], 2.4, "missing"],
    [[1, 1, 1, 1, 1], 1, "missing"],
  ])("%j has the mean %d: %s", (values, mean, band) => {
    const items = Object.fromEntries(values.map((v, i) => [`a${i + 1}`, v]));

    expect(means(items)[0]).toEqual([mean, band, 5]);
  });

  test("the mean is of what was answered", () => {
    const items = { r1: 5, r2: null, r3: 2 };

    expect(means(items)).toEqual([
      [null, null, 0],
      [3.5, "mixed", 2],
      [null, null, 0],
    ]);
  });
});
