import { expect, test } from "vitest";

import { hintFor } from "./hint-rules";

const field = { hint: { startsWith: ["You always"], text: "Begin with I." } };

test("a hint stands while the words begin so, however they are written", () => {
  expect(hintFor(field, "  you ALWAYS leave")).toBe("Begin with I.");
  expect(hintFor(field, "When you always leave")).toBeNull();
  expect(hintFor(field, "You al")).toBeNull();
  expect(hintFor({ hint: undefined }, "You always")).toBeNull();
});
