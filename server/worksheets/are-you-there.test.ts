import { describe, expect, test } from "vitest";
import {
  kinds,
  openedView,
  previewOf,
  shipped,
  theBlock,
} from "@/tests/support/shipped";
import { fieldOf } from "./field-rules";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

const SLUG = "are-you-there";
const fifteen = (a: number, r: number, e: number) =>
  Object.fromEntries(
    [1, 2, 3, 4, 5].flatMap((n) => [
      [`a${n}`, a],
      [`r${n}`, r],
      [`e${n}`, e],
    ]),
  );
const ana = {
  items: fifteen(2, 4, 5),
  self: fifteen(5, 4, 3),
  more_of: ["a1", "r1"],
  moment: "When my father was ill",
  tail_free: "yes",
};
const ben = { ...ana, items: fifteen(3, 4, 4), self: null, more_of: null };
const both = { a: ana, b: ben };

test("a whole answer can be handed in, with or without one's own side", () => {
  expect(submitProblems(shipped(SLUG), ana)).toEqual([]);
  expect(submitProblems(shipped(SLUG), { ...ana, self: undefined })).toEqual(
    [],
  );
});

test("exactly two things one would like more of", () => {
  const problems = submitProblems(shipped(SLUG), { ...ana, more_of: ["a1"] });

  expect(problems.map(({ key }) => key)).toEqual(["more_of"]);
});

test("the moment comes first, then what they would like more of, and no bars", () => {
  const view = openedView(SLUG, both);

  expect(kinds(view)).toEqual([
    "texts moment",
    "choice more_of",
    "note note",
    "prompt prompt",
  ]);
  expect(theBlock(view, "choice").entries.map(({ labels }) => labels)).toEqual([
    ["I can get your attention when it matters", "You notice when I am low"],
    null,
  ]);
});

test("released bars are the three means, with no word of judgement", () => {
  const view = openedView(SLUG, both, ["items"]);
  const { rows, ends, max } = theBlock(view, "table");

  expect(rows.map(({ label, values }) => [label, ...values])).toEqual([
    ["Accessible", 2, 3],
    ["Responsive", 4, 4],
    ["Engaged", 5, 4],
  ]);
  expect([max, ...ends]).toEqual([5, "Hardly ever", "Nearly always"]);
  expect(JSON.stringify(view)).not.toMatch(/steady|mixed|missing|worth a/);
});

test("the preview marks the bars as the therapist's to release", () => {
  expect(theBlock(previewOf(SLUG, ana), "table").ifReleased).toBe(true);
});

test("five labels from hardly ever to nearly always, the same rows on both sides", () => {
  const items = fieldOf(shipped(SLUG), "items");
  const self = fieldOf(shipped(SLUG), "self");
  if (items?.type !== "matrix" || self?.type !== "matrix") throw new Error();

  expect(items.columns).toMatchObject({
    labels: ["Hardly ever", "Seldom", "Sometimes", "Often", "Nearly always"],
  });
  expect(self.rows.map(({ key }) => key)).toEqual(
    items.rows.map(({ key }) => key),
  );
  expect(self.required).toBe(false);
});

describe("the therapist", () => {
  const rows = therapistRows(shipped(SLUG), both, {
    a: { name: "Ana" },
    b: { name: "Ben" },
  });
  const row = (key: string, name: string) =>
    rows.find(
      (each) =>
        each.kind !== "heading" && each.key === key && each.row === name,
    );

  test("sees means with their bands", () => {
    expect(row("letters", "accessible")).toMatchObject({
      a: { value: 2, text: "missing" },
      b: { value: 3, text: "mixed" },
    });
  });

  test("sees how the other's rating differs from one's own", () => {
    expect(row("blind_spot", "accessible")).toMatchObject({
      private: true,
      a: { value: -2, text: "Ben sees less of it" },
      b: { state: "open" },
    });
    expect(row("blind_spot", "responsive")).toMatchObject({
      a: { value: 0, text: "seen alike" },
    });
  });

  test("reads an answer in its words and no gap where the scale is words", () => {
    expect(row("items", "a1")).toMatchObject({
      a: { value: 2, text: "Seldom" },
      gap: null,
    });
  });
});
