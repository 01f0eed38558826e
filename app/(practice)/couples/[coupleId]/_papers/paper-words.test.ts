import { expect, test } from "vitest";

import { missingOf, type Standing, standingWords } from "./paper-words";

const clock = { now: new Date("2026-12-01T12:00:00Z"), timeZone: "UTC" };
const standing = (more: Partial<Standing> = {}): Standing => ({
  paperId: "1",
  state: "not_opened",
  isOutdated: false,
  at: null,
  onDay: null,
  ...more,
});

test.each([
  [{}, "Not opened"],
  [{ state: "begun" }, "Begun"],
  [{ state: "signed", at: new Date("2026-11-03T10:00:00Z") }, "Signed, 3 Nov"],
  [
    { state: "refused", at: new Date("2026-11-03T10:00:00Z") },
    "Not signed, 3 Nov",
  ],
  [
    {
      state: "not_opened",
      isOutdated: true,
      at: new Date("2026-11-03T10:00:00Z"),
    },
    "New text to sign",
  ],
] as const)("%j is said as %s", (more, words) => {
  expect(standingWords(standing(more), clock)).toBe(words);
});

test("what one of them has not agreed to is named, and what they were not asked for is not", () => {
  const row = { slug: "x", version: 1, values: {} };
  const papers = [
    {
      ...row,
      title: "Fees",
      a: standing({ state: "signed" }),
      b: standing({ state: "begun" }),
    },
    { ...row, title: "Video", a: standing({ state: "refused" }), b: null },
  ];

  expect(missingOf({ papers }, "a")).toEqual(["Video"]);
  expect(missingOf({ papers }, "b")).toEqual(["Fees"]);
});
