import { expect, test } from "vitest";

import { shipped } from "@/tests/support/shipped";

import { isLately, landedOf } from "./date-rules";

const jar = shipped("date-jar");
const about = "the walk";
const ana = (how: number | null, of = about) => ({
  seat: "a" as const,
  about: of,
  answers: { how },
});

test("a date was for each what they said of it last, of this date alone", () => {
  expect(
    landedOf(about, jar, [
      { seat: "a", about, answers: {} },
      ana(8),
      ana(2),
      ana(10, "the bread"),
      { seat: "b", answers: { how: 4 } },
    ]),
  ).toEqual({ a: 8, b: null });
});

test("who would rather not say has said nothing, whatever stood before", () => {
  expect(landedOf(about, jar, [ana(null), ana(9)])).toEqual({
    a: null,
    b: null,
  });
  expect(landedOf(about, jar, [])).toEqual({ a: null, b: null });
});

test("these days are the last seven", () => {
  expect(isLately([{ day: "2026-11-25" }], "2026-12-01")).toBe(true);
  expect(isLately([{ day: "2026-11-24" }], "2026-12-01")).toBe(false);
  expect(isLately([], "2026-12-01")).toBe(false);
});
