import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readDefinition } from "./read-definition";

const shipped = readFileSync(
  "content/worksheets/W02-six-kinds-of-closeness.yaml",
  "utf8",
);
const lineOf = (text: string, part: string) =>
  text.slice(0, text.indexOf(part)).split("\n").length;

function problemsAfter(from: string, to: string) {
  const text = shipped.replace(from, to);
  if (text === shipped) throw new Error(`nothing to replace: ${from}`);
  const reading = readDefinition(text);
  return { text, problems: reading.ok ? [] : reading.problems };
}

test("a file that says what it should is read", () => {
  expect(readDefinition(shipped).ok).toBe(true);
});

test("an unknown word is named with its line and place", () => {
  const { text, problems } = problemsAfter("minutes: 15", "minuts: 15");

  expect(problems).toContainEqual({
    line: lineOf(text, "minuts: 15"),
    place: "minuts",
    reason: '"minuts" is not known here',
  });
});

test("a problem deep inside names the fields on the way", () => {
  const { text, problems } = problemsAfter(
    "title: The hardest one\n        label: The one",
    "title: The hardest one\n        shareInView: true\n        label: The one",
  );

  expect(problems[0]).toEqual({
    line: lineOf(text, "shareInView: true\n        label: The one that feels"),
    place: "parts.main.fields.hard.shareInView",
    reason: '"hard" is private: this would show the partner a private answer',
  });
});

test("rows written once and used twice are found at their line", () => {
  const { text, problems } = problemsAfter(
    "key: physical, label",
    "key: emotional, label",
  );

  expect(problems[0]?.line).toBe(
    lineOf(text, "key: emotional, label: Physical"),
  );
});

test("a file that is no YAML says where it breaks", () => {
  const { text, problems } = problemsAfter(
    "modality: [general]",
    "modality: [general",
  );

  expect(problems[0]?.line).toBe(lineOf(text, "modality") + 1);
});

test("what is missing is said where it should stand", () => {
  const reading = readDefinition("id: W98\n");

  expect(reading.ok).toBe(false);
  expect(reading.ok || reading.problems.map(({ place }) => place)).toContain(
    "slug",
  );
});
