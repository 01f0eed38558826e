import { describe, expect, test } from "vitest";
import { resultOf, times } from "@/tests/support/measures";

describe("PCL-5 tells clusters and the provisional rule beside the total", () => {
  /** Each item by its number, all others 0. */
  const rated = (ratings: Record<number, number | null>) =>
    times(20, 0).map((none, at) =>
      at + 1 in ratings ? (ratings[at + 1] ?? null) : none,
    );

  test("the rule can be met below the cut-point", () => {
    const places = rated({ 1: 2, 6: 2, 8: 2, 9: 2, 15: 2, 16: 2 });

    expect(resultOf("pcl-5", places)).toMatchObject({
      total: 12,
      band: "below the cut-point",
      alerts: [{ code: "TRAUMA", severity: "medium" }],
      subscales: {
        B: { total: 2, met: true },
        C: { total: 2, met: true },
        D: { total: 4, met: true },
        E: { total: 4, met: true },
        provisional_diagnosis: { total: null, met: true },
      },
    });
  });

  test.each([
    ["B", { 6: 2, 8: 2, 9: 2, 15: 2, 16: 2 }],
    ["C", { 5: 2, 8: 2, 9: 2, 15: 2, 16: 2 }],
    ["D", { 5: 2, 7: 2, 14: 2, 15: 2, 16: 2 }],
    ["E", { 5: 2, 7: 2, 13: 2, 14: 2, 20: 2 }],
    ["E", { 5: 2, 7: 2, 13: 2, 14: 2, 19: 1, 20: 2 }],
  ])("without cluster %s it is not met", (cluster, ratings) => {
    const found = resultOf("pcl-5", rated(ratings));

    expect(found.subscales).toMatchObject({
      [cluster]: { met: false },
      provisional_diagnosis: { met: false },
    });
    expect(found.alerts).toEqual([]);
  });

  test("a missing item leaves open only what depends on it", () => {
    const { status, subscales } = resultOf(
      "pcl-5",
      rated({ 1: 2, 2: null, 6: null, 7: 0, 8: null, 15: null }),
    );

    expect(status).toBe("prorated");
    expect(subscales).toEqual({
      B: { total: null, met: true },
      C: { total: null, met: null },
      D: { total: null, met: false },
      E: { total: null, met: false },
      provisional_diagnosis: { total: null, met: false },
    });
  });

  test("with too many missing no cluster has a number or a word", () => {
    const { subscales, alerts } = resultOf("pcl-5", times(15, 4));

    expect(alerts).toEqual([]);
    expect(Object.values(subscales)).toEqual(
      times(5, 0).map(() => ({ total: null, met: null })),
    );
  });
});
