import { expect, test } from "vitest";

import { shipped } from "@/tests/support/shipped";
import { jointPartOf } from "./part-rules";
import { withNames } from "./seat-rules";

const names = { a: "Ana", b: "{a} of Ben" };
const part = jointPartOf(shipped("parts-in-conflict"));

test("a list that both write asks for a part of each by name, and a name stays as it is", () => {
  const [list] = part?.fields ?? [];
  const asked = list && withNames(list, names);

  expect(
    asked?.type === "list" && asked.item.map(({ label }) => label),
  ).toEqual([
    "A part of Ana",
    "A part of {a} of Ben",
    "What happens between them",
  ]);
});
