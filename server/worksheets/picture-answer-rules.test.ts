import { expect, test } from "vitest";

import { draftProblem } from "./answer-rules";
import { cellOf } from "./cell-rules";
import type { FieldOf } from "./field-definition";
import { pictureOf } from "./picture-answer-rules";

const field: FieldOf<"upload"> = {
  key: "drawn",
  type: "upload",
  label: "Our picture",
  required: false,
  vis: "inherit",
  shareInView: false,
  policyLine: false,
};
const picture = "0b2f8e1c-6f0a-4a57-9a3e-2f5d8c1b7e90";

test.each([
  null,
  { picture },
  { picture, words: "" },
  { picture, words: "A house with two doors" },
  { picture, words: "a".repeat(200) },
])("%j may stand there", (value) => {
  expect(draftProblem(field, value)).toBeNull();
});

test.each([
  "",
  picture,
  {},
  { picture: "" },
  { picture: `${picture}/../../health` },
  { picture: picture.toUpperCase() },
  { picture, words: 3 },
  { picture, words: "a".repeat(201) },
  { picture, src: "https://elsewhere.example/x.png" },
  { words: "A house" },
  [picture],
])("%j may not", (value) => {
  expect(draftProblem(field, value)).not.toBeNull();
});

test("it is read as a picture with its words, and what names none as left open", () => {
  expect(cellOf(field, { picture, words: "A house" })).toEqual({
    state: "picture",
    picture,
    words: "A house",
  });
  expect(cellOf(field, { picture: "x" })).toEqual({ state: "open" });
  expect(pictureOf({ picture })).toEqual({ picture, words: "" });
});
