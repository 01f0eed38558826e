import { expect, test } from "vitest";

import { foundMeasures } from "./find-rules";

const measures = [
  { slug: "phq-9", name: "PHQ-9", fullName: "Patient Health Questionnaire" },
  {
    slug: "gad-7",
    name: "GAD-7",
    fullName: "Generalized Anxiety Disorder scale",
  },
];
const found = (words: string) =>
  foundMeasures(measures, words).map(({ slug }) => slug);

test.each([
  ["phq", ["phq-9"]],
  ["PHQ9", ["phq-9"]],
  ["anxiety", ["gad-7"]],
  ["", ["phq-9", "gad-7"]],
  ["closeness", []],
])("%j finds %j", (words, slugs) => {
  expect(found(words)).toEqual(slugs);
});
