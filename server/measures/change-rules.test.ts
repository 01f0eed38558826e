import { expect, test } from "vitest";
import { theMeasure } from "@/tests/support/measures";
import { changeBetween, leastReliableChange } from "./change-rules";

const change = (
  slug: string,
  earlier: number,
  now: number,
  settings?: { cutOff?: number; points?: number },
) => changeBetween(theMeasure(slug), { earlier, now }, settings);

test.each([
  ["phq-9", 20, 16, "no reliable change"],
  ["phq-9", 20, 15, "improved"],
  ["phq-9", 15, 10, "improved"],
  ["phq-9", 14, 9, "recovered"],
  ["phq-9", 9, 4, "improved"],
  ["phq-9", 9, 13, "no reliable change"],
  ["phq-9", 9, 14, "worse"],
  ["phq-9", 9, 9, "no reliable change"],
  ["gad-7", 10, 7, "no reliable change"],
  ["gad-7", 13, 9, "recovered"],
  ["gad-7", 5, 9, "worse"],
  ["csi-32", 90, 102, "no reliable change"],
  ["csi-32", 90, 103, "improved"],
  ["csi-32", 92, 105, "recovered"],
  ["csi-32", 105, 92, "worse"],
  ["csi-16", 45, 51, "no reliable change"],
  ["csi-16", 44, 51, "improved"],
  ["csi-16", 45, 52, "recovered"],
  ["csi-16", 52, 59, "improved"],
  ["csi-16", 52, 45, "worse"],
  ["csi-4", 10, 13, "no reliable change"],
  ["csi-4", 10, 14, "recovered"],
  ["csi-4", 14, 10, "worse"],
  ["pcl-5", 42, 33, "no reliable change"],
  ["pcl-5", 43, 33, "improved"],
  ["pcl-5", 42, 32, "recovered"],
  ["pcl-5", 10, 20, "worse"],
  ["k6", 24, 0, null],
  ["phq-2", 0, 6, null],
])("%s from %i to %i: %s", (slug, earlier, now, expected) => {
  expect(change(slug, earlier, now)).toBe(expected);
});

test("a practice's own threshold and cut-off are taken instead", () => {
  expect(change("pcl-5", 42, 32, { points: 15 })).toBe("no reliable change");
  expect(change("pcl-5", 42, 37, { points: 5 })).toBe("improved");
  expect(change("pcl-5", 41, 31, { cutOff: 31 })).toBe("improved");
  expect(change("k6", 24, 10, { points: 5 })).toBe("recovered");
});

test.each([
  [32, 0.98, 12.54],
  [17, 0.98, 6.66],
  [4.7, 0.94, 3.19],
])(
  "with a spread of %d and a reliability of %d it is %d",
  (sd, reliability, expected) => {
    expect(leastReliableChange({ sd, reliability })).toBeCloseTo(expected, 2);
  },
);
