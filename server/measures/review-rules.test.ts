import { describe, expect, test } from "vitest";
import { inOrder, theMeasure, times } from "@/tests/support/measures";
import { chipsFor, offersAfter } from "./review-rules";
import { scoreMeasure } from "./scoring";

const chips = (slug: string, places: readonly (number | null)[]) =>
  chipsFor(theMeasure(slug), inOrder(slug, places));

const offers = (slug: string, places: readonly (number | null)[]) => {
  const measure = theMeasure(slug);
  return offersAfter(measure, scoreMeasure(measure, inOrder(slug, places)));
};

describe("chips", () => {
  test("item 9 left open is told, also beside a total", () => {
    expect(chips("phq-9", times(8, 0))).toEqual(["item 9 not answered"]);
    expect(chips("phq-9", times(9, 0))).toEqual([]);
  });

  test("taking risks is told from quite a bit on", () => {
    const rated = (place: number) => times(20, 0).with(15, place);

    expect(chips("pcl-5", rated(3))).toEqual(["risk-taking"]);
    expect(chips("pcl-5", rated(2))).toEqual([]);
  });

  test("how often alone may be low-risk", () => {
    expect(chips("audit-c", [4, 0, 0])).toEqual(["may be low-risk; review"]);
    expect(chips("audit-c", [4, 1, 0])).toEqual([]);
    expect(chips("audit-c", [4, 0, null])).toEqual([]);
    expect(chips("audit-c", [0])).toEqual([]);
  });
});

test.each([
  ["phq-2", [1, 1], []],
  ["phq-2", [1, 2], ["phq-9"]],
  ["phq-2", [3, null], []],
  ["gad-2", [3, 0], ["gad-7"]],
  ["phq-4", [3, 0, 1, 1], ["phq-9"]],
  ["phq-4", [0, 0, 1, 2], ["gad-7"]],
  ["phq-4", [1, 1, 1, 1], []],
  ["pc-ptsd-5", [0, 0, 0, 0, 1, 1], ["pcl-5"]],
  ["pc-ptsd-5", [1], []],
])("after %s %j is offered %j", (slug, places, expected) => {
  expect(offers(slug, places)).toEqual(expected);
});
