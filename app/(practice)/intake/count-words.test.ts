import { expect, test } from "vitest";

import { countWords } from "./count-words";

const counts = { parts: 11, begun: 0, done: 0, papers: 5, signed: 0 };

test("not opened, begun, signed and missing are said in numbers", () => {
  expect(countWords(counts)).toEqual(["Not opened"]);
  expect(countWords({ ...counts, begun: 1 })).toEqual([
    "Begun, nothing done yet",
    "Papers: 0 of 5 signed",
    "Questionnaires: 0 of 6 done",
  ]);
  expect(countWords({ ...counts, begun: 6, done: 6, signed: 5 })).toEqual([
    "5 still missing",
    "Papers: all 5 signed",
    "Questionnaires: 1 of 6 done",
  ]);
  expect(countWords({ ...counts, begun: 11, done: 11, signed: 5 })).toEqual([
    "All done",
  ]);
});
