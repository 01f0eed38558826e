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

const SLUG = "desire-talk";
const worksheet = shipped(SLUG);
const ana = {
  want_freq: "few_month",
  now_freq: "rarely",
  show_numbers: "yes",
  kind: ["kissing"],
  meaning: { free: "Coming home" },
  my_desire: "absent_okay",
  brakes: ["tired", { free: "The cold bedroom" }],
  gas: ["laughing"],
  when_no: "I am too much",
  when_asked: "Guilty",
  kind_no: "Not now, and I like that you asked",
  kind_ask: "A hand on my back",
  other_ways: ["talk"],
  body: ["pain"],
  pressure: "never",
  unwanted: "no",
  tail_free: "yes",
};
const ben = { ...ana, want_freq: "weekly", my_desire: "by_itself" };
const UNITS = [
  "meaning",
  "my_desire",
  "gas",
  "brakes",
  "kind_no",
  "kind_ask",
  "other_ways",
  "want_freq",
  "now_freq",
];
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
        .map(({ key, type }) => `${key} ${type}`),
    ).toEqual([
      "want_freq single",
      "now_freq single",
      "show_numbers single",
      "kind multi",
      "meaning single",
      "my_desire single",
      "brakes multi",
      "gas multi",
      "when_no text",
      "when_asked text",
      "kind_no text",
      "kind_ask text",
      "other_ways multi",
      "body multi",
      "pressure single",
      "unwanted single",
    ]);
    expect(submitProblems(worksheet, {}).map(({ key }) => key)).toEqual([
      "kind",
      "meaning",
      "my_desire",
      "when_no",
      "when_asked",
      "kind_no",
      "kind_ask",
      "other_ways",
      "pressure",
      "unwanted",
      "tail_free",
    ]);
    expect(submitProblems(worksheet, ana)).toEqual([]);
  });

  test.each([
    ["kind", "What I count as sexual or sensual"],
    ["meaning", "For me it is mainly"],
    ["when_no", "When you say no I feel / tell myself"],
    ["when_asked", "When asked and not in the mood I feel"],
    ["unwanted", "I have had sex I did not want"],
  ])("%s: %s", (key, label) => {
    expect(fieldOf(worksheet, key)?.label).toBe(label);
  });

  test.each([
    [
      "want_freq",
      "Several times a week|Once a week|A few times a month|Once a month|Rarely|Never|I don’t know",
    ],
    ["meaning", "Closeness|Play|Relief|Being wanted|Duty|Worry|Not important"],
    [
      "my_desire",
      "Comes by itself|Comes after we start|Depends on context|Mostly absent and that is okay|Lost and I miss it",
    ],
    [
      "body",
      "Pain|Dryness|Erection|Orgasm|Hormones|Medication|After birth|Menopause|Trauma",
    ],
    ["pressure", "Never|Sometimes|Often"],
    ["unwanted", "No|Yes, long ago|Yes, lately"],
  ])("%s offers %s", (key, labels) => {
    expect(labelsOf(key)).toEqual(labels.split("|"));
  });
});

describe("what could ever reach the other", () => {
  test("waits for the therapist, unit by unit", () => {
    expect(shareUnits(worksheet).map(({ key }) => key)).toEqual(UNITS);
    expect(
      shareUnits(worksheet).every(({ gate }) => gate === "therapist"),
    ).toBe(true);
    expect(kinds(openedView(SLUG, { a: ana, b: ben }))).toEqual([
      "note note 0",
      "prompt prompt",
    ]);
  });

  test("is never the body, pressure or what was not wanted", () => {
    for (const key of ["body", "pressure", "unwanted"]) {
      const field = fieldOf(worksheet, key);
      expect(field && isPrivate(field)).toBe(true);
    }
    const seen = JSON.stringify([
      projection(worksheet, ana),
      previewOf(SLUG, ana),
      openedView(SLUG, { a: ana, b: ben }, UNITS),
    ]);
    expect(seen).not.toMatch(/Pain|pain|Never|too much|Guilty|Kissing/);
  });

  test("in the words of each, once it is ticked", () => {
    const view = openedView(SLUG, { a: ana, b: ben }, UNITS);

    expect(kinds(view)).toEqual([
      "note note 0",
      "choice meaning",
      "choice my_desire",
      "choice gas",
      "choice brakes",
      "texts kind_ask",
      "texts kind_no",
      "choice other_ways",
      "choice want_freq",
      "choice now_freq",
      "prompt prompt",
    ]);
    expect(theBlock(view, "choice", "meaning").entries[0]?.labels).toEqual([
      "Coming home",
    ]);
    expect(theBlock(view, "choice", "brakes").entries[0]?.labels).toEqual([
      "Being tired",
      "The cold bedroom",
    ]);
  });
});

describe("numbers", () => {
  const numbers = (a: unknown, b: unknown) =>
    kinds(
      openedView(
        SLUG,
        { a: { ...ana, show_numbers: a }, b: { ...ben, show_numbers: b } },
        UNITS,
      ),
    ).filter((kind) => kind.endsWith("_freq"));

  test("stand there only where both said so", () => {
    expect(numbers("yes", "yes")).toHaveLength(2);
  });

  test.each([
    ["yes", "no"],
    ["no", "yes"],
    ["yes", null],
    [undefined, "yes"],
    ["no", "no"],
  ])("%s and %s: none of either", (a, b) => {
    expect(numbers(a, b)).toEqual([]);
  });
});

describe("safety", () => {
  const coercion = (rule: string) => ({
    rule,
    code: "SEX_COERCION",
    severity: "high",
    hold: true,
  });

  test.each([
    [{ pressure: "sometimes" }, [coercion("pressed")]],
    [{ pressure: "often" }, [coercion("pressed")]],
    [{ unwanted: "yes_lately" }, [coercion("unwanted_lately")]],
    [{ unwanted: "yes_long_ago" }, []],
    [{ pressure: null, unwanted: null }, []],
    [{}, []],
  ])("%j", (more, alerts) => {
    expect(raisedAlerts(worksheet, { ...ana, ...more }, "submit")).toEqual(
      alerts,
    );
  });

  test.each([
    [{ body: ["pain"] }, "There may be a bodily side to it for A."],
    [{ body: ["trauma"] }, "A names trauma."],
    [
      { body: [], unwanted: "yes_long_ago" },
      "A has had unwanted sex, long ago.",
    ],
  ])("%j gives a chip", (more, text) => {
    const chips = therapistRows(worksheet, {
      a: { ...ana, ...more },
    }).flatMap((row) => (row.kind === "answer" ? row.chips : []));

    expect(chips).toHaveLength(1);
    expect(chips[0]?.text).toContain(text);
  });

  test("it is touch homework, and no kind of desire has a name", () => {
    expect(worksheet.riskTags).toEqual(["touch"]);
    expect(
      therapistRows(worksheet, { a: ana })
        .filter(({ key }) => key === "my_desire")
        .flatMap((row) => (row.kind === "answer" ? row.chips : [])),
    ).toEqual([]);
  });
});

test("what both try is written together", () => {
  expect(jointPartOf(worksheet)?.fields.map(({ key }) => key)).toEqual([
    "our_ask",
    "our_no",
    "tries",
  ]);
});
