import { expect, test } from "vitest";
import { kinds, previewOf, shipped, theBlock } from "@/tests/support/shipped";
import { openedBlocks } from "./couple-view-rules";
import { fieldOf, fieldsOf, modeOf, shownFields } from "./field-rules";
import { projection, shareUnits } from "./projection";
import { submitProblems } from "./submit-rules";

const SLUG = "legacy-burdens";
const worksheet = shipped(SLUG);
const answers = {
  tree: [{ person: "canary Nana", relation: "grandparent", cost: "canary" }],
  burden: [
    { belief: "Needing is weak", whose: "canary whose" },
    { belief: "Love is work" },
  ],
  gift: [{ what: "Singing", whose: "Nana" }],
  percent: 3,
  give_back: "canary letter",
  invite: ["rest"],
  culture: "canary culture",
  burden_shown: "Love is work",
  tail_free: "yes",
};

test("what is asked, of one person", () => {
  expect(fieldsOf(worksheet).map(({ key, type }) => `${key} ${type}`)).toEqual([
    "tree list",
    "burden list",
    "gift list",
    "percent scale",
    "give_back long",
    "invite multi",
    "culture text",
    "burden_shown pick",
    "tail_free single",
    "tail_therapist_only long",
  ]);
  const keysOf = (key: string) => {
    const field = fieldOf(worksheet, key);
    return field?.type === "list" ? field.item.map((item) => item.key) : [];
  };
  expect(keysOf("tree")).toEqual([
    "person",
    "relation",
    "message",
    "coped",
    "cost",
  ]);
  expect(keysOf("burden")).toEqual(["belief", "whose", "with_us"]);
  expect(fieldOf(worksheet, "percent")?.label).toBe(
    "How much of this is mine?",
  );
  expect(worksheet.parts.map(({ by, mode }) => `${by} ${mode}`)).toEqual([
    "individual therapist_decides",
  ]);
  expect(submitProblems(worksheet, answers)).toEqual([]);
});

test("the burden to show is one of those written down", () => {
  const shown = shownFields(worksheet, answers).find(
    ({ key }) => key === "burden_shown",
  );

  expect(
    shown?.type === "pick" && shown.options.map(({ label }) => label),
  ).toEqual(["Needing is weak", "Love is work"]);
});

test("gifts and one burden may be shown, each by the therapist's tick", () => {
  expect(modeOf(worksheet)).toBe("therapist_decides");
  expect(shareUnits(worksheet).every(({ gate }) => gate === "therapist")).toBe(
    true,
  );
  expect(projection(worksheet, answers)).toEqual({
    gift: [{ what: "Singing", whose: "Nana" }],
    burden_shown: "Love is work",
  });
  expect(kinds(previewOf(SLUG, answers))).toEqual([
    "requests gift",
    "texts burden_shown",
  ]);
  expect(JSON.stringify(previewOf(SLUG, answers))).not.toContain("canary");
});

test("who chose no burden shows none", () => {
  const { burden_shown: _shown, ...kept } = answers;

  expect(projection(worksheet, kept).burden_shown).toBeNull();
});

test("what is shown of both stands beside each other", () => {
  const units = projection(worksheet, answers);
  const view = openedBlocks(
    worksheet,
    ["a", "b"],
    { a: "Ana", b: "Ben" },
    {
      a: units,
      b: { ...units, gift: [{ what: "Bread", whose: null }] },
    },
  );

  expect(
    theBlock(view, "requests").entries.map(({ items }) => items?.[0]?.text),
  ).toEqual(["Singing", "Bread"]);
});
