import { expect, test } from "vitest";

import { aScale, aText, aWorksheet } from "@/tests/support/a-worksheet";

import { afterwardsProblems } from "./afterwards-rules";

const together = {
  id: "together",
  by: "joint",
  mode: "shared",
  unlockIf: "opened",
  title: "Together",
  fields: [aText("topic")],
};
const own = { id: "main", by: "each", mode: "reveal", fields: [aText("one")] };
const worksheet = aWorksheet([], {
  parts: [own, { ...together, afterwards: [aScale("heard")] }],
});

test.each([
  [undefined, null],
  [{ heard: 7 }, null],
  [{ heard: null }, null],
  [{ heard: 11 }, { heard: ["Choose a whole number from 0 to 10."] }],
  [{ topic: "smuggled" }, { topic: ["This is not asked here."] }],
  [{ one: "smuggled" }, { one: ["This is not asked here."] }],
])("%j: %j", (answers, problems) => {
  expect(afterwardsProblems(worksheet, answers)).toEqual(problems);
});

test("where nothing is asked nothing is taken", () => {
  const plain = aWorksheet([], { parts: [own, together] });

  expect(afterwardsProblems(plain, { heard: 7 })).not.toBeNull();
});
