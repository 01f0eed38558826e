import { describe, expect, test } from "vitest";
import { extreme, resultOf, times, worth } from "@/tests/support/measures";

describe("a total is the plain sum of what was chosen", () => {
  test.each([
    ["phq-9", [1, 2, 3, 0, 1, 2, 0, 1, 0], 10],
    ["phq-9", times(9, 3), 27],
    ["phq-2", [2, 1], 3],
    ["phq-4", [1, 2, 3, 0], 6],
    ["gad-7", [3, 2, 1, 0, 1, 2, 3], 12],
    ["gad-2", [3, 3], 6],
    ["pcl-5", times(20, 4), 80],
    // All of the time stands first and gives 4.
    ["k6", [0, 1, 2, 3, 4, 4], 10],
    ["k6", times(6, 0), 24],
    ["audit-c", [2, 1, 3], 6],
    // A Yes stands first, the question before the five is not scored.
    ["pc-ptsd-5", [0, 0, 0, 1, 1, 0], 3],
    ["csi-4", [3, 4, 2, 5], 14],
    // Items 1, 5, 9, 11, 12, 17, 19 to 22, 26 to 28, 30 to 32 by hand:
    // 4 + (5−1) + 3 + 3 + 2 + 5 + 1 + 2 + 3 + 4 + (5−0) + 1 + (5−4) + (5−2) + 3 + (5−5)
    ["csi-16", [4, 1, 3, 3, 2, 5, 1, 2, 3, 4, 0, 1, 4, 2, 3, 5], 44],
    // The second place everywhere: item 1 gives 1, 2 to 5 give 4 each, 6 gives 1,
    // ten of 7 to 18 give 1 and the reversed 10 and 15 give 4, 19 to 25 give 1,
    // 26, 28, 30 and 32 give 4, and 27, 29 and 31 give 1.
    ["csi-32", times(32, 1), 62],
  ])("%s %j gives %i", (slug, places, total) => {
    expect(resultOf(slug, places)).toMatchObject({ status: "complete", total });
  });

  test.each([
    ["phq-9", 0, 27],
    ["gad-7", 0, 21],
    ["csi-4", 0, 21],
    ["csi-16", 0, 81],
    ["csi-32", 0, 161],
    ["pcl-5", 0, 80],
    ["k6", 0, 24],
    ["audit-c", 0, 12],
  ])("%s goes from %i to %i", (slug, least, most) => {
    expect(resultOf(slug, extreme(slug, "least")).total).toBe(least);
    expect(resultOf(slug, extreme(slug, "most")).total).toBe(most);
  });
});

describe("items 6, 10 and 15 of CSI-32 are reversed, and three pairs of words end well", () => {
  test.each([
    [6, 5],
    [10, 0],
    [15, 0],
    [26, 0],
    [27, 5],
    [28, 0],
    [29, 5],
    [30, 0],
    [31, 5],
    [32, 0],
  ])("the last place of item %i gives %i", (number, points) => {
    const base = extreme("csi-32", "least");
    const moved = base.with(number - 1, 5);

    expect(resultOf("csi-32", moved).total).toBe(points);
  });
});

