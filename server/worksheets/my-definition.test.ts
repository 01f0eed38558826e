import { describe, expect, test } from "vitest";
import {
  kinds,
  openedView,
  previewOf,
  shipped,
  theBlock,
} from "@/tests/support/shipped";
import { fieldOf } from "./field-rules";
import { stepsOf } from "./step-rules";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

const SLUG = "my-definition";
const worksheet = shipped(SLUG);
const ana = {
  first_word: "warm, quiet, mine",
  define: "Being known",
  cards: ["listened", "hugs", "laughing", "talks", "peace", "matter"],
  order: ["matter", "listened", "hugs", "laughing", "talks", "peace"],
  assumed: "That I need a while after work",
  guess: ["sex", "adventure", "future"],
  met: 6,
  want_to_learn: "Why walks matter",
  tail_free: "yes",
};
const ben = {
  ...ana,
  define: "Doing things side by side",
  cards: ["hugs", "laughing", "chores", "adventure", "future", "matter"],
  order: ["chores", "hugs", "laughing", "adventure", "future", "matter"],
  assumed: "That I love you when I fix things",
  guess: ["talks", "secret", "praying"],
};
const both = { a: ana, b: ben };
const CARDS = [
  "Being listened to",
  "Long hugs",
  "Sex",
  "Laughing",
  "Telling a secret",
  "Silence together",
  "Praying or meditating",
  "Doing chores as a team",
  "Being defended",
  "Being teased kindly",
  "Planning a future",
  "Crying together",
  "Deep talks",
  "Adventure",
  "Kissing",
  "Being left in peace",
  "Making up",
  "Being chosen in public",
  "Shared money",
  "Learning together",
  "Dancing",
  "Falling asleep close",
  "Being told I matter",
  "Caring when ill",
];

describe("the words of the specification", () => {
  test.each([
    ["first_word", "First three words"],
    ["define", "To me, intimacy is …"],
    ["is_not", "It is not …"],
    ["assumed", "Things I thought you would just know"],
    ["guess", "What I think you will choose"],
    ["met", "How far is my version met?"],
  ])("%s: %s", (key, label) => {
    expect(fieldOf(worksheet, key)?.label).toBe(label);
  });

  test.each(["cards", "order", "guess"])("24 cards in %s", (key) => {
    const field = fieldOf(worksheet, key);

    expect(
      field && "options" in field && field.options.map(({ label }) => label),
    ).toEqual(CARDS);
  });
});

test("six of them, then those six in order, and three guesses", () => {
  const problems = (more: object) =>
    submitProblems(worksheet, { ...ana, ...more }).map(({ key }) => key);

  expect(problems({})).toEqual([]);
  expect(problems({ cards: ana.cards.slice(1) })).toEqual(["cards"]);
  expect(problems({ order: ana.order.slice(1) })).toEqual(["order"]);
  expect(problems({ guess: ["sex"] })).toEqual(["guess"]);
  expect(problems({ cards: null })).toEqual([]);
  const offered = stepsOf(worksheet, ana)
    .flatMap(({ fields }) => fields)
    .find(({ key }) => key === "order");
  expect(offered && "options" in offered && offered.options).toHaveLength(6);
});

describe("the couple's view", () => {
  const view = openedView(SLUG, both);

  test("cards in common first, definitions, guesses, what each assumed", () => {
    expect(kinds(view)).toEqual([
      "cards cards",
      "texts define",
      "guesses guess",
      "texts assumed",
      "note note",
      "prompt prompt",
    ]);
  });

  test("counts what both chose and lists what only one did", () => {
    expect(theBlock(view, "cards")).toMatchObject({
      count: "3 in common",
      common: ["Long hugs", "Laughing", "Being told I matter"],
      only: [
        { labels: ["Being listened to", "Deep talks", "Being left in peace"] },
        {
          labels: ["Doing chores as a team", "Planning a future", "Adventure"],
        },
      ],
    });
  });

  test("each can say to what the other assumed that it is good to know", () => {
    expect(theBlock(view, "texts", "assumed").reply).toBe("Good to know");
    expect(theBlock(view, "texts", "define").reply).toBeNull();
    expect(theBlock(previewOf(SLUG, ana), "texts", "assumed").reply).toBeNull();
  });

  test("says playfully how the guesses went", () => {
    expect(theBlock(view, "guesses").entries).toMatchObject([
      {
        text: "Ana guessed two of them. Getting warm.",
        guesses: [
          { label: "Sex", isHit: false },
          { label: "Planning a future", isHit: true },
          { label: "Adventure", isHit: true },
        ],
      },
      { text: "Ben guessed one of them." },
    ]);
  });

  test("no share of anything, no order of the six, nothing that is not listed", () => {
    const seen = JSON.stringify(view);

    expect(seen).not.toMatch(/percent|%|warm, quiet|walks matter|"met"/);
    const turned = { ...ana, cards: ana.cards.toReversed(), order: ben.order };
    expect(openedView(SLUG, { a: turned, b: ben })).toEqual(view);
  });

  test("none in common is said as calmly", () => {
    const other = { ...ben, cards: ["sex", "secret", "silence", "praying"] };

    expect(
      theBlock(openedView(SLUG, { a: ana, b: other }), "cards"),
    ).toMatchObject({ count: "None in common", common: [] });
  });

  test("cards left unsaid compare with nothing and stay a dash", () => {
    const unsaid = { ...ben, cards: null, order: null };
    const half = openedView(SLUG, { a: ana, b: unsaid });

    expect(theBlock(half, "cards")).toMatchObject({
      count: null,
      common: [],
      only: [{ labels: { length: 6 } }, { labels: null }],
    });
    expect(theBlock(half, "guesses").entries[0]).toMatchObject({
      text: null,
      guesses: [{ isHit: false }, { isHit: false }, { isHit: false }],
    });
  });

  test("the preview holds one's own cards and guesses and compares nothing", () => {
    const preview = previewOf(SLUG, ana);

    expect(theBlock(preview, "cards")).toMatchObject({
      count: null,
      common: [],
    });
    expect(theBlock(preview, "guesses").entries).toMatchObject([
      { text: null },
    ]);
  });
});

test("the therapist reads the order and what was not listed", () => {
  const rows = therapistRows(worksheet, both);
  const row = (key: string) => rows.find((each) => each.key === key);

  expect(row("order")).toMatchObject({
    a: { ordered: true, lines: { 0: "Being told I matter" } },
  });
  expect(row("met")).toMatchObject({ gap: { label: "close" } });
});
