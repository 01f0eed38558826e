import { describe, expect, test } from "vitest";
import { anasHalf, bensHalf } from "@/tests/support/cycle-answers";
import { openedView, shipped } from "@/tests/support/shipped";
import { raisedAlerts } from "./alert-rules";
import { emotionFamilies } from "./emotion-rules";
import { fieldOf, fieldsOf } from "./field-rules";
import { jointPartOf } from "./part-rules";
import { projection } from "./projection";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

const SLUG = "cycle-map";
const map = shipped(SLUG);
const people = { a: { name: "Ana" }, b: { name: "Ben" } };

const optionsOf = (key: string) => {
  const field = fieldOf(map, key);
  return field && "options" in field ? field.options : [];
};

describe("word by word", () => {
  test("what each is asked", () => {
    expect(
      fieldsOf(map).map(({ key, type, label }) => [key, type, label]),
    ).toEqual([
      ["trigger", "text", "It starts when …"],
      ["move", "multi", "What I do"],
      ["position", "single", "Seen as a whole, what do I mostly do?"],
      ["surface", "emotion", "What I feel that shows"],
      ["story_me", "text", "What I say to myself about me"],
      ["story_you", "text", "… and about you"],
      ["tender", "emotion", "What I feel underneath"],
      ["longing", "single", "What I long for"],
      ["body", "body", "Where in my body I feel it"],
      ["effect", "text", "What I think my move does to you"],
      ["tail_free", "single", "Were you able to answer freely?"],
      [
        "tail_therapist_only",
        "long",
        "Anything you want only your therapist to know?",
      ],
    ]);
  });

  test("all but the body wants an answer", () => {
    expect(submitProblems(map, {}).map(({ key }) => key)).toEqual([
      "trigger",
      "move",
      "position",
      "surface",
      "story_me",
      "story_you",
      "tender",
      "longing",
      "effect",
      "tail_free",
    ]);
    expect(submitProblems(map, anasHalf)).toEqual([]);
    expect(submitProblems(map, bensHalf)).toEqual([]);
  });

  test("the moves, reaching ones and protecting ones", () => {
    expect(optionsOf("move").map(({ label }) => label)).toEqual([
      "Ask again",
      "Raise voice",
      "Criticise",
      "Demand",
      "Cling",
      "Test",
      "Go quiet",
      "Explain",
      "Fix",
      "Leave",
      "Joke",
      "Agree to end it",
      "Screens",
    ]);
  });

  test("the positions and the longings, with room for one's own", () => {
    expect(optionsOf("position").map(({ label }) => label)).toEqual([
      "Mostly reach or protest",
      "Mostly step back or protect",
      "Both in turn",
      "Attack back",
    ]);
    expect(optionsOf("longing").map(({ label }) => label)).toEqual([
      "to matter",
      "to be enough",
      "to be safe",
      "to be close",
      "to be accepted",
      "not to be left",
    ]);
    expect(fieldOf(map, "longing")).toMatchObject({ free: "Something else" });
  });

  test("what shows begins with surface words, what is underneath with tender ones", () => {
    const first = (key: string) => {
      const field = fieldOf(map, key);
      return field?.type === "emotion"
        ? emotionFamilies(field.first)[0]?.tag
        : null;
    };

    expect([first("surface"), first("tender")]).toEqual(["surface", "tender"]);
  });

  test("what both write together", () => {
    const part = jointPartOf(map);

    expect(part?.fields.map(({ key, label }) => [key, label])).toEqual([
      ["name", "Name of our loop"],
      ["exit_a", "What I can say when I see it"],
      ["exit_b", "What I can say when I see it"],
      ["signal", "Our stop sign"],
    ]);
    expect(
      part?.fields.every((field) => "required" in field && field.required),
    ).toBe(true);
    expect(part?.ofSeat).toEqual({ exit_a: "a", exit_b: "b" });
  });
});

test("the position, the body and the tail never reach the partner", () => {
  const units = JSON.stringify(projection(map, anasHalf));

  expect(Object.keys(projection(map, anasHalf))).toEqual([
    "trigger",
    "move",
    "surface",
    "story_me",
    "story_you",
    "tender",
    "longing",
    "effect",
  ]);
  expect(units).not.toMatch(/reach|chest|tight/);
});

describe("only the therapist", () => {
  const positionsOf = (a: string, b: string) => {
    const rows = therapistRows(
      map,
      { a: { ...anasHalf, position: a }, b: { ...bensHalf, position: b } },
      people,
    );
    const row = rows.find(({ key }) => key === "position");
    return row?.kind === "answer" ? row.between.map(({ text }) => text) : [];
  };

  test.each([
    [
      "reach",
      "step_back",
      "Pursue and withdraw. Ana mostly reaches, Ben mostly steps back.",
    ],
    [
      "step_back",
      "reach",
      "Pursue and withdraw. Ana mostly steps back, Ben mostly reaches.",
    ],
    [
      "step_back",
      "step_back",
      "Withdraw and withdraw. Ana mostly steps back, Ben mostly steps back.",
    ],
    [
      "attack",
      "attack",
      "Attack and attack. Ana attacks back, Ben attacks back.",
    ],
    [
      "both",
      "reach",
      "Reactive or complex. Ana does both in turn, Ben mostly reaches.",
    ],
    [
      "reach",
      "attack",
      "Reactive or complex. Ana mostly reaches, Ben attacks back.",
    ],
  ])("reads what %s and %s make together", (a, b, sentence) => {
    expect(positionsOf(a, b)).toEqual([sentence]);
  });

  test("knows no pattern before both have said", () => {
    const rows = therapistRows(map, { a: anasHalf }, people);
    const row = rows.find(({ key }) => key === "position");

    expect(row?.kind === "answer" && row.between).toEqual([]);
  });

  test("is shown a chip beside “terrified”, and nobody is alarmed", () => {
    const terrified = { ...bensHalf, tender: ["terrified"] };
    const rows = therapistRows(map, { a: anasHalf, b: terrified }, people);
    const row = rows.find(({ key }) => key === "tender");

    expect(row?.kind === "answer" && row.chips).toEqual([
      {
        seat: "b",
        text: "Ben chose “terrified”. Ask alone what the fear is of, before any work on the cycle.",
      },
    ]);
    expect(raisedAlerts(map, terrified, "submit")).toEqual([]);
    expect(
      JSON.stringify(openedView(SLUG, { a: anasHalf, b: terrified })),
    ).not.toContain("Ask alone");
  });
});
