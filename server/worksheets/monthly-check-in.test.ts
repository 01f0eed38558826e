import { describe, expect, test } from "vitest";
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
import { therapistRows } from "./therapist-rules";

const SLUG = "monthly-check-in";
const talk = shipped(SLUG);
const ana = {
  appreciate: [{ what: "The soup on Tuesday" }],
  feelings: ["hopeful", "tired"],
  went_well: "The weekend",
  concern: "I feel alone with the mornings",
  request: "Two mornings a week",
  ready: 2,
  topics_off: "money",
  tail_free: "yes",
};
const ben = { ...ana, ready: 9, topics_off: "", concern: "I feel watched" };
const people = { a: { name: "Ana" }, b: { name: "Ben" } };
const NOTE =
  "You may choose another day for this talk, or bring it to session.";

describe("word by word", () => {
  test("what each prepares", () => {
    expect(
      fieldsOf(talk)
        .slice(0, 7)
        .map(({ key, type, label }) => [key, type, label]),
    ).toEqual([
      ["appreciate", "list", "What I appreciated this month"],
      ["feelings", "emotion", "What I feel about us this month"],
      ["went_well", "long", "What went well"],
      ["concern", "long", "One concern, said without blame"],
      ["request", "text", "One clear request"],
      ["ready", "scale", "How ready am I to talk?"],
      ["topics_off", "text", "Not this month"],
    ]);
    expect(submitProblems(talk, {}).map(({ key }) => key)).toEqual([
      "appreciate",
      "feelings",
      "concern",
      "tail_free",
    ]);
    expect(submitProblems(talk, ana)).toEqual([]);
    expect(fieldOf(talk, "appreciate")).toMatchObject({ max: 3 });
    expect(fieldOf(talk, "feelings")).toMatchObject({ max: 5 });
    expect(fieldOf(talk, "topics_off")).toMatchObject({ vis: "private" });
    expect(fieldOf(talk, "concern")).toMatchObject({
      hint: { startsWith: ["You always", "You never"] },
    });
  });

  test("what both do together", () => {
    const part = jointPartOf(talk);
    const rules = part?.fields.find(({ key }) => key === "rules");

    expect(part?.minutes).toBe(40);
    expect(part?.fields.map(({ key, type }) => `${key} ${type}`)).toEqual([
      "rules check",
      "pause_word text",
      "turn_a1 timer",
      "mirrored_b check",
      "turn_b1 timer",
      "mirrored_a check",
      "turn_a2 timer",
      "turn_b2 timer",
      "agreements list",
      "revisit list",
      "close text",
    ]);
    expect(
      rules?.type === "check" && rules.options.map(({ label }) => label),
    ).toEqual([
      "One speaks, one listens",
      "No interrupting",
      "Sum up first",
      "Feelings are valid even when we see it differently",
      "We have a pause word",
    ]);
    for (const field of part?.fields ?? []) {
      if (field.type === "timer") expect(field.seconds).toEqual([300]);
    }
    const agreed = part?.fields.find(({ key }) => key === "agreements");
    expect(
      agreed?.type === "list" && agreed.item.map(({ label }) => label),
    ).toEqual(["What", "Who", "By when"]);
  });
});

test("appreciations come first, then feelings, then concerns", () => {
  expect(kinds(openedView(SLUG, { a: ana, b: ben }))).toEqual([
    "requests appreciate",
    "texts went_well",
    "choice feelings",
    "texts concern",
    "texts request",
    "note note 5",
    "prompt prompt",
  ]);
});

test("whoever is ready and whoever is not, both read the very same words", () => {
  const views = [0, 3, 4, 10, null].flatMap((a) =>
    [1, 9, undefined].map((b) =>
      JSON.stringify(
        openedView(SLUG, { a: { ...ana, ready: a }, b: { ...ben, ready: b } }),
      ),
    ),
  );

  expect(new Set(views).size).toBe(1);
  const view = openedView(SLUG, { a: ana, b: ben });
  expect(theBlock(view, "note").text).toBe(NOTE);
  expect(theBlock(previewOf(SLUG, ana), "note").text).toBe(NOTE);
});

test("how ready one is and what is left out this month never reach the partner", () => {
  expect(Object.keys(projection(talk, ana))).toEqual([
    "appreciate",
    "went_well",
    "feelings",
    "concern",
    "request",
  ]);
  expect(JSON.stringify(projection(talk, ana))).not.toContain("money");
});

test.each([
  [0, true],
  [3, true],
  [4, false],
  [null, false],
])(
  "ready at %s puts a chip beside it for the therapist: %s",
  (ready, isTold) => {
    const rows = therapistRows(talk, { a: { ...ana, ready }, b: ben }, people);
    const row = rows.find(({ key }) => key === "ready");

    expect(row?.kind === "answer" && row.chips.map(({ seat }) => seat)).toEqual(
      isTold ? ["a"] : [],
    );
  },
);
