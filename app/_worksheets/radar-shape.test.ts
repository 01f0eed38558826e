import { expect, test } from "vitest";

import { CENTRE, labelPlace, linesOf, outline, pointAt } from "./radar-shape";

test("the first axis points straight up", () => {
  expect(pointAt(0, 6, 1)).toEqual({ x: CENTRE.x, y: CENTRE.y - 118 });
  expect(pointAt(0, 6, 0)).toEqual(CENTRE);
});

test("nothing is drawn where nothing was said", () => {
  const [p, q, r] = [
    { x: 0, y: 0 },
    { x: 1, y: 1 },
    { x: 2, y: 2 },
  ];

  expect(outline([p, q, r])).toBe("M0 0L1 1L2 2Z");
  expect(outline([p, null, r])).toBe("M0 0M2 2L0 0");
  expect(outline([null, q, r])).toBe("M1 1L2 2");
});

test("a long label breaks once, where it comes out most even", () => {
  expect(linesOf("Emotional")).toEqual(["Emotional"]);
  expect(linesOf("Sexual closeness")).toEqual(["Sexual", "closeness"]);
  expect(linesOf("Spiritual and meaning")).toEqual([
    "Spiritual",
    "and meaning",
  ]);
});

test("labels at the sides are held inside the picture", () => {
  expect(labelPlace(1, 6, 1)).toMatchObject({ x: 348, anchor: "end" });
  expect(labelPlace(5, 6, 1)).toMatchObject({ x: 2, anchor: "start" });
  expect(labelPlace(0, 6, 1)).toMatchObject({ x: CENTRE.x, anchor: "middle" });
});
