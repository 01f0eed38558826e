import { describe, expect, test } from "vitest";

import { stepped, valueAfterKey } from "./scale-steps";

describe("an untouched scale", () => {
  test("suggests no number of its own", () => {
    expect(stepped(null, 1)).toBe(0);
    expect(stepped(null, -1)).toBe(10);
  });
});

test.each([
  ["ArrowRight", 3, 4],
  ["ArrowUp", 10, 10],
  ["ArrowLeft", 3, 2],
  ["ArrowDown", 0, 0],
  ["Home", 7, 0],
  ["End", 7, 10],
  ["8", null, 8],
])("%s on %s gives %s", (key, value, next) => {
  expect(valueAfterKey(key, value)).toBe(next);
});

test("other keys are left to the page", () => {
  expect(valueAfterKey("Tab", 3)).toBeUndefined();
  expect(valueAfterKey("a", 3)).toBeUndefined();
});
