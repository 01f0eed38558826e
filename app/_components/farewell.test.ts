import { expect, test } from "vitest";

import { farewellOf } from "./farewell";

const change = (question: string, length: number) => ({
  question,
  value: "x".repeat(length),
});
const joint = (question: string, length: number) => ({
  assignmentId: "one",
  ...change(question, length),
});

test("what has room goes as it is", () => {
  const said = {
    drafts: [{ assignmentId: "one", changes: [change("moment", 40)] }],
    together: [joint("name", 40)],
  };

  expect(JSON.parse(farewellOf(said))).toEqual(said);
});

test("one that is too long costs no other", () => {
  const long = [change("moment", 19_000), change("want", 2_000)];
  const said = farewellOf({
    drafts: [
      { assignmentId: "one", changes: long },
      { assignmentId: "two", changes: [change("moment", 19_000)] },
    ],
    together: [joint("name", 19_000), joint("signal", 2_000)],
  });

  expect(said.length).toBeLessThan(20_000);
  expect(JSON.parse(said)).toEqual({
    drafts: [{ assignmentId: "one", changes: long.slice(1) }],
    together: [joint("signal", 2_000)],
  });
});

test("it stays within what the server takes", () => {
  const many = Array.from({ length: 70 }, (_, at) => change(`q${at}`, 1));
  const said = JSON.parse(
    farewellOf({
      drafts: Array.from({ length: 11 }, (_, at) => ({
        assignmentId: `${at}`,
        changes: at === 0 ? many : many.slice(0, 1),
      })),
      together: many,
    }),
  );

  expect(said.drafts).toHaveLength(10);
  expect(said.drafts[0].changes).toHaveLength(60);
  expect(said.together).toHaveLength(60);
});
