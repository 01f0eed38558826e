import { expect, test } from "vitest";

import { abridged, type Change } from "./change-rules";
import { changesBetween } from "./text-changes";

const words = "word ".repeat(200);

test("what was added and taken out is told word by word", () => {
  expect(
    changesBetween("The fee is $60 a week.", "The fee is $65 a week."),
  ).toEqual([
    { kind: "same", text: "The fee is $" },
    { kind: "removed", text: "60" },
    { kind: "added", text: "65" },
    { kind: "same", text: " a week." },
  ]);
});

test("long parts that are the same are cut to what stands beside a change", () => {
  const added: Change = { kind: "added", text: "new" };
  const same: Change = { kind: "same", text: words };
  const cut = abridged([same, added, same]);

  expect(cut.map(({ kind }) => kind)).toEqual([
    "gap",
    "same",
    "added",
    "same",
    "gap",
  ]);
  expect(cut.every(({ text }) => text.length <= 120)).toBe(true);
});

test("nothing that changed is ever cut", () => {
  const added: Change = { kind: "added", text: words };

  expect(abridged([added])).toEqual([added]);
});
