import { expect, test } from "vitest";

import { safeFrom } from "./contact-rules";

const hours = (fromHour: number | null, untilHour: number | null) => ({
  mayBeUsed: true,
  fromHour,
  untilHour,
});
const at = (time: string) => new Date(time);
const noon = at("2026-06-01T12:00:00Z");

test("where no letter is safe, none goes at any hour", () => {
  const never = { ...hours(9, 17), mayBeUsed: false };
  expect(safeFrom(never, "UTC", noon)).toBe("never");
});

test("within the hours at once, outside of them as soon as they begin", () => {
  expect(safeFrom(hours(null, null), "UTC", noon)).toEqual(noon);
  expect(safeFrom(hours(9, 17), "UTC", noon)).toEqual(noon);
  expect(safeFrom(hours(14, 17), "UTC", noon)).toEqual(
    at("2026-06-01T14:00:00Z"),
  );
  expect(safeFrom(hours(9, 11), "UTC", noon)).toEqual(
    at("2026-06-02T09:00:00Z"),
  );
  expect(safeFrom(hours(22, 2), "UTC", at("2026-06-01T23:10:00Z"))).toEqual(
    at("2026-06-01T23:10:00Z"),
  );
});

test("on the practice's clock, half an hour off and through a change of clocks", () => {
  expect(safeFrom(hours(9, 11), "Asia/Kolkata", noon)).toEqual(
    at("2026-06-02T03:30:00Z"),
  );
  // Spain goes to summer time on 29 March 2026.
  expect(
    safeFrom(hours(9, 11), "Europe/Madrid", at("2026-03-28T12:00:00Z")),
  ).toEqual(at("2026-03-29T07:00:00Z"));
});
