import { describe, expect, test } from "vitest";
import {
  kinds,
  openedView,
  previewOf,
  shipped,
  theBlock,
} from "@/tests/support/shipped";
import { shareUnits } from "./projection";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

const SLUG = "how-i-feel-loved";
const choices = (letters: string) =>
  Object.fromEntries([...letters].map((letter, i) => [String(i + 1), letter]));
const walk = { category: "T", text: "Walk with me", effort: "low" };
const tell = { category: "W", text: "Tell me one thing", effort: null };
const hold = { category: "C", text: "Hold me at the door", effort: "low" };
const ana = {
  // T 4, W 3, H 2, C 1
  pairs: choices("TWWWTTTHCH"),
  give: ["H", "T", "W", "C", "G"],
  fullness: { W: 4, T: 3, G: 5, H: 6, C: 5 },
  specific: [walk, hold, tell],
  off_limits: "Jokes about my family",
  touch_ok: "any",
  tail_free: "yes",
};
const ben = {
  // H 4, W 2 and C 2 (their own pair: C), G 1, T 1 (their own pair: T)
  ...ana,
  pairs: choices("WWHCTHCHGH"),
  give: ["G", "H", "W", "C", "T"],
  specific: [tell],
  touch_ok: "some",
};
const both: { a: unknown; b: unknown } = { a: ana, b: ben };

test("a whole answer can be handed in", () => {
  expect(submitProblems(shipped(SLUG), ana)).toEqual([]);
});

test("common ground, then what reaches one beside what the other gives, then requests", () => {
  const view = openedView(SLUG, both);

  expect(kinds(view)).toEqual([
    "overlap receive.common",
    "ranking receive.a",
    "ranking receive.b",
    "requests specific",
    "note note",
    "prompt prompt",
  ]);
  expect(theBlock(view, "overlap").text).toBe(
    "Both of you are reached by kind words and practical help.",
  );
  expect(
    theBlock(view, "ranking", "receive.a").columns.map(({ title, places }) => [
      title,
      ...(places ?? []).map(({ label }) => label),
    ]),
  ).toEqual([
    ["What reaches Ana", "Time and attention", "Kind words", "Practical help"],
    ["What Ben tends to give", "Thoughtful gifts", "Practical help"],
  ]);
});

test("no count of wins and no single pair reaches the partner", () => {
  const seen = JSON.stringify(openedView(SLUG, both, ["specific.touch"]));

  expect(seen).not.toMatch(/wins|contests|phone away|percent|%/);
});

describe("requests with touch", () => {
  const texts = (ticked: string[], answers = both) =>
    theBlock(openedView(SLUG, answers, ticked), "requests").entries.map(
      ({ items }) => items?.map(({ text }) => text) ?? null,
    );

  test("stay out until the therapist releases them, whatever touch is all right", () => {
    expect(texts([])).toEqual([
      ["Walk with me", "Tell me one thing"],
      ["Tell me one thing"],
    ]);
    expect(texts(["specific.touch"])[0]).toEqual([
      "Walk with me",
      "Tell me one thing",
      "Hold me at the door",
    ]);
  });

  test("leave no trace: the view is that of someone who never asked", () => {
    const never = { ...both, a: { ...ana, specific: [walk, tell] } };

    expect(openedView(SLUG, both)).toEqual(openedView(SLUG, never));
  });

  test("alone look like having asked for nothing", () => {
    const onlyTouch = { ...both, a: { ...ana, specific: [hold] } };
    const nothing = { ...both, a: { ...ana, specific: null } };

    expect(openedView(SLUG, onlyTouch)).toEqual(openedView(SLUG, nothing));
    expect(texts([], onlyTouch)[0]).toBeNull();
  });

  test("include whatever names no kind", () => {
    const unnamed = { category: null, text: "Come close" };
    const answers = { ...both, a: { ...ana, specific: [unnamed] } };

    expect(texts([], answers)[0]).toBeNull();
    expect(texts(["specific.touch"], answers)[0]).toEqual(["Come close"]);
  });

  test("a shorter list is always possible, so its length tells nothing", () => {
    const short = { ...ana, specific: [walk] };

    expect(submitProblems(shipped(SLUG), short)).toEqual([]);
  });
});

describe("pairs someone would rather not choose in", () => {
  test("count for nobody and rank nothing that never won", () => {
    const few = { ...ana, pairs: { ...choices("T"), 2: null } };
    const { columns } = theBlock(
      openedView(SLUG, { a: few, b: ben }),
      "ranking",
      "receive.a",
    );

    expect(columns[0]?.places).toEqual([
      { place: 1, tied: false, label: "Time and attention" },
    ]);
  });

  test("all of them: a dash, and the same neutral sentence", () => {
    const view = openedView(SLUG, { a: { ...ana, pairs: null }, b: ben });

    expect(
      theBlock(view, "ranking", "receive.a").columns[0]?.places,
    ).toBeNull();
    expect(theBlock(view, "overlap").text).toBe(
      "Here is what reaches each of you.",
    );
  });
});

test("the preview holds the author's part only and marks what may be released", () => {
  const preview = previewOf(SLUG, ana);

  expect(preview.map(({ key, ifReleased }) => [key, ifReleased])).toEqual([
    ["receive.a", false],
    ["specific", false],
    ["specific.touch", true],
    ["note", false],
  ]);
  expect(
    theBlock(preview, "ranking").columns.map(({ title }) => title),
  ).toEqual(["What reaches Ana", "What Ana tends to give"]);
});

test("only requests with touch need the therapist's tick", () => {
  expect(shareUnits(shipped(SLUG)).map(({ key, gate }) => [key, gate])).toEqual(
    [
      ["receive", "open"],
      ["give", "open"],
      ["specific", "open"],
      ["specific.touch", "therapist"],
    ],
  );
});

describe("the therapist", () => {
  const rows = therapistRows(shipped(SLUG), both, {
    a: { name: "Ana" },
    b: { name: "Ben" },
  });
  const row = (key: string) => rows.find((each) => each.key === key);

  test("sees whether one gives what reaches the other", () => {
    expect(row("give")).toMatchObject({
      between: [
        { text: "Ben gives what Ana ranks fifth.", flag: true },
        { text: "Ana gives what Ben ranks first.", flag: false },
      ],
    });
  });

  test("sees all five places and what is in both", () => {
    expect(row("receive")).toMatchObject({
      b: {
        lines: [
          "1 Practical help",
          "2 Affectionate touch",
          "3 Kind words",
          "4 Time and attention",
          "5 Thoughtful gifts",
        ],
      },
      between: [
        { text: "In both: kind words and practical help.", flag: false },
      ],
    });
  });

  test("is told that touch requests wait", () => {
    expect(row("touch_ok")).toMatchObject({
      private: true,
      chips: [
        {
          seat: "b",
          text: "Touch requests stay off Ana’s list until you review",
        },
      ],
    });
  });

  test("sees one side when only one is in", () => {
    const [first] = therapistRows(shipped(SLUG), { b: ben });

    expect(first).toMatchObject({ a: { state: "not_in" }, between: [] });
  });
});
