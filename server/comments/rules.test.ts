import { expect, test } from "vitest";

import { audiencesOf, sealsWith, seatsOf } from "./rules";

test("a comment can be written to whoever was asked, and to nobody else", () => {
  expect(audiencesOf(["a", "b"])).toEqual(["both", "a", "b"]);
  expect(audiencesOf(["b"])).toEqual(["b"]);
});

test("what is for one is sealed with that one's own key", () => {
  expect(sealsWith(seatsOf("both"))).toBe("couple");
  expect(sealsWith(seatsOf("a"))).toBe("partner");
});
