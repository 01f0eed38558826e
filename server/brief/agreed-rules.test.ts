import { expect, test } from "vitest";

import { shipped } from "@/tests/support/shipped";

import { agreedIn, madeIn } from "./agreed-rules";

const at = (day: number) => new Date(Date.UTC(2026, 10, day));

const checkIn = (
  day: number,
  answers: Record<
    string,
    Parameters<typeof agreedIn>[0][number]["answers"][number]["value"]
  >,
) => ({
  assignmentId: `talk of ${day}`,
  worksheet: shipped("monthly-check-in"),
  answers: Object.entries(answers).map(([question, value]) => ({
    question,
    value,
    savedAt: at(day),
  })),
});

test("what both last wrote where they are asked what they mean to do, in the worksheet's order", () => {
  const agreed = agreedIn([
    checkIn(3, { agreements: [{ what: "Sunday walk" }] }),
    checkIn(17, {
      revisit: [{ what: "Her mother’s visit" }],
      agreements: [
        { what: "Phones away at dinner", who: "both", by_when: "2026-12-01" },
      ],
      pause_word: "Pineapple",
    }),
  ]);

  expect(agreed).toEqual([
    {
      assignmentId: "talk of 17",
      title: "Monthly check-in",
      savedAt: at(17),
      said: [
        {
          key: "agreements",
          label: "Agreements",
          lines: ["Phones away at dinner · both · 1 December 2026"],
        },
        {
          key: "revisit",
          label: "To come back to",
          lines: ["Her mother’s visit"],
        },
      ],
    },
  ]);
});

test("a talk without any leaves the one before in its place", () => {
  const agreed = agreedIn([
    checkIn(3, { agreements: [{ what: "Sunday walk" }] }),
    checkIn(17, { agreements: [], pause_word: "Pineapple" }),
  ]);

  expect(agreed.map(({ assignmentId }) => assignmentId)).toEqual(["talk of 3"]);
});

test("nothing is said where nothing was agreed", () => {
  expect(agreedIn([])).toEqual([]);
  expect(agreedIn([checkIn(3, { pause_word: "Pineapple" })])).toEqual([]);
});

test("a day is agreed as much as a plan, and a list of anything else is not", () => {
  const story = {
    assignmentId: "story",
    worksheet: shipped("our-story"),
    answers: [
      { question: "booster", savedAt: at(5), value: "2027-01-10T18:00" },
    ],
  };
  const parts = {
    assignmentId: "parts",
    worksheet: shipped("parts-in-conflict"),
    answers: [
      {
        question: "lines",
        savedAt: at(9),
        value: [{ a: "Guard", b: "Fire" }],
      },
    ],
  };

  expect(agreedIn([parts])).toEqual([]);
  expect(agreedIn([parts, story])).toMatchObject([
    {
      assignmentId: "story",
      said: [
        { key: "booster", lines: [expect.stringContaining("10 January")] },
      ],
    },
  ]);
});

const jar = (day: number, plans: Record<string, string | null>) => ({
  assignmentId: "jar",
  worksheet: shipped("date-jar"),
  answers: Object.entries(plans).map(([question, what]) => ({
    question,
    value: what && { what },
    savedAt: at(day),
  })),
});

test("of a jar the plan of the last date stands, and beside it what a talk brought", () => {
  const agreed = agreedIn([
    checkIn(3, { agreements: [{ what: "Sunday walk" }] }),
    jar(9, { plan_2: "The lake", plan_10: "Pancakes", plan_11: null }),
  ]);

  expect(agreed).toMatchObject([
    {
      assignmentId: "jar",
      said: [{ key: "plan", label: "Our plan", lines: ["What: Pancakes"] }],
    },
    { assignmentId: "talk of 3" },
  ]);
});

test("what they made last is a picture, and no words of any other question", () => {
  const picture = "0f8fad5b-d9cb-469f-a165-70867728950e";
  const art = (day: number, words: string) => ({
    assignmentId: `art of ${day}`,
    worksheet: shipped("make-art-together"),
    answers: [
      { question: "picture", value: { picture, words }, savedAt: at(day) },
      { question: "liked_a", value: "The blue", savedAt: at(day + 1) },
    ],
  });

  expect(madeIn([art(2, "Two trees"), art(9, "A house"), jar(20, {})])).toEqual(
    {
      assignmentId: "art of 9",
      title: "Make something together",
      savedAt: at(9),
      picture,
      words: "A house",
    },
  );
  expect(madeIn([jar(9, { plan_1: "The lake" })])).toBeNull();
  expect(agreedIn([art(2, "Two trees")])).toEqual([]);
});
