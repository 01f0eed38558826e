import { expect, test } from "vitest";

import { theMeasure } from "@/tests/support/measures";

import { isOn, oftenProblem, weeksLater } from "./send-rules";

test("a measure is not given more often than it may be", () => {
  const csi4 = theMeasure("csi-4");
  expect(oftenProblem(csi4, 1)).toBe("CSI-4 is given every 2 weeks at most.");
  expect(oftenProblem(csi4, 2)).toBeNull();
  expect(oftenProblem(csi4, null)).toBeNull();
  expect(oftenProblem(theMeasure("phq-9"), 1)).toBeNull();
});

test("weeks are counted in days, over the end of a month, a year and a change of clocks", () => {
  expect(weeksLater("2026-12-28", 1)).toBe("2027-01-04");
  expect(weeksLater("2026-10-20", 2)).toBe("2026-11-03");
});

test("a flag that is off keeps a measure back", () => {
  expect(isOn(theMeasure("audit-c"))).toBe(false);
  expect(isOn(theMeasure("csi-16"))).toBe(true);
});
