import { expect, test } from "vitest";

import { shipped } from "@/tests/support/shipped";

import { agreedIn } from "./agreed-rules";

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

  expect(agreed).toEqual({
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
  });
});

test("a talk without any leaves the one before in its place", () => {
  const agreed = agreedIn([
    checkIn(3, { agreements: [{ what: "Sunday walk" }] }),
    checkIn(17, { agreements: [], pause_word: "Pineapple" }),
  ]);

  expect(agreed?.assignmentId).toBe("talk of 3");
});

test("nothing is said where nothing was agreed", () => {
  expect(agreedIn([])).toBeNull();
  expect(agreedIn([checkIn(3, { pause_word: "Pineapple" })])).toBeNull();
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
        value: [{ one: "Guard", other: "Fire" }],
      },
    ],
  };

  expect(agreedIn([parts])).toBeNull();
  expect(agreedIn([parts, story])).toMatchObject({
    assignmentId: "story",
    said: [{ key: "booster", lines: [expect.stringContaining("10 January")] }],
  });
});
