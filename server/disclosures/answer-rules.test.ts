import { expect, test } from "vitest";

import { shipped } from "@/tests/support/shipped";

import type { Cell, TherapistRow } from "../worksheets/view-definition";
import { answerKept, toldAloneIn, unitsOf } from "./answer-rules";

const text: Cell = { state: "text", text: "A word" };
const open: Cell = { state: "open" };

const row = (
  over: Partial<Extract<TherapistRow, { kind: "answer" | "score" }>>,
) =>
  ({
    kind: "answer",
    key: "over",
    row: null,
    label: "Over or not",
    private: true,
    detail: false,
    a: text,
    b: open,
    gap: null,
    between: [],
    chips: [],
    ...over,
  }) as TherapistRow;

test("a private answer can be kept, and nothing where none was given", () => {
  const rows = [row({})];

  expect(
    answerKept(rows, { seat: "a", question: "over", row: null }, null),
  ).toMatchObject({ label: "Over or not" });
  expect(
    answerKept(rows, { seat: "b", question: "over", row: null }, null),
  ).toBeNull();
});

test("of what may be opened only what its author keeps private was told alone", () => {
  const rows = [row({ private: false })];

  expect(toldAloneIn(rows, "a", null)).toBe(0);
  expect(toldAloneIn(rows, "a", "share")).toBe(0);
  expect(toldAloneIn(rows, "a", "private")).toBe(1);
});

test("whether somebody wrote freely and what is reckoned from answers is nothing that was told", () => {
  const rows = [row({ key: "tail_free" }), row({ kind: "score" })];

  expect(toldAloneIn(rows, "a", "private")).toBe(0);
});

test("an answer is known by the names under which it may be opened", () => {
  const worksheet = shipped("are-you-there");

  expect(unitsOf(worksheet, { question: "moment", row: null })).toEqual([
    "moment",
  ]);
  expect(
    unitsOf(worksheet, { question: "tail_therapist_only", row: null }),
  ).toEqual([]);
});
