import { expect, test } from "vitest";
import { aText, aWorksheet } from "@/tests/support/a-worksheet";
import { submitProblems } from "./submit-rules";

const worksheet = aWorksheet(
  [
    aText("care", { starter: "I am here, no rush." }),
    aText("part", { starter: "A part of me feels __ and wants __." }),
    aText("plain"),
  ],
  { mode: "private" },
);
const problems = (answers: unknown) =>
  submitProblems(worksheet, answers).map(({ key, message }) => [key, message]);

test("words to begin with may stand as they are, unless they have gaps", () => {
  expect(problems({ care: "I am here, no rush." })).toEqual([]);
  expect(problems({ part: "A part of me feels tired and wants __." })).toEqual([
    ["part", "Fill the gaps, or take them out."],
  ]);
  expect(problems({ part: "A part of me feels tired." })).toEqual([]);
});

test("who never was offered a gap may draw one", () => {
  expect(problems({ plain: "__init__", care: "__" })).toEqual([]);
});
