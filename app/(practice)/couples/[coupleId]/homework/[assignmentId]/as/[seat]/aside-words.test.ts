import { expect, test } from "vitest";

import { aside } from "./aside-words";

test.each([
  ["to_do", false, /may have written so far is Ana’s alone/],
  ["taken_back", false, /may have begun stays with Ana/],
  ["past", false, /may have begun stays with Ana/],
  ["choosing", true, /asked to choose/],
] as const)("%s, finished %s", (state, isFinished, words) => {
  expect(aside({ state, isFinished }, "Ana")).toMatch(words);
});

test.each(["done", "sent", "opened", "past", "taken_back"] as const)(
  "a finished part that is %s needs no word more",
  (state) => {
    expect(aside({ state, isFinished: true }, "Ana")).toBeNull();
  },
);