describe("missing items follow the measure's own rule", () => {
  test.each([
    ["phq-9", [2, 2, 2, 2, 2, 2, 2, null, null], "prorated", 18],
    ["phq-9", [1, 0, 1, 0, 1, 0, 1, 0, null], "prorated", 5],
    ["phq-9", [1, 0, 1, 0, 1, 0, 0, 0, null], "prorated", 3],
    ["phq-9", [2, 2, 2, 2, 2, 2, null, null, null], "incomplete", null],
    ["phq-9", [], "incomplete", null],
    ["gad-7", [2, 2, 2, 2, 2, 2, null], "prorated", 14],
    ["gad-7", [1, 1, 1, 0, 0, 0, null], "prorated", 4],
    ["gad-7", [2, 2, 2, 2, 2, null, null], "incomplete", null],
    ["pcl-5", times(16, 1), "prorated", 20],
    ["pcl-5", [1, 1, ...times(14, 0)], "prorated", 3],
    ["pcl-5", times(15, 4), "incomplete", null],
    ["k6", times(5, 0), "incomplete", null],
    ["phq-2", [3, null], "incomplete", null],
    ["phq-4", [3, 3, 3, null], "incomplete", null],
    ["csi-4", [6, 5, 5, null], "incomplete", null],
    ["csi-16", times(15, 0), "incomplete", null],
    ["csi-32", times(31, 0), "incomplete", null],
    ["audit-c", [1, 0, null], "incomplete", null],
    ["pc-ptsd-5", [0, 0, 0, 0, 0], "incomplete", null],
    ["pc-ptsd-5", [null], "incomplete", null],
    ["sdqs", [null], "incomplete", null],
  ])("%s %j is %s with %s", (slug, places, status, total) => {
    const found = resultOf(slug, places);

    expect(found).toMatchObject({ status, total });
    if (total === null) expect(found.band).toBeNull();
  });

  test("an item that is not scored is neither counted nor missed", () => {
    const without = resultOf("phq-9", times(9, 1));

    expect(resultOf("phq-9", [...times(9, 1), 3])).toEqual(without);
    expect(resultOf("gad-7", [...times(7, 1), 3]).total).toBe(7);
    expect(resultOf("phq-9", [...times(7, 1), null, null, 3]).status).toBe(
      "prorated",
    );
  });

  test("what is not asked after a first answer scores 0, whatever stood there", () => {
    expect(resultOf("audit-c", [0])).toMatchObject({
      status: "complete",
      total: 0,
      alerts: [],
    });
    expect(resultOf("audit-c", [0, 4, 4]).total).toBe(0);
    expect(resultOf("pc-ptsd-5", [1])).toMatchObject({
      status: "complete",
      total: 0,
      band: "negative",
    });
    expect(resultOf("pc-ptsd-5", [1, 0, 0, 0, 0, 0]).total).toBe(0);
  });
});

describe("bands change at their own points", () => {
  test.each([
    ["phq-9", 0, "minimal"],
    ["phq-9", 4, "minimal"],
    ["phq-9", 5, "mild"],
    ["phq-9", 9, "mild"],
    ["phq-9", 10, "moderate"],
    ["phq-9", 14, "moderate"],
    ["phq-9", 15, "moderately severe"],
    ["phq-9", 19, "moderately severe"],
    ["phq-9", 20, "severe"],
    ["phq-9", 27, "severe"],
    ["gad-7", 0, "minimal"],
    ["gad-7", 4, "minimal"],
    ["gad-7", 5, "mild"],
    ["gad-7", 9, "mild"],
    ["gad-7", 10, "moderate"],
    ["gad-7", 14, "moderate"],
    ["gad-7", 15, "severe"],
    ["phq-2", 2, "negative"],
    ["phq-2", 3, "positive"],
    ["gad-2", 2, "negative"],
    ["gad-2", 3, "positive"],
    ["k6", 4, "below moderate distress"],
    ["k6", 5, "moderate distress"],
    ["k6", 12, "moderate distress"],
    ["k6", 13, "serious distress"],
    ["csi-4", 13, "distressed"],
    ["csi-4", 14, "not distressed"],
    ["csi-16", 51, "distressed"],
    ["csi-16", 52, "not distressed"],
    ["csi-32", 104, "distressed"],
    ["csi-32", 105, "not distressed"],
    ["pcl-5", 32, "below the cut-point"],
    ["pcl-5", 33, "at or above the cut-point"],
    ["pc-ptsd-5", 2, "negative"],
    ["pc-ptsd-5", 3, "positive"],
    ["audit-c", 2, "negative"],
    ["audit-c", 3, "positive"],
  ])("%s with %i: %s", (slug, total, band) => {
    expect(resultOf(slug, worth(slug, total))).toMatchObject({ total, band });
  });

  test("PHQ-4 has no band of its own, its two halves have a cut-off each", () => {
    expect(resultOf("phq-4", [2, 1, 1, 1])).toMatchObject({
      total: 5,
      band: null,
      subscales: {
        "phq-2": { total: 3, met: true },
        "gad-2": { total: 2, met: false },
      },
    });
  });
});
