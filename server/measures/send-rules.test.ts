import { expect, test } from "vitest";

import { theMeasure } from "@/tests/support/measures";

import { isSent, oftenProblem, weeksLater } from "./send-rules";
import { asShipped } from "./setting-rules";

test("a measure is not given more often than it may be", () => {
  const csi4 = theMeasure("csi-4");
  const every = (everyWeeks: number | null) => ({
    everyWeeks,
    beforeSessions: false,
  });
  const sessions = { everyWeeks: null, beforeSessions: true };
  const atMost = "CSI-4 is given every 2 weeks at most.";
  expect(oftenProblem(csi4, every(1))).toBe(atMost);
  expect(oftenProblem(csi4, every(2))).toBeNull();
  expect(oftenProblem(csi4, every(null))).toBeNull();
  expect(oftenProblem(csi4, sessions)).toBe(atMost);
  expect(oftenProblem(theMeasure("phq-9"), every(1))).toBeNull();
  expect(oftenProblem(theMeasure("phq-9"), sessions)).toBeNull();
  expect(
    oftenProblem(theMeasure("phq-9"), { everyWeeks: 2, beforeSessions: true }),
  ).toBe("Choose one of these.");
});

test("weeks are counted in days, over the end of a month, a year and a change of clocks", () => {
  expect(weeksLater("2026-12-28", 1)).toBe("2027-01-04");
  expect(weeksLater("2026-10-20", 2)).toBe("2026-11-03");
});

test("what a practice has not switched on is not sent", () => {
  const sent = (slug: string) =>
    isSent(theMeasure(slug), asShipped(theMeasure(slug)));
  expect(sent("audit-c")).toBe(false);
  expect(sent("csi-16")).toBe(true);
  expect(isSent(theMeasure("audit-c"), { isOn: true })).toBe(true);
  expect(isSent(theMeasure("csi-16"), { isOn: false })).toBe(false);
});
