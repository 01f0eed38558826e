import { describe, expect, test } from "vitest";
import {
  kinds,
  openedView,
  previewOf,
  shipped,
  theBlock,
} from "@/tests/support/shipped";
import { fieldOf, isPrivate } from "./field-rules";
import { shareUnits } from "./projection";
import { scores } from "./scoring";
import { stepsOf } from "./step-rules";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

const SLUG = "attachment-reflection";
const worksheet = shipped(SLUG);
const items = (a: number, d: number, f: number, s: number) =>
  Object.fromEntries(
    [1, 2, 3, 4, 5].flatMap((n) => [
      [`a${n}`, a],
      [`d${n}`, d],
      [`f${n}`, f],
      [`s${n}`, s],
    ]),
  );
const ana = {
  items: items(4, 2, 1, 3),
  origin: "My mother worked nights",
  signal: "I ask twice",
  helps: "A hand on my back",
  edge: "ask_once",
  tail_free: "yes",
};
const ben = {
  ...ana,
  items: items(1, 4, 4, 2),
  signal: "I go to the shed",
  not_help: "Following me",
  edge: "stay_two",
};
const both = { a: ana, b: ben };

const STATEMENTS = {
  a1: "When you are quiet I start to wonder what I did.",
  a2: "I send another message when the first is not answered.",
  a3: "I need to hear that we are okay, sometimes more than once.",
  a4: "Time apart feels longer to me than it seems to for you.",
  a5: "My worry gets loud before I can put it into words.",
  d1: "When talk gets emotional, I look for a way out.",
  d2: "I would rather sort out my feelings alone.",
  d3: "Being needed a lot makes me want room.",
  d4: "I tell myself it is no big deal.",
  d5: "I find it hard to ask for comfort.",
  f1: "I want you near and, once you are near, want to get away.",
  f2: "I can see you as wonderful one day and as a threat the next.",
  f3: "When I am hurt I swing between reaching and shutting the door.",
  f4: "Closeness and danger can feel alike in my body.",
  f5: "I surprise myself with how strongly I react.",
  s1: "I can tell you I need you without feeling small.",
  s2: "I trust we will find our way back after a fight.",
  s3: "I can give you space and still feel linked.",
  s4: "I can hear you are upset and stay with you.",
  s5: "I feel good alone and good together.",
};

const matrix = () => {
  const field = fieldOf(worksheet, "items");
  if (field?.type !== "matrix") throw new Error();
  return field;
};
const offeredTo = (answers: object): string[] =>
  stepsOf(worksheet, answers)
    .flatMap(({ fields }) => fields)
    .flatMap((field) =>
      field.key === "edge" && "options" in field
        ? field.options.map(({ label }) => label)
        : [],
    );

describe("the words of the specification", () => {
  test("twenty statements on five steps", () => {
    const { rows, columns } = matrix();

    expect(
      Object.fromEntries(rows.map(({ key, label }) => [key, label])),
    ).toEqual(STATEMENTS);
    expect(columns).toMatchObject({
      labels: ["Not me", "A little", "Half", "Mostly", "Very me"],
    });
  });

  test("shuffled: no two of a group stand together, and each is in its group", () => {
    const groups = matrix().rows.map(({ group }) => group);

    expect(groups.some((group, i) => group === groups[i + 1])).toBe(false);
    for (const { key, group } of matrix().rows) expect(key[0]).toBe(group);
  });

  test("what is asked besides", () => {
    const labels = ["origin", "signal", "helps"].map(
      (key) => fieldOf(worksheet, key)?.label,
    );
    const origin = fieldOf(worksheet, "origin");

    expect(labels).toEqual([
      "Where might I have learned this?",
      "How you can tell that my alarm is on",
      "What helps me settle",
    ]);
    expect(origin && isPrivate(origin)).toBe(true);
    expect(fieldOf(worksheet, "intro")).toMatchObject({
      help: "People move between patterns; none is a fault; patterns change with experience and support.",
    });
  });

  test.each([
    [
      items(4, 2, 1, 3),
      ["Wait before I send", "Ask once, clearly", "Calm my body first"],
    ],
    [
      items(1, 4, 2, 3),
      [
        "Say that I need space and when I return",
        "Stay two more minutes",
        "Name one feeling",
      ],
    ],
    [
      items(1, 2, 4, 3),
      [
        "Name both wishes aloud",
        "Slow down with a grounding step",
        "Bring it to session",
      ],
    ],
    [items(1, 2, 2, 4), ["Go first in repair", "Keep a ritual"]],
  ])("%j offers its own steps", (given, labels) => {
    expect(offeredTo({ items: given })).toEqual(labels);
  });

  test.each([items(3, 3, 3, 3), items(2, 1, 1, 2), null])(
    "%j: where nothing stands out every step is there",
    (given) => {
      expect(offeredTo({ items: given })).toHaveLength(11);
    },
  );
});

