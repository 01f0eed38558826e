import { expect, test } from "vitest";
import {
  kinds,
  openedView,
  previewOf,
  shipped,
  theBlock,
} from "@/tests/support/shipped";
import { fieldOf, fieldsOf } from "./field-rules";
import { jointPartOf } from "./part-rules";
import { projection } from "./projection";
import { submitProblems } from "./submit-rules";

const SLUG = "our-story";
const story = shipped(SLUG);
// biome-ignore lint/suspicious/noThenProperty: the key of a question, with words in it
const then = (words: string) => ({ then: words });
const ana = {
  ...then("We spoke through the children"),
  turning_points: [
    { moment: "The night in the kitchen", changed: "I stopped guessing" },
    { moment: "The letter" },
  ],
  what_you_did: "You came back into the room",
  new_answers: [{ old: "Late trains", new: "One message each" }],
  early_signs: "I begin to count",
  hope: "Old and silly together",
  tail_free: "yes",
  tail_therapist_only: "canary",
};
const ben = {
  ...ana,
  ...then("I was never home"),
  turning_points: null,
};

test("each tells all six pieces of the story", () => {
  expect(fieldsOf(story).map(({ key, type }) => `${key} ${type}`)).toEqual([
    "then long",
    "turning_points list",
    "what_you_did long",
    "new_answers list",
    "early_signs long",
    "hope text",
    "tail_free single",
    "tail_therapist_only long",
  ]);
  expect(fieldOf(story, "what_you_did")?.label).toBe("How you helped us");
  expect(fieldOf(story, "turning_points")).toMatchObject({ max: 3 });
  expect(submitProblems(story, {})).toHaveLength(7);
  expect(submitProblems(story, ana)).toEqual([]);
});

test("what keeps it alive is written together", () => {
  const part = jointPartOf(story);
  const rituals = part?.fields.find(({ key }) => key === "rituals");
  const when = rituals?.type === "list" ? rituals.item[0] : undefined;

  expect(part?.fields.map(({ key, type }) => `${key} ${type}`)).toEqual([
    "reset_plan plan",
    "rituals list",
    "booster datetime",
  ]);
  expect(
    when?.type === "single" && when.options.map(({ value }) => value),
  ).toEqual(["leaving", "returning", "bedtime", "weekly", "yearly"]);
  expect(story.reassessWeeks).toBe(13);
});

test("the booklet has both sides of every piece and nothing of the tail", () => {
  const view = openedView(SLUG, { a: ana, b: ben });

  expect(kinds(view)).toEqual([
    "texts then",
    "requests turning_points",
    "texts what_you_did",
    "requests new_answers",
    "texts early_signs",
    "texts hope",
    "prompt prompt",
  ]);
  expect(JSON.stringify(projection(story, ana))).not.toContain("canary");
  expect(JSON.stringify(view)).not.toContain("canary");
});

test("the second words of an entry stand beside the first", () => {
  const view = openedView(SLUG, { a: ana, b: ben });

  expect(
    theBlock(view, "requests", "turning_points").entries.map(
      ({ items }) => items,
    ),
  ).toEqual([
    [
      { text: "The night in the kitchen", detail: "I stopped guessing" },
      { text: "The letter", detail: null },
    ],
    null,
  ]);
  expect(
    theBlock(previewOf(SLUG, ana), "requests", "new_answers").entries[0]?.items,
  ).toEqual([{ text: "Late trains", detail: "One message each" }]);
});
