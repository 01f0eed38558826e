import { expect, test } from "vitest";

import { closedBecause, fitting, NEW_PLAN } from "./plan";

const closeness = { mode: "reveal", mayOpenByItself: true } as const;
const thereForMe = { mode: "reveal", mayOpenByItself: false } as const;
const prep = { mode: "private", mayOpenByItself: false } as const;

test("opening for both needs a worksheet made for it, and both to fill it in", () => {
  expect(closedBecause(closeness, "each")).toBeNull();
  expect(closedBecause(closeness, "a")).toMatch(/both fill it in/);
  expect(closedBecause(prep, "each")).toMatch(/only ever read by you/);
});

test("by itself it opens only where the worksheet allows it and the therapist ticked it", () => {
  const ticked = { ...NEW_PLAN, mayOpenByItself: true };

  expect(NEW_PLAN.mayOpenByItself).toBe(false);
  expect(fitting(ticked, closeness).mayOpenByItself).toBe(true);
  expect(fitting(ticked, thereForMe).mayOpenByItself).toBe(false);
  expect(fitting({ ...ticked, sharing: "private" }, closeness)).toMatchObject({
    sharing: "private",
    mayOpenByItself: false,
  });
});

test("a worksheet for one partner is the therapist's alone, whatever was chosen before", () => {
  expect(fitting({ ...NEW_PLAN, who: "b" }, closeness).sharing).toBe("private");
  expect(fitting(NEW_PLAN, prep).sharing).toBe("private");
});