test("a step that went with an earlier leaning has to be chosen anew", () => {
  expect(submitProblems(worksheet, ana)).toEqual([]);
  expect(submitProblems(worksheet, ben).map(({ key }) => key)).toEqual([]);
  const turned = { ...ana, items: items(1, 4, 1, 1) };

  expect(submitProblems(worksheet, turned).map(({ key }) => key)).toEqual([
    "edge",
  ]);
});

describe("the couple's view", () => {
  test("is signal, helps, what does not, the step, and nothing else", () => {
    const view = openedView(SLUG, both);

    expect(kinds(view)).toEqual([
      "texts signal",
      "texts helps",
      "texts not_help",
      "choice edge",
      "note note",
      "prompt prompt",
    ]);
    expect(
      theBlock(view, "texts", "not_help").entries.map(({ text }) => text),
    ).toEqual([null, "Following me"]);
    expect(
      theBlock(view, "choice").entries.map(({ labels }) => labels),
    ).toEqual([["Ask once, clearly"], ["Stay two more minutes"]]);
  });

  test("has no number, no name of a pattern and nothing of where it comes from", () => {
    const seen = JSON.stringify(openedView(SLUG, both, ["leaning"]));

    expect(seen).not.toMatch(
      /anxious|avoidant|disorganized|secure|mixed|nights/i,
    );
    expect(seen).not.toMatch(/:\d/);
  });

  test("the sentence about a leaning is the therapist's to release, for both", () => {
    expect(shareUnits(worksheet).map(({ key, gate }) => [key, gate])).toEqual([
      ["signal", "open"],
      ["helps", "open"],
      ["not_help", "open"],
      ["edge", "open"],
      ["leaning", "therapist"],
    ]);
    const view = openedView(SLUG, both, ["leaning"]);

    expect(
      theBlock(view, "texts", "leaning").entries.map(({ text }) => text),
    ).toEqual([
      "I tend to reach harder when worried.",
      "I tend to move between patterns.",
    ]);
    expect(theBlock(previewOf(SLUG, ana), "texts", "leaning").ifReleased).toBe(
      true,
    );
  });

  test("who would rather not say leans nowhere", () => {
    const unsaid = { ...ana, items: null, edge: null };

    expect(
      theBlock(
        openedView(SLUG, { a: unsaid, b: ben }, ["leaning"]),
        "texts",
        "leaning",
      ).entries[0]?.text,
    ).toBeNull();
  });
});

describe("leaning", () => {
  test.each([
    [items(4, 2, 1, 3), "anxious"],
    [items(3, 2.5, 1, 1), "anxious"],
    [items(3, 2.6, 1, 1), "mixed"],
    [items(2.9, 1, 1, 1), "mixed"],
    [items(1, 2, 2, 3), "secure"],
    [{ f1: 5, a1: 4 }, "disorganized"],
  ])("%j is %s", (given, label) => {
    expect(scores(worksheet, { items: given }).leaning).toMatchObject({
      label,
    });
  });
});

describe("the therapist", () => {
  const rows = therapistRows(worksheet, both, {
    a: { name: "Ana" },
    b: { name: "Ben" },
  });
  const row = (key: string, name: string | null) =>
    rows.find(
      (each) =>
        each.kind !== "heading" && each.key === key && each.row === name,
    );

  test("sees four means and the leaning of each", () => {
    const means = ["a", "d", "f", "s"].map((group) => row("means", group));

    expect(means).toMatchObject([
      { label: "Anxious", private: true, a: { value: 4 }, b: { value: 1 } },
      { label: "Dismissive-avoidant", a: { value: 2 }, b: { value: 4 } },
      { label: "Disorganized", a: { value: 1 }, b: { value: 4 } },
      { label: "Secure", a: { value: 3 }, b: { value: 2 } },
    ]);
    expect(row("leaning", null)).toMatchObject({
      a: { text: "anxious" },
      b: { text: "mixed" },
    });
  });

  test("is told where closeness and danger feel alike", () => {
    expect(row("items", "f4")).toMatchObject({
      chips: [
        {
          seat: "b",
          text: "Possible trauma or fear: talk with Ben alone before opening",
        },
      ],
    });
    expect(row("items", "f3")).toMatchObject({ chips: [] });
  });
});
