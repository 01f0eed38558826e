import { describe, expect, test } from "vitest";
import {
  kinds,
  openedView,
  previewOf,
  shipped,
  theBlock,
} from "@/tests/support/shipped";
import { assignmentProblem } from "../homework/assign-rules";
import { raisedAlerts } from "./alert-rules";
import { fieldOf, fieldsOf } from "./field-rules";
import { projection } from "./projection";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

const SLUG = "mismatch-and-loop";
const worksheet = shipped(SLUG);
const ana = {
  i_offer: ["emotional"],
  i_long_for: ["spiritual"],
  miss: "I offered a talk, you wanted to go out",
  meaning: { free: "I bore you" },
  then_i: ["ask_again", "push"],
  you_seem: ["screens"],
  tender: ["lonely"],
  truth: "To be asked how I am",
  bridge: "name_early",
  tail_free: "yes",
};
const ben = {
  ...ana,
  i_offer: ["experiential", "physical"],
  miss: "I offered a ride, you wanted to talk",
  meaning: "nothing_right",
  then_i: ["go_quiet"],
};
const both = { a: ana, b: ben };
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
        .map(({ key, type, label }) => [key, type, label]),
    ).toEqual([
      ["i_offer", "multi", "The kinds of closeness I tend to offer"],
      ["i_long_for", "multi", "The kinds of closeness I long for"],
      ["miss", "text", "A recent miss: I offered … you wanted …"],
      ["meaning", "single", "What I told myself"],
      ["then_i", "multi", "Then I …"],
      ["you_seem", "multi", "You seem to …"],
      ["tender", "emotion", "What I feel underneath"],
      ["truth", "text", "What I was really hoping for"],
      ["bridge", "single", "One idea for a bridge"],
    ]);
    expect(submitProblems(worksheet, {}).map(({ key }) => key)).toEqual([
      "i_offer",
      "i_long_for",
      "miss",
      "meaning",
      "then_i",
      "you_seem",
      "tender",
      "bridge",
      "tail_free",
    ]);
    expect(submitProblems(worksheet, ana)).toEqual([]);
  });

  test("the messages, the moves and the bridges", () => {
    expect(labelsOf("meaning")).toEqual([
      "You don’t want me",
      "I’m not enough",
      "I’m too much",
      "Nothing I do is right",
      "I’m alone in this",
      "You only want one thing from me",
    ]);
    expect(labelsOf("then_i")).toEqual([
      "Push",
      "Criticise",
      "Ask again",
      "Explain",
      "Joke",
      "Go quiet",
      "Leave",
      "Work",
      "Screens",
      "Give in",
    ]);
    expect(labelsOf("you_seem")).toEqual(labelsOf("then_i"));
    expect(labelsOf("bridge")).toEqual([
      "Your kind first, then mine",
      "A small dose of both",
      "Swap weeks",
      "Name it early",
    ]);
    expect(labelsOf("i_offer")).toHaveLength(6);
    expect(labelsOf("i_long_for")).toEqual(labelsOf("i_offer"));
  });
});

describe("the couple's view", () => {
  const view = openedView(SLUG, both);

  test("leads from the offer to the move, for each of them", () => {
    expect(kinds(view)).toEqual(["sides i_offer", "prompt prompt"]);
    const block = theBlock(view, "sides");
    expect(block.headline).toBe(
      "Different needs are not proof of not fitting. They are needs that have not been named.",
    );
    expect(block.isChain).toBe(true);
    expect(block.entries.map(({ lines }) => lines)).toMatchObject([
      [
        { texts: ["Emotional"] },
        { texts: ["I offered a talk, you wanted to go out"] },
        { texts: ["I bore you"] },
        { texts: ["Push", "Ask again"] },
      ],
      [
        { texts: ["Physical", "Experiential"] },
        { texts: ["I offered a ride, you wanted to talk"] },
        { texts: ["Nothing I do is right"] },
        { texts: ["Go quiet"] },
      ],
    ]);
  });

  test("stays whole where one left something open", () => {
    const half = openedView(SLUG, { a: ana, b: { ...ben, meaning: null } });

    expect(theBlock(half, "sides").entries[1]?.lines[2]).toMatchObject({
      label: "What I told myself",
      texts: null,
    });
  });

  test("keeps what one longs for, feels and hopes with the therapist", () => {
    expect(Object.keys(projection(worksheet, ana))).toEqual([
      "i_offer",
      "miss",
      "meaning",
      "then_i",
    ]);
    expect(JSON.stringify([view, previewOf(SLUG, ana)])).not.toMatch(
      /Spiritual|lonely|asked how|Screens|Name it early/,
    );
  });
});

test("it is not given while a sign of violence is under review", () => {
  const plan = {
    who: "each",
    sharing: "reveal",
    mayOpenByItself: false,
  } as const;

  expect(assignmentProblem(worksheet, plan, true)).toEqual({
    slug: [worksheet.notWhileViolence],
  });
  expect(assignmentProblem(worksheet, plan, false)).toBeNull();
  expect(raisedAlerts(worksheet, ana, "submit")).toEqual([]);
});

test("it prepares the map of the loop", () => {
  expect(shipped(worksheet.next ?? "").title).toBe("Our negative cycle");
});

test("the therapist reads what each longs for beside what the other offers", () => {
  const rows = therapistRows(worksheet, both);

  expect(rows.find(({ key }) => key === "i_long_for")).toMatchObject({
    a: { lines: ["Spiritual"] },
  });
});
