import { expect, test } from "vitest";

import { minutesUntil, PAUSES } from "./return-rules";

const at = (hours: number, minutes: number) =>
  new Date(2026, 10, 30, hours, minutes);

test("a time is the next one on the wall, and never more than a day away", () => {
  expect(minutesUntil("19:40", at(19, 20))).toBe(20);
  expect(minutesUntil("00:10", at(23, 50))).toBe(20);
  expect(minutesUntil("19:20", at(19, 20))).toBe(24 * 60);
  expect(minutesUntil("19:19", at(19, 20))).toBe(24 * 60 - 1);
});

test("what is no time is none", () => {
  for (const words of ["", "7", "7:40", "soon"])
    expect(minutesUntil(words, at(19, 20))).toBeNull();
});

test("no pause is longer than a day", () => {
  for (const { value } of PAUSES)
    if (value !== "at") expect(Number(value)).toBeLessThanOrEqual(24 * 60);
});
