import { describe, expect, test } from "vitest";
import {
  kinds,
  openedView,
  previewOf,
  shipped,
  theBlock,
} from "@/tests/support/shipped";
import { raisedAlerts } from "./alert-rules";
import { fieldOf, fieldsOf } from "./field-rules";
import { jointPartOf } from "./part-rules";
import { projection } from "./projection";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

const SLUG = "after-the-spark";
const worksheet = shipped(SLUG);
const ana = {
  early: ["laughed", { free: "Night swims" }, "talked_late"],
  changed: "We plan more than we play",
  story: "fading",
  miss: ["laughed", "kissed", "asked"],
  deeper: "You know my bad days",
  novelty: [{ what: "Climbing" }],
  ritual: "greeting",
  tail_free: "yes",
};
const ben = {
  ...ana,
  early: ["laughed"],
  changed: "Two jobs",
  story: "full",
  deeper: "I can be ill with you",
};
const both = { a: ana, b: ben };
const labelsOf = (key: string) => {
  const field = fieldOf(worksheet, key);
  return field && "options" in field
    ? field.options.map(({ label }) => label)
    : [];
};

describe("word by word", () => {
  test("the questions, and what each of them wants", () => {
    expect(
      fieldsOf(worksheet)
        .slice(0, -2)
        .map(({ key, type }) => [key, type]),
    ).toEqual([
      ["early", "multi"],
      ["changed", "text"],
      ["story", "single"],
      ["miss", "multi"],
      ["deeper", "text"],
      ["novelty", "list"],
      ["ritual", "single"],
    ]);
    expect(submitProblems(worksheet, {}).map(({ key }) => key)).toEqual([
      "early",
      "changed",
      "story",
      "miss",
      "deeper",
      "ritual",
      "tail_free",
    ]);
    expect(submitProblems(worksheet, ana)).toEqual([]);
    expect(
      submitProblems(worksheet, { ...ana, miss: ["laughed"] }),
    ).toMatchObject([{ key: "miss", message: "Choose at least 3." }]);
  });

  test("the labels of the specification", () => {
    expect(fieldOf(worksheet, "early")?.label).toBe("What we did then");
    expect(fieldOf(worksheet, "deeper")?.label).toBe("What is better now");
    expect(labelsOf("story")).toEqual([
      "Love is fading",
      "Life got full",
      "We got safe",
      "We stopped trying",
      "It is normal",
    ]);
    expect(labelsOf("ritual")).toEqual([
      "A morning kiss",
      "A ten-minute talk",
      "A weekly walk",
      "A greeting at the door",
      "Thanks at bedtime",
    ]);
    expect(labelsOf("miss")).toEqual(labelsOf("early"));
    expect(fieldOf(worksheet, "novelty")).toMatchObject({ max: 3 });
  });
});

describe("the couple's view", () => {
  const view = openedView(SLUG, both);

  test("begins with what both would keep, then sets then beside now", () => {
    expect(kinds(view)).toEqual([
      "overlap ritual.common",
      "choice ritual",
      "sides early",
      "prompt prompt",
    ]);
    expect(theBlock(view, "overlap").text).toBe(
      "Both of you would keep a greeting at the door.",
    );
    expect(theBlock(view, "sides").entries[0]?.lines).toMatchObject([
      {
        label: "Then",
        texts: ["Talked half the night", "Laughed a lot", "Night swims"],
      },
      { label: "What has changed since", texts: ["We plan more than we play"] },
      { label: "What is better now", texts: ["You know my bad days"] },
    ]);
  });

  test.each([
    { ritual: "weekly_walk" },
    { ritual: null },
    { ritual: { free: "Tea" } },
  ])("says nothing about agreement with %j", (more) => {
    const other = openedView(SLUG, { a: ana, b: { ...ben, ...more } });

    expect(kinds(other)).toEqual(kinds(view));
    expect(theBlock(other, "overlap").text).toBe(
      "Here is the ritual that each of you would keep.",
    );
  });

  test("keeps the story, what is missed and the new things with the therapist", () => {
    expect(Object.keys(projection(worksheet, ana))).toEqual([
      "ritual",
      "early",
      "changed",
      "deeper",
    ]);
    expect(JSON.stringify([view, previewOf(SLUG, ana)])).not.toMatch(
      /fading|Kissed|Climbing/,
    );
  });
});

test("afterwards both make a plan of it", () => {
  expect(jointPartOf(worksheet)?.fields).toMatchObject([
    { key: "ritual_plan", type: "plan" },
  ]);
});

test("nobody is alarmed, and the therapist reads the rest", () => {
  const rows = therapistRows(worksheet, both);

  expect(raisedAlerts(worksheet, ana, "submit")).toEqual([]);
  expect(rows.find(({ key }) => key === "story")).toMatchObject({
    a: { text: "Love is fading" },
    b: { text: "Life got full" },
  });
});
