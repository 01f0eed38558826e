import { expect, test } from "vitest";

import { wordsProblem } from "./words-rules";

const known = {
  names: ["Ana Ruiz", "Will"],
  titles: ["Are you there for me?"],
};

test.each([
  "A small thing is ready for you.",
  "You will find something new, whenever you have a quiet moment.",
  "Analysis is not a name.",
  "",
])("may stand in a mail: %s", (words) => {
  expect(wordsProblem(words, known)).toBeNull();
});

test.each([
  ["Your partner has finished.", "partner"],
  ["From your Couples team", "Couples"],
  ["Your therapist sent something.", "therapist"],
  ["A WORKSHEET for you", "WORKSHEET"],
  ["Your home work is here", "home work"],
  ["Something is waiting.", "waiting"],
  ["Ana, there is something new.", "Ana"],
  ["Will, there is something new.", "Will"],
  ["Look: are you there for me?", "Are you there for me?"],
])("tells something: %s", (words, what) => {
  expect(wordsProblem(words, known)).toContain(`“${what}”`);
});

test.each([
  ["See https://harbor.example/sign-in", "links"],
  ["Write to dana@harbor.example", "links"],
  ["Go to harbor.com", "links"],
  ["You have 3 new things.", "numbers"],
])("leads elsewhere or counts: %s", (words, why) => {
  expect(wordsProblem(words, known)).toContain(why);
});
