import { describe, expect, test } from "vitest";
import {
  kinds,
  openedView,
  previewOf,
  shipped,
  theBlock,
} from "@/tests/support/shipped";
import { raisedAlerts } from "./alert-rules";
import { fieldOf, fieldsOf, isPrivate } from "./field-rules";
import { jointPartOf } from "./part-rules";
import { projection, shareUnits } from "./projection";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

const SLUG = "planning-intimacy";
const worksheet = shipped(SLUG);
const after = shipped("planning-intimacy-after");
const OUT =
  "Either of us can stop or change at any time, with no explanation and no price.";
const ana = {
  open_to: ["cuddling", "massage", "sex"],
  not_now: ["kissing"],
  brakes: ["tired"],
  accelerators: ["talk"],
  wanted: "yes",
  pain: "no",
  tail_free: "yes",
};
const ben = { ...ana, open_to: ["cuddling", "bathing"], not_now: ["massage"] };
const labels = (key: string) => {
  const field = fieldOf(worksheet, key);
  return field && "options" in field ? field.options.map((o) => o.label) : [];
};

describe("word by word", () => {
  test("part one, each alone", () => {
    expect(
      fieldsOf(worksheet)
        .slice(0, 6)
        .map((field) => `${field.key} ${field.type} ${isPrivate(field)}`),
    ).toEqual([
      "open_to multi false",
      "not_now multi true",
      "brakes multi false",
      "accelerators multi false",
      "wanted single true",
      "pain single true",
    ]);
    expect(labels("open_to")).toEqual([
      "Talking in bed",
      "Cuddling",
      "Massage",
      "Kissing",
      "Bathing together",
      "Sexual touch",
      "Sex",
      "None for now",
    ]);
    expect(labels("not_now")).toEqual(labels("open_to"));
    expect(labels("wanted")).toEqual([
      "Yes",
      "Unsure",
      "No",
      "I feel I have to",
    ]);
    expect(fieldOf(worksheet, "brakes")?.label).toBe("What closes me down");
    expect(fieldOf(worksheet, "wanted")?.label).toBe(
      "Do you want to plan this at all?",
    );
    expect(submitProblems(worksheet, ana)).toEqual([]);
    expect(submitProblems(worksheet, {}).map(({ key }) => key)).toEqual([
      "open_to",
      "wanted",
      "tail_free",
    ]);
    expect(worksheet.note).toContain("Your therapist will open part two.");
  });

  test("part two, together, with the way out first", () => {
    const part = jointPartOf(worksheet);
    expect(part?.fields.map(({ key, type }) => `${key} ${type}`)).toEqual([
      "out_words info",
      "plan plan",
      "out check",
      "fallback single",
    ]);
    const words = part?.fields.find(({ key }) => key === "out_words")?.label;
    expect(words).toBe(OUT);
    const fallback = part?.fields.find(({ key }) => key === "fallback");
    expect(
      fallback?.type === "single" && fallback.options.map(({ label }) => label),
    ).toEqual([
      "cuddle",
      "talk",
      "rest separately, kindly",
      "find another day",
    ]);
  });

  test("each alone after it", () => {
    expect(fieldsOf(after).map(({ key }) => key)).toEqual([
      "felt",
      "pressure",
      "repeat",
    ]);
    expect(after.parts).toMatchObject([{ mode: "private" }]);
  });
});

describe("only what both are open to", () => {
  test("never without the therapist's tick", () => {
    expect(shareUnits(worksheet)).toMatchObject([
      { key: "open_to", gate: "therapist" },
    ]);
    expect(kinds(openedView(SLUG, { a: ana, b: ben }))).toEqual([
      "note note 1",
      "prompt prompt",
    ]);
  });

  test("and nothing else of either", () => {
    const view = openedView(SLUG, { a: ana, b: ben }, ["open_to"]);

    expect(theBlock(view, "mutual")).toMatchObject({
      both: ["Cuddling"],
      perhaps: [],
    });
    expect(JSON.stringify(view)).not.toMatch(
      /Massage|Sex|Bathing|Kissing|Tired|talk"/,
    );
  });

  test("none for now is no match", () => {
    const none = { open_to: ["none"] };
    const view = openedView(SLUG, { a: none, b: none }, ["open_to"]);

    expect(theBlock(view, "mutual")).toMatchObject({ both: [] });
    expect(JSON.stringify(view)).not.toContain("None for now");
  });

  test("an author sees before it what could be shown at most", () => {
    expect(theBlock(previewOf(SLUG, ana), "mutual")).toMatchObject({
      ifReleased: true,
      both: ["Cuddling", "Massage", "Sex"],
    });
    expect(Object.keys(projection(worksheet, ana))).toEqual(["open_to"]);
  });
});

describe("pressure", () => {
  const codes = (of: typeof worksheet, answers: object) =>
    raisedAlerts(of, answers, "submit").map(
      ({ code, severity, hold }) => `${code} ${severity} ${hold}`,
    );

  test.each([
    ["yes", []],
    ["unsure", []],
    ["no", []],
    [null, []],
    ["have_to", ["SEX_COERCION high true"]],
  ])("wanting it: %s", (wanted, alerts) => {
    expect(codes(worksheet, { ...ana, wanted })).toEqual(alerts);
  });

  test.each([
    ["none", []],
    ["some", ["SEX_COERCION high true"]],
    ["a_lot", ["SEX_COERCION high true"]],
  ])("after it: %s", (pressure, alerts) => {
    expect(codes(after, { pressure })).toEqual(alerts);
  });
});

test.each([
  ["often", 1],
  ["sometimes", 0],
])("that it hurts %s brings %i chips", (pain, count) => {
  const chips = therapistRows(worksheet, { a: { ...ana, pain } }).flatMap(
    (row) => (row.kind === "answer" ? row.chips : []),
  );

  expect(chips).toHaveLength(count);
});
