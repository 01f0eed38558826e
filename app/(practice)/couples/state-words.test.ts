import { expect, test } from "vitest";

import { glanceOf } from "./state-words";

const nothing = { reviews: 0, ready: 0, unseen: 0, withThem: 0 };
const words = (state: Partial<typeof nothing>) =>
  glanceOf({ ...nothing, ...state }).map((one) => one.words);

test("what matters most stands first", () => {
  expect(words({ reviews: 1, ready: 2, unseen: 3, withThem: 1 })).toEqual([
    "Look at this first",
    "2 ready to open",
    "3 came in",
    "1 with them",
  ]);
  expect(words({ reviews: 2 })).toEqual(["2 to look at first"]);
});

test("a couple with nothing out says so", () => {
  expect(words({})).toEqual(["Nothing out"]);
});
