import { describe, expect, test } from "vitest";
import { aSingle, aWorksheet } from "@/tests/support/a-worksheet";
import { draftProblem } from "./answer-rules";
import { chosenLabels, chosenValues } from "./chosen-rules";
import { fieldOf } from "./field-rules";
import { projection } from "./projection";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

const many = (more: object = {}) =>
  aSingle("early", ["trips", "letters", "talks"], {
    type: "multi",
    free: "Something else",
    shareInView: true,
    required: true,
    ...more,
  });
const open = (more?: object) =>
  aWorksheet([many(more)], {
    share: [{ unit: "early", field: "early", label: "Early" }],
    coupleView: [
      { block: "choices", unit: "early", title: "Early" },
      { block: "prompt", text: "What surprised you?" },
    ],
  });
const fieldIn = (more?: object) => {
  const field = fieldOf(open(more), "early");
  if (field?.type !== "multi") throw new Error("no multi");
  return field;
};

describe("words of one's own beside what is offered", () => {
  test.each([
    [["talks", { free: "Singing" }, "trips"], null],
    [[{ free: "" }], null],
    [[{ free: "One" }, { free: "Two" }], "Choose each answer once."],
    [[{ free: 3 }], "This answer could not be read. Please give it again."],
    [[{ own: "Singing" }], "Choose from the answers shown."],
    [["other"], "Choose from the answers shown."],
  ])("%j: %s", (value, problem) => {
    expect(draftProblem(fieldIn(), value)).toBe(problem);
  });

  test("count among the most and the least", () => {
    const two = fieldIn({ max: 2 });
    const own = { free: "Singing" };

    expect(draftProblem(two, ["trips", own])).toBeNull();
    expect(draftProblem(two, ["trips", "talks", own])).toBe(
      "Choose 2 at most.",
    );
    const least = (early: unknown) =>
      submitProblems(open({ min: 2 }), { early, tail_free: "yes" });
    expect(least(["trips", own])).toEqual([]);
    expect(least(["trips", { free: " " }])).toMatchObject([
      { message: "Choose at least 2." },
    ]);
    expect(least([{ free: " " }])).toMatchObject([{ key: "early" }]);
  });

  test("are refused where none were asked for", () => {
    expect(draftProblem(fieldIn({ free: undefined }), [{ free: "x" }])).toBe(
      "Choose from the answers shown.",
    );
  });

  test("may be shortened before they are handed in", () => {
    const early = [{ free: "a".repeat(201) }];

    expect(submitProblems(open(), { early, tail_free: "yes" })).toMatchObject([
      { key: "early", isTooLong: true },
    ]);
  });

  test("stand last, whatever was tapped first", () => {
    const answer = [{ free: " Singing " }, "talks", "trips"];

    expect(chosenValues(fieldIn(), answer)).toEqual([
      "trips",
      "talks",
      { free: "Singing" },
    ]);
    expect(chosenLabels(fieldIn(), answer)).toEqual([
      "It is trips",
      "It is talks",
      "Singing",
    ]);
    expect(projection(open(), { early: answer })).toEqual({
      early: ["trips", "talks", { free: "Singing" }],
    });
    expect(projection(open(), { early: [{ free: " " }] })).toEqual({
      early: null,
    });
    expect(therapistRows(open(), { a: { early: answer } })[0]).toMatchObject({
      a: { lines: ["It is trips", "It is talks", "Singing"] },
    });
  });
});
