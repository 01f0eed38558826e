import { expect, test } from "vitest";

import { daysIn, turnsIn } from "./turn-rules";

const dates = (...days: (string | null)[]) => ({
  dates: days.map((day) => (day ? { what: "Out", day } : { what: "Out" })),
});
const seats = (...days: (string | null)[]) =>
  turnsIn(dates(...days), { of: "dates", on: "day" }).map(({ seat }) => seat);

test("two dates of one month are one each", () => {
  expect(seats("2026-12-04", "2026-12-18").toSorted()).toEqual(["a", "b"]);
});

test("the other one begins the next month, also over the new year", () => {
  const firsts = ["2026-11-05", "2026-12-04", "2027-01-09", "2027-02-06"].map(
    (day) => seats(day)[0],
  );
  expect(firsts).toEqual([firsts[0], firsts[1], firsts[0], firsts[1]]);
  expect(firsts[0]).not.toBe(firsts[1]);
});

test("the order in which they were written changes nothing, and no day is no turn", () => {
  expect(
    turnsIn(dates("2026-12-18", null, "2026-12-04"), {
      of: "dates",
      on: "day",
    }),
  ).toEqual(
    turnsIn(dates("2026-12-04", "2026-12-18"), { of: "dates", on: "day" }),
  );
  expect(seats(null)).toEqual([]);
  expect(daysIn("hostile", "day")).toEqual([]);
  expect(daysIn([{ day: "2026-12-04'; drop" }, null, 3], "day")).toEqual([]);
});
