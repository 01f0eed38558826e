import { describe, expect, test } from "vitest";
import { kinds, openedView, previewOf, shipped } from "@/tests/support/shipped";
import { fieldOf, fieldsOf, shownFields } from "./field-rules";
import { jointPartOf } from "./part-rules";
import { projection } from "./projection";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

const SLUG = "speaking-for-parts";
const worksheet = shipped(SLUG);
const ticked = { no_you_are: true, one_topic: true, hear_no: true, calm: true };
const { calm: _calm, ...notCalm } = ticked;
const ana = {
  from: "canary raw",
  for: "A part of me feels left and wants a hand. I, here, would like ten minutes.",
  check: ticked,
  tail_free: "yes",
};
const ben = { ...ana, for: "A part of me feels small." };

test("what each prepares", () => {
  expect(fieldsOf(worksheet).map(({ key, type }) => `${key} ${type}`)).toEqual([
    "from long",
    "for long",
    "check check",
    "later info",
    "tail_free single",
    "tail_therapist_only long",
  ]);
  expect(fieldOf(worksheet, "for")).toMatchObject({
    starter:
      "A part of me feels __ and wants __; it is afraid that __. I, here, would like __.",
  });
  expect(submitProblems(worksheet, ana)).toEqual([]);
  const { from: _from, ...withoutRaw } = ana;
  expect(submitProblems(worksheet, withoutRaw)).toEqual([]);
});

test("what both do together, each with their own lines", () => {
  const part = jointPartOf(worksheet);

  expect(part?.minutes).toBe(20);
  expect(
    part?.fields.map(({ key, type }) => `${part.ofSeat[key]} ${key} ${type}`),
  ).toEqual([
    "b heard_b long",
    "b part_stirred_b text",
    "b makes_sense_b text",
    "a heard_a long",
    "a part_stirred_a text",
    "a makes_sense_a text",
    "a close_a scale",
    "b close_b scale",
  ]);
});

test("the raw version is its author's alone", () => {
  const rows = JSON.stringify(therapistRows(worksheet, { a: ana, b: ben }));

  expect(rows).not.toContain("canary raw");
  expect(Object.keys(projection(worksheet, ana))).toEqual(["for"]);
  expect(kinds(previewOf(SLUG, ana))).toEqual(["texts for", "note note 1"]);
});

describe("where somebody is not calm", () => {
  const isTold = (check: object | null) =>
    shownFields(worksheet, { check }).some(({ key }) => key === "later");

  test("another day is offered to them, and to no one else", () => {
    expect(isTold(notCalm)).toBe(true);
    expect(isTold(ticked)).toBe(false);
    expect(isTold(null)).toBe(false);
    expect(isTold({})).toBe(false);
  });

  test("the therapist is told, and both read the very same view", () => {
    const chips = therapistRows(worksheet, {
      a: ana,
      b: { ...ben, check: notCalm },
    }).flatMap((row) => (row.kind === "answer" ? row.chips : []));
    const views = [ticked, notCalm, null].map((check) =>
      JSON.stringify(openedView(SLUG, { a: ana, b: { ...ben, check } })),
    );

    expect(chips.map(({ seat }) => seat)).toEqual(["b"]);
    expect(new Set(views).size).toBe(1);
    expect(views[0]).toContain("You may choose another day for this talk");
  });
});
