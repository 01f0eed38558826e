import { expect, test } from "vitest";

import {
  gapWords,
  partWords,
  sinceBefore,
  totalBefore,
  totalMeans,
} from "./brief-words";

const clock = {
  now: new Date("2026-11-24T15:45:00Z"),
  timeZone: "America/New_York",
};

test.each([
  [null, null],
  [7, "as before"],
  [4.3, "was 4.3"],
  [-1, "was −1"],
])("from %s to 7 is said as it is, never as good or bad", (before, words) => {
  expect(sinceBefore({ last: 7, before })).toBe(words);
});

test("how far apart is a number, with a word where there is one", () => {
  const line = { key: "", label: "", a: null, b: null };

  expect(gapWords({ ...line, gap: { value: 3, words: "some distance" } })).toBe(
    "3, some distance",
  );
  expect(gapWords({ ...line, gap: { value: 1.5, words: null } })).toBe("1.5");
  expect(gapWords({ ...line, gap: null })).toBeNull();
});

test.each([
  [{ submittedAt: clock.now, dueOn: "2026-11-20" }, "done today", false],
  [{ submittedAt: null, dueOn: "2026-11-20" }, "4 days late", true],
  [{ submittedAt: null, dueOn: "2026-12-01" }, "due Tue 1 Dec", false],
  [{ submittedAt: null, dueOn: null }, "not in yet", false],
] as const)("a part that stands at %o is %s", (row, words, isLate) => {
  expect(partWords(row, clock)).toEqual({ words, isLate });
});

test.each([
  [{ total: 7, before: 14 }, "was 14"],
  [{ total: 7, before: 7 }, "as before"],
  [{ total: null, before: 7 }, "was 7"],
  [{ total: 7, before: null }, null],
])("a total %j is said beside the time before", (of, words) => {
  expect(totalBefore(of)).toBe(words);
});

test("what a total means is its band and a change worth saying", () => {
  expect(totalMeans({ band: "mild", change: "improved" })).toBe(
    "mild, improved",
  );
  expect(totalMeans({ band: null, change: null })).toBe("");
});
