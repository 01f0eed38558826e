import { expect, test } from "vitest";

import { begun, redone, undone, went } from "./history-rules";

test("letters of one box are one step back, and another box is another", () => {
  const one = went(begun(""), "a", "title", 1_000);
  const two = went(one, "ab", "title", 1_300);
  const three = went(two, "ab.", "help", 1_400);
  expect(undone(three).now).toBe("ab");
  expect(undone(undone(three)).now).toBe("");
  expect(undone(undone(undone(three))).now).toBe("");
  expect(redone(redone(undone(undone(three)))).now).toBe("ab.");
});

test("after a pause it is another step, and what comes after a step back ends what was ahead", () => {
  const paused = went(went(begun("x"), "y", "title", 0), "z", "title", 9_000);
  expect(undone(paused).now).toBe("y");
  const other = went(undone(paused), "w", "title", 9_100);
  expect(redone(other).now).toBe("w");
  expect(undone(other).now).toBe("y");
});

test("what is moved twice in a moment is moved back in two steps", () => {
  const twice = went(went(begun("abc"), "bac", null, 0), "bca", null, 100);
  expect(undone(twice).now).toBe("bac");
  expect(undone(undone(twice)).now).toBe("abc");
});

test("what changes nothing is no step", () => {
  const history = begun("x");
  expect(went(history, "x", "title", 0)).toBe(history);
});
