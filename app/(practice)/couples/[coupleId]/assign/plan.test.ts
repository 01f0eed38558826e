import { expect, test } from "vitest";

import { closedBecause, fitting, NEW_PLAN } from "./plan";

const alone = { isTogetherFromStart: false } as const;
const closeness = { ...alone, mode: "reveal", mayOpenByItself: true } as const;
const thereForMe = { ...closeness, mayOpenByItself: false } as const;
const prep = { ...alone, mode: "private", mayOpenByItself: false } as const;

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

test("what both write together from the start is for both, whoever was chosen before", () => {
  const dates = {
    mode: "shared",
    mayOpenByItself: false,
    isTogetherFromStart: true,
  } as const;
  const gaze = { ...dates, mode: "reveal", mayOpenByItself: true } as const;
  const forBen = {
    ...NEW_PLAN,
    who: "b",
    sharing: "private",
    mayOpenByItself: true,
  } as const;

  expect(closedBecause(dates, "b")).toBeNull();
  expect(fitting(forBen, dates)).toMatchObject({
    who: "each",
    sharing: "shared",
    mayOpenByItself: false,
  });
  expect(fitting(forBen, gaze)).toMatchObject({
    who: "each",
    sharing: "reveal",
    mayOpenByItself: true,
  });
});
