import { expect, test } from "vitest";

import type { PaperVariable } from "./paper-definition";
import {
  blocksOf,
  defaultsOf,
  filled,
  plainLines,
  problemsOfText,
  unsaid,
  variablesIn,
} from "./text-rules";

const variable = (more: Partial<PaperVariable> = {}): PaperVariable => ({
  name: "fee",
  of: "practice",
  label: "The fee",
  long: false,
  ...more,
});

test("a value stands in each place of its name, and what has none keeps its braces", () => {
  const body = "Costs {fee}. Again {fee}, on {day}.";

  expect(variablesIn(body)).toEqual(["fee", "day"]);
  expect(filled(body, { fee: "$60" })).toBe("Costs $60. Again $60, on {day}.");
});

test("a value that looks like a pattern or a variable is put in as it is", () => {
  expect(filled("A {fee} b", { fee: "$& {day} $1" })).toBe("A $& {day} $1 b");
});

test("headings, paragraphs, lists and bold words are read, and nothing else", () => {
  const text =
    "## Fees\nThe **first** part\ngoes on.\n\n- one\n- two\n  more\n\nEnd *here*";

  expect(blocksOf(text)).toEqual([
    { kind: "heading", text: "Fees" },
    {
      kind: "paragraph",
      runs: [
        { text: "The ", bold: false },
        { text: "first", bold: true },
        { text: " part goes on.", bold: false },
      ],
    },
    {
      kind: "list",
      items: [
        [{ text: "one", bold: false }],
        [{ text: "two more", bold: false }],
      ],
    },
    { kind: "paragraph", runs: [{ text: "End *here*", bold: false }] },
  ]);
  expect(plainLines(blocksOf(text))).toEqual([
    "Fees",
    "The first part goes on.",
    "one",
    "two more",
    "End *here*",
  ]);
});

test.each([
  ["Read <b>this</b>", "HTML"],
  ["See [here](https://harbor.example)", "link"],
  ["| a | b |", "table"],
  ["```\ncode\n```", "code"],
  ["Costs {fees}", "{fees}"],
  ["Costs {fee", "brace"],
  ["  \n\n ", "no text"],
])("%j is no paper: %s", (body, reason) => {
  expect(problemsOfText(body, [variable()]).join()).toContain(reason);
});

test("a text of known variables is one", () => {
  expect(problemsOfText("Costs {fee}, 5 < 6", [variable()])).toEqual([]);
});

test("what nobody has said yet is asked for, and only where the text uses it", () => {
  const fee = variable();
  const day = variable({ name: "day", default: "Monday" });
  const more = variable({ name: "more" });
  const all = [fee, day, more];

  expect(unsaid("{fee} on {day}", all, defaultsOf(all, "practice"))).toEqual([
    fee,
  ]);
  expect(unsaid("{fee}", all, { fee: "  " })).toEqual([fee]);
  expect(unsaid("{fee}", all, { fee: "$60" })).toEqual([]);
});
