import { expect, test } from "vitest";

import { repeated } from "./repeated";

const day = (of: number) => new Date(Date.UTC(2026, 10, of));
const given = (slug: string, on: number, by: "a" | "b" | null = "a") => ({
  id: `${slug} ${on}`,
  slug,
  seats: [by ?? ("a" as const)],
  title: slug,
  createdAt: day(on),
  takenBackAt: null as Date | null,
  sides: {
    a: { submittedAt: by === "a" ? day(on) : null },
    b: { submittedAt: by === "b" ? day(on) : null },
  },
});

test("what was done twice is told once, with how often and since when", () => {
  expect(
    repeated([given("pulse", 3), given("pulse", 17), given("pulse", 10)]),
  ).toEqual([{ id: "pulse 17", title: "pulse", times: 3, since: day(3) }]);
});

test("one round finished is no history, however often it was given", () => {
  expect(repeated([given("pulse", 3), given("pulse", 10, null)])).toEqual([]);
  expect(repeated([given("pulse", 3), given("cycle", 10)])).toEqual([]);
});

test("two private copies given in one go are one round", () => {
  expect(
    repeated([
      given("prep", 3, "a"),
      { ...given("prep", 3, "b"), id: "other" },
    ]),
  ).toEqual([]);
});

test("what was taken back before anybody finished it counts for nothing", () => {
  const back = { ...given("pulse", 17, null), takenBackAt: day(18) };

  expect(repeated([given("pulse", 3), given("pulse", 10), back])).toMatchObject(
    [{ id: "pulse 10", times: 2 }],
  );
});
