import { describe, expect, test } from "vitest";
import { kinds, openedView, shipped, theBlock } from "@/tests/support/shipped";
import { ana, ben, both, SLUG } from "@/tests/support/six-kinds-answers";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

test("a whole answer can be handed in, with the sexual row left out", () => {
  expect(submitProblems(shipped(SLUG), ana)).toEqual([]);
});

test("what has to be answered takes “I’d rather not say”", () => {
  const answers = {
    now: null,
    want: null,
    importance: null,
    grow: null,
    tail_free: null,
  };

  expect(submitProblems(shipped(SLUG), answers)).toEqual([]);
});

test("the view opens with what both want, then pictures, questions, words, prompt", () => {
  expect(kinds(openedView(SLUG, both))).toEqual([
    "overlap want.shared",
    "table now",
    "table want",
    "difference differences",
    "texts best_moment",
    "texts first_step",
    "note note",
    "prompt prompt",
  ]);
});

test("the biggest gap both have is said first", () => {
  const { text } = theBlock(openedView(SLUG, both), "overlap");

  expect(text).toBe(
    "You would both like more emotional closeness than there is now.",
  );
});

test("the widest differences are put as questions", () => {
  const block = theBlock(openedView(SLUG, both), "difference");

  expect(block.title).toBe("You may want to ask about");
  expect(block.items).toEqual([
    { subject: "Experiential", text: "Ben would like a lot of it, Ana some." },
    {
      subject: "Experiential",
      text: "Ben feels a lot of it now, Ana a little.",
    },
  ]);
  expect(block.question).toBe(
    "You answered differently here. What would you like to understand?",
  );
});

test("each row says in words how far they are apart", () => {
  const { rows } = theBlock(openedView(SLUG, both), "table", "now");

  expect(
    rows.map(({ key, values, between }) => [key, ...values, between]),
  ).toEqual([
    ["emotional", 4, 7, "some distance"],
    ["physical", 6, 4, "close"],
    ["intellectual", 8, 7, "close"],
    ["conflict", 3, 4, "close"],
    ["experiential", 3, 8, "worth a conversation"],
    ["spiritual", 6, 5, "close"],
  ]);
});

describe("what shows only if both agree", () => {
  test("is not there until the therapist releases it", () => {
    expect(JSON.stringify(openedView(SLUG, both))).not.toContain(
      "You both chose",
    );
  });

  test("comes first when it is released and they chose the same", () => {
    const block = theBlock(openedView(SLUG, both, ["grow"]), "overlap");

    expect(block.text).toBe("You both chose to grow emotional closeness.");
    expect(block.marked).toBe("emotional closeness");
  });

  test("shows each choice when they chose differently", () => {
    const answers = { a: ana, b: { ...ben, grow: "spiritual" } };
    const block = theBlock(openedView(SLUG, answers, ["grow"]), "choice");

    expect(block.entries.map(({ labels }) => labels)).toEqual([
      ["Emotional"],
      ["Spiritual"],
    ]);
  });
});

test("the partner never gets importance, the hard one or its reason", () => {
  const everything = ["grow", "now.sexual", "want.sexual"];
  const seen = JSON.stringify(openedView(SLUG, both, everything));

  expect(seen).not.toContain("stiff");
  expect(seen).not.toContain("hard");
  expect(
    openedView(
      SLUG,
      { a: { ...ana, importance: null, hard: "none" }, b: ben },
      everything,
    ),
  ).toEqual(openedView(SLUG, both, everything));
});

describe("the therapist", () => {
  const rows = therapistRows(shipped(SLUG), both, {
    a: { name: "Ana" },
    b: { name: "Ben" },
  });
  const row = (key: string, name: string | null = null) =>
    rows.find(
      (each) =>
        each.kind !== "heading" && each.key === key && each.row === name,
    );

  test("sees values and gap of every row", () => {
    expect(row("now", "experiential")).toMatchObject({
      a: { state: "number", value: 3 },
      b: { state: "number", value: 8 },
      gap: { value: 5, label: "worth a conversation", higher: "b" },
      private: false,
    });
  });

  test("sees the hard one as private, with a word of care beside it", () => {
    expect(row("hard")).toMatchObject({
      private: true,
      a: { state: "text", text: "Physical" },
      b: { state: "rather_not" },
      chips: [{ seat: "a" }],
    });
    expect(row("hard_why")).toMatchObject({
      private: true,
      b: { state: "not_asked" },
    });
  });

  test("sees where there is most to grow, never the partner", () => {
    expect(row("growth")).toMatchObject({
      private: true,
      a: {
        lines: [
          "Emotional: +4, weighted 20",
          "Conflict: +2, weighted 4",
          "Experiential: +1, weighted 1",
          "Physical: 0, weighted 0",
          "Intellectual: 0, weighted 0",
          "Spiritual: 0, weighted 0",
        ],
      },
    });
  });
});
