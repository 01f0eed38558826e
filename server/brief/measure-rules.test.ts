import { expect, test } from "vitest";

import { measuresIn, type Result } from "./measure-rules";

const now = new Date("2026-11-30T12:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const result = (given: Partial<Result> & Pick<Result, "seat">): Result => ({
  slug: "csi-16",
  total: 40,
  band: "distressed",
  change: null,
  at: daysAgo(1),
  ...given,
});
const known = (slug: string) => ({ name: slug.toUpperCase(), largeGap: 14 });
const of = (...results: Result[]) => measuresIn(results, known, now);

test("each stands with the last total, the time before, the band and a change worth saying", () => {
  const [line] = of(
    result({ seat: "a", total: 30, at: daysAgo(30) }),
    result({ seat: "a", total: 41, change: "improved" }),
    result({
      seat: "b",
      total: 55,
      band: "not distressed",
      change: "no reliable change",
    }),
  );

  expect(line).toMatchObject({
    name: "CSI-16",
    a: { total: 41, before: 30, band: "distressed", change: "improved" },
    b: { total: 55, before: null, band: "not distressed", change: null },
    gap: { value: 14, isLarge: true },
  });
});

test("an incomplete one has no number, and how far apart they are is not known", () => {
  const [line] = of(
    result({ seat: "a", total: null, band: null }),
    result({ seat: "a", total: 30, at: daysAgo(20) }),
    result({ seat: "b" }),
  );

  expect(line?.a).toMatchObject({ total: null, before: 30 });
  expect(line?.gap).toBeNull();
});

test("how far apart is said only of answers of the same time", () => {
  const gap = (days: number) =>
    of(
      result({ seat: "a", total: 30 }),
      result({ seat: "b", at: daysAgo(1 + days) }),
    )[0]?.gap?.value;
  expect(gap(14)).toBe(10);
  expect(gap(15)).toBeUndefined();
});

test("what is long ago stays out, the newest stands first, and one page is enough", () => {
  const slugs = (...given: [string, number][]) =>
    of(
      ...given.map(([slug, days]) =>
        result({ seat: "a", slug, at: daysAgo(days) }),
      ),
    ).map(({ slug }) => slug);

  expect(slugs(["gad-7", 3], ["phq-9", 1], ["k6", 71])).toEqual([
    "phq-9",
    "gad-7",
  ]);
  const many = Array.from({ length: 9 }, (_, at): [string, number] => [
    `m${at}`,
    at,
  ]);
  expect(slugs(...many)).toHaveLength(6);
});
