import { expect, test } from "vitest";

import { homeworkStatusWords } from "./status-rules";

test("each status is said in words of its own", () => {
  const words = (["none", "given", "over"] as const).map(homeworkStatusWords);

  expect(words).toEqual([
    "Nothing given yet",
    "Homework given",
    "Nothing given just now",
  ]);
});
