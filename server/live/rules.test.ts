import { expect, test } from "vitest";

import { isFor, wordIn } from "./rules";

const dana = { practiceId: "harbor", memberId: "dana", sessionId: "s1" };
const heard = (payload: string) => {
  const word = wordIn(payload);
  return word !== null && isFor(word, dana);
};

test("a change reaches its member in that practice alone", () => {
  expect(heard("changed harbor dana")).toBe(true);
  expect(heard("changed harbor imani")).toBe(false);
  expect(heard("changed cove dana")).toBe(false);
});

test("an end reaches the session that ended", () => {
  expect(heard("ended s1")).toBe(true);
  expect(heard("ended s2")).toBe(false);
});

test.each(["", "changed", "changed harbor", "ended", "drop table x"])(
  "“%s” is none of the database's words",
  (payload) => {
    expect(wordIn(payload)).toBeNull();
  },
);
