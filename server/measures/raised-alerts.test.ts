import { describe, expect, test } from "vitest";
import { extreme, resultOf, times, worth } from "@/tests/support/measures";

const codes = (...given: Parameters<typeof resultOf>) =>
  resultOf(...given).alerts.map(({ code }) => code);

describe("alerts", () => {
  const SI = { code: "SI_POSITIVE", severity: "high" };

  test("item 9 of PHQ-9 raises one whatever the total is", () => {
    expect(resultOf("phq-9", [...times(8, 0), 1])).toMatchObject({
      total: 1,
      alerts: [SI],
    });
    expect(resultOf("phq-9", times(9, 0)).alerts).toEqual([]);
  });

  test("item 9 raises one of a form that was left unfinished", () => {
    expect(resultOf("phq-9", [...times(8, null), 1])).toMatchObject({
      status: "incomplete",
      total: null,
      alerts: [SI],
    });
  });

  test("nearly every day is critical where the practice has set it so", () => {
    const severity = (place: number, escalates: boolean) =>
      resultOf("phq-9", [...times(8, 0), place], { escalates }).alerts[0]
        ?.severity;

    expect(severity(3, true)).toBe("critical");
    expect(severity(3, false)).toBe("high");
    expect(severity(2, true)).toBe("high");
  });

  test.each([
    ["phq-9", worth("phq-9", 14), []],
    ["phq-9", worth("phq-9", 15), ["MOOD_ANX"]],
    ["phq-9", times(9, 3), ["SI_POSITIVE", "MOOD_ANX"]],
    ["gad-7", worth("gad-7", 14), []],
    ["gad-7", worth("gad-7", 15), ["MOOD_ANX"]],
    ["k6", [0, 0, 0, 4, 4, 4], []],
    ["k6", [0, 0, 0, 3, 4, 4], ["MOOD_ANX"]],
    ["phq-2", [3, 3], []],
    ["phq-4", [3, 3, 3, 3], []],
    ["pcl-5", worth("pcl-5", 32), []],
    ["pcl-5", worth("pcl-5", 33), ["TRAUMA"]],
    ["pc-ptsd-5", [0, 0, 0, 1, 1, 1], []],
    ["pc-ptsd-5", [0, 0, 0, 0, 1, 1], ["TRAUMA"]],
    ["audit-c", [1, 1, 0], []],
    ["audit-c", [1, 1, 1], ["SUBSTANCE"]],
    ["sdqs", [0], []],
    ["sdqs", [1], ["SUBSTANCE"]],
    ["sdqs", [40], ["SUBSTANCE"]],
    ["csi-16", extreme("csi-16", "least"), []],
  ])("%s %j raises %j", (slug, places, expected) => {
    expect(codes(slug, places)).toEqual(expected);
  });

  test("an estimated total raises what a counted one does", () => {
    expect(codes("gad-7", [2, 2, 2, 2, 2, 3, null])).toEqual(["MOOD_ANX"]);
  });

  test("a reliable change for the worse raises one, for the better none", () => {
    expect(codes("phq-9", times(9, 1), { earlier: 4 })).toEqual([
      "SI_POSITIVE",
      "DETERIORATION",
    ]);
    expect(codes("gad-7", times(7, 0), { earlier: 21 })).toEqual([]);
    expect(codes("csi-4", extreme("csi-4", "least"), { earlier: 4 })).toEqual([
      "DETERIORATION",
    ]);
  });

  test("without a total nothing is said of change", () => {
    expect(resultOf("gad-7", [3], { earlier: 0 })).toMatchObject({
      change: null,
      alerts: [],
    });
  });

  test("a practice's own cut-off moves the word and what it raises", () => {
    expect(resultOf("audit-c", [3, 0, 0], { cutOff: 4 })).toMatchObject({
      band: "negative",
      alerts: [],
    });
    expect(codes("audit-c", [3, 0, 0])).toEqual(["SUBSTANCE"]);
    expect(codes("pc-ptsd-5", [0, 0, 0, 0, 1, 1], { cutOff: 4 })).toEqual([]);
    expect(codes("pcl-5", worth("pcl-5", 31), { cutOff: 31 })).toEqual([
      "TRAUMA",
    ]);
    expect(codes("pcl-5", worth("pcl-5", 31))).toEqual([]);
  });
});
