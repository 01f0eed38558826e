import { describe, expect, test } from "vitest";
import { rawSpot } from "@/tests/support/raw-spot-answers";
import { kinds, previewOf, shipped } from "@/tests/support/shipped";
import { openedBlocks } from "./couple-view-rules";
import { promiseOf } from "./decides-check-rules";
import { fieldOf, fieldsOf, isPrivate } from "./field-rules";
import { projection, shareUnits } from "./projection";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

const SLUG = "raw-spots";
const worksheet = shipped(SLUG);

test("the questions stand in their order, the tail at the end", () => {
  expect(fieldsOf(worksheet).map(({ key }) => key)).toEqual([
    "moment",
    "cue",
    "alarm_body",
    "alarm",
    "meaning",
    "older",
    "older_story",
    "cover",
    "comfort",
    "share_line",
    "promise",
    "tail_free",
    "tail_therapist_only",
  ]);
});

test("all but the older story is asked of everybody", () => {
  const open = submitProblems(worksheet, {}).map(({ key }) => key);

  expect(open).not.toContain("older_story");
  expect(open).not.toContain("tail_therapist_only");
  expect(open).toHaveLength(11);
  expect(submitProblems(worksheet, rawSpot())).toEqual([]);
});

describe("what could ever reach the other", () => {
  test("is the line and what soothes it, each when the therapist ticks it", () => {
    expect(shareUnits(worksheet)).toEqual([
      {
        key: "share_line",
        label: "When you …, it touches …; then I need …",
        gate: "therapist",
      },
      { key: "comfort", label: "What soothes it", gate: "therapist" },
    ]);
    expect(Object.keys(projection(worksheet, rawSpot()))).toEqual([
      "share_line",
      "comfort",
    ]);
  });

  test("where it comes from is private on top of that", () => {
    for (const key of ["older", "older_story"]) {
      const field = fieldOf(worksheet, key);
      expect(field && isPrivate(field)).toBe(true);
    }
  });

  test("the preview shows both, and once shown only what was ticked", () => {
    const shown = openedBlocks(
      worksheet,
      ["a"],
      { a: "Ana", b: "Ben" },
      { a: { share_line: "When you turn away …" }, b: {} },
    );

    expect(kinds(previewOf(SLUG, rawSpot()))).toEqual([
      "texts share_line",
      "texts comfort",
    ]);
    expect(kinds(shown)).toEqual(["texts share_line"]);
    expect(JSON.stringify(shown)).not.toContain("Ben");
    expect(JSON.stringify(shown)).not.toContain('"ifReleased":true');
  });
});

test("the therapist is told to go first alone where it is old", () => {
  const chips = (older: string) =>
    therapistRows(worksheet, { a: rawSpot({ older }) }).flatMap((row) =>
      row.kind === "answer" ? row.chips : [],
    );

  expect(chips("growing_up")).toHaveLength(1);
  expect(chips("several")).toHaveLength(1);
  expect(chips("only_you")).toEqual([]);
});

test("both promise the same", () => {
  expect(promiseOf(worksheet)).toEqual({
    key: "promise",
    words: "I will not use this against you",
  });
});
