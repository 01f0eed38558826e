import { expect, test } from "vitest";
import {
  aSingle,
  aText,
  aWorksheet,
  refusals,
} from "@/tests/support/a-worksheet";
import { builtSentence } from "./build-rules";
import { fieldOf, fieldsOf } from "./field-rules";

const fields = [
  aText("moment"),
  { key: "felt", type: "emotion", label: "What I felt", max: 2 },
  aSingle("need", ["rest", "space"]),
  aText("say", { builds: "I feel {felt} when {moment} because I need {need}" }),
];
const worksheet = aWorksheet(fields);
const built = (answers: object) => {
  const say = fieldOf(worksheet, "say");
  return say && builtSentence(say, fieldsOf(worksheet), answers);
};

test.each([
  [
    { moment: "You looked away.", felt: ["lonely", "hurt"], need: "rest" },
    "I feel lonely and hurt when you looked away because I need it is rest",
  ],
  [
    { moment: "I came home", felt: [{ free: "wobbly" }] },
    "I feel wobbly when I came home because I need …",
  ],
  [{ felt: null, need: "space" }, "I feel … when … because I need it is space"],
  [{ felt: null, moment: " ", need: null }, null],
  [{}, null],
])("from %j: %s", (answers, sentence) => {
  expect(built(answers)).toBe(sentence);
});

test("other questions build nothing", () => {
  const moment = fieldOf(worksheet, "moment");

  expect(moment && builtSentence(moment, fieldsOf(worksheet), {})).toBeNull();
});

test("it is built from what was asked before", () => {
  expect(refusals(fields.toReversed()).join()).toContain(
    'parts.0.fields.0.builds: no earlier question "felt" to build from',
  );
});
