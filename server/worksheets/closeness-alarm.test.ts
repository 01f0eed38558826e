import { describe, expect, test } from "vitest";
import { kinds, previewOf, shipped } from "@/tests/support/shipped";
import { raisedAlerts } from "./alert-rules";
import { openedBlocks } from "./couple-view-rules";
import { fieldOf, fieldsOf, isPrivate } from "./field-rules";
import { projection, shareUnits } from "./projection";
import { scores } from "./scoring";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

const SLUG = "closeness-alarm";
const worksheet = shipped(SLUG);
const items = (...values: (number | null)[]) =>
  Object.fromEntries(values.map((value, index) => [`s${index + 1}`, value]));
const ana = {
  items: items(1, 4, 3, 2, 5, 1, 4),
  protects: "Nobody could leave me first",
  costs: "I am lonely at parties",
  example: "When you asked about my brother",
  where_from: "Moving every year",
  one_risk: "Tell you one fear",
  support: "Sit beside me, ask nothing",
  tail_free: "yes",
};

describe("word by word", () => {
  test("seven signs, each from never to very often", () => {
    const field = fieldOf(worksheet, "items");

    expect(field?.type === "matrix" && field.columns).toEqual({
      type: "likert",
      labels: ["Never", "Seldom", "Sometimes", "Often", "Very often"],
    });
    expect(
      field?.type === "matrix" && field.rows.map(({ label }) => label),
    ).toEqual([
      "I keep most relationships light and know many people a little.",
      "When it gets serious I start to look for the exit.",
      "Being asked about the real me makes me tense.",
      "I steer away from childhood, feelings or fears.",
      "I expect to be let down even when there is no sign of it.",
      "I stir trouble when things get too close.",
      "Fear of being left keeps part of me hidden.",
    ]);
  });

  test("what wants an answer", () => {
    expect(fieldsOf(worksheet).map(({ key }) => key)).toEqual([
      "items",
      "protects",
      "costs",
      "example",
      "where_from",
      "one_risk",
      "support",
      "tail_free",
      "tail_therapist_only",
    ]);
    const open = new Set(submitProblems(worksheet, {}).map(({ key }) => key));
    expect([...open]).toEqual([
      "items",
      "protects",
      "example",
      "one_risk",
      "tail_free",
    ]);
    expect(submitProblems(worksheet, ana)).toEqual([]);
    expect(fieldOf(worksheet, "protects")?.label).toBe(
      "How has this protected me?",
    );
  });
});

describe("the count and the mean", () => {
  test.each([
    [items(1, 4, 3, 2, 5, 1, 4), 3, "some", 2.9],
    [items(3, 3, 3, 3, 3, 3, 4), 1, "few", 3.1],
    [items(3, 3, 3, 3, 3, 3, 3), 0, "few", 3],
    [items(4, 4, 4, 4, 1, 1, 1), 4, "many", 2.7],
    [items(5, 5, 5, 5, 5, 5, 5), 7, "many", 5],
    [items(5, null, null, null, null, null, 1), 1, "few", 3],
  ])("of %j are %s, %s, %s", (given, value, band, mean) => {
    const found = scores(worksheet, { items: given });

    expect(found.signs).toEqual({ fn: "count", value, band });
    expect(found.mean).toMatchObject({ groups: [{ mean }] });
  });

  test("without a row there is neither", () => {
    expect(scores(worksheet, {})).toMatchObject({
      signs: { value: null, band: null },
      mean: { groups: [{ mean: null }] },
    });
  });

  test("are the therapist's alone", () => {
    const rows = therapistRows(worksheet, { a: ana });
    const row = (key: string) => rows.find((each) => each.key === key);

    expect(row("signs")).toMatchObject({
      label: "Signs at often or very often",
      private: true,
      a: { state: "number", value: 3, text: "some" },
      b: { state: "not_in" },
    });
    expect(row("mean")).toMatchObject({ private: true });
  });
});

describe("what could ever reach the other", () => {
  test("is three lines, each when the therapist ticks it", () => {
    expect(shareUnits(worksheet).map(({ key, gate }) => [key, gate])).toEqual([
      ["protects", "therapist"],
      ["one_risk", "therapist"],
      ["support", "therapist"],
    ]);
    expect(JSON.stringify(projection(worksheet, ana))).not.toMatch(
      /lonely|brother|Moving/,
    );
    const from = fieldOf(worksheet, "where_from");
    expect(from && isPrivate(from)).toBe(true);
  });

  test("the preview shows all three, the opened view what was ticked", () => {
    const shown = openedBlocks(
      worksheet,
      ["a"],
      { a: "Ana", b: "Ben" },
      { a: { one_risk: "Tell you one fear" }, b: {} },
    );

    expect(kinds(previewOf(SLUG, ana))).toEqual([
      "texts protects",
      "texts one_risk",
      "texts support",
      "note note",
    ]);
    expect(kinds(shown)).toEqual(["texts one_risk", "note note"]);
  });
});

test.each([
  ["s5", 5, 1],
  ["s7", 5, 1],
  ["s5", 4, 0],
  ["s6", 5, 0],
])("%s at %s: %s chips and no alarm", (row, value, count) => {
  const given = {
    ...ana,
    items: { ...items(1, 1, 1, 1, 1, 1, 1), [row]: value },
  };
  const chips = therapistRows(worksheet, { a: given }).flatMap((each) =>
    each.kind === "answer" ? each.chips : [],
  );

  expect(chips).toHaveLength(count);
  expect(raisedAlerts(worksheet, given, "submit")).toEqual([]);
});
