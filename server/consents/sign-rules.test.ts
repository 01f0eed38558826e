import { expect, test } from "vitest";

import { isDrawn, mustWaitForFirst, pathsOf } from "./sign-rules";

test("a dot is no signature, and a line is one", () => {
  expect(isDrawn([])).toBe(false);
  expect(isDrawn([[10, 10, 11, 11]])).toBe(false);
  expect(isDrawn([[10, 10, 60, 40]])).toBe(true);
});

test("each stroke is one line", () => {
  expect(pathsOf([[0, 1, 2, 3, 4, 5], [9], [7, 7, 8, 8]])).toEqual([
    "M 0 1 L 2 3 L 4 5",
    "M 7 7 L 8 8",
  ]);
});

test("the paper that lets others be signed on a screen comes first, where it was asked for", () => {
  const first = { slug: "electronic-records", state: "begun" } as const;
  const fees = { slug: "fees", state: "not_opened" } as const;

  expect(mustWaitForFirst("fees", [first, fees])).toBe(true);
  expect(mustWaitForFirst("electronic-records", [first, fees])).toBe(false);
  expect(mustWaitForFirst("fees", [{ ...first, state: "paper" }, fees])).toBe(
    false,
  );
  expect(mustWaitForFirst("fees", [fees])).toBe(false);
});
