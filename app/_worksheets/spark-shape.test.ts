import { expect, test } from "vitest";

import { SPARK, sparkPath, sparkPoints } from "./spark-shape";

const tenths = { min: 0, max: 10 };

test("the lowest number lies at the foot, the highest at the top, rounds in even steps", () => {
  const { width, height, edge } = SPARK;

  expect(sparkPoints([0, 5, 10], tenths)).toEqual([
    { x: edge, y: height - edge },
    { x: width / 2, y: height / 2 },
    { x: width - edge, y: edge },
  ]);
});

test("a single round stands at the left", () => {
  expect(sparkPoints([3], tenths)).toMatchObject([{ x: SPARK.edge }]);
});

test("a round without a number breaks the line", () => {
  const points = sparkPoints([1, 2, null, 4, 5], tenths);

  expect(points[2]).toBeNull();
  expect(sparkPath(points).match(/[ML]/g)).toEqual(["M", "L", "M", "L"]);
});
