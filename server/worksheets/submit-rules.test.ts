import { describe, expect, test } from "vitest";
import {
  aMatrix,
  aSingle,
  aText,
  aWorksheet,
} from "@/tests/support/a-worksheet";
import { submitProblems } from "./submit-rules";

const options = ["x", "y", "z"].map((value) => ({ value, label: value }));
const whole = { tail_free: "yes" };
const problems = (fields: Record<string, unknown>[], answers: unknown) =>
  submitProblems(aWorksheet(fields), answers).map(({ key, at }) =>
    at === undefined ? key : `${key}/${at}`,
  );

test("a form without any answer names every required one", () => {
  const fields = [aText("one", { required: true }), aText("two")];

  expect(problems(fields, {})).toEqual(["one", "tail_free"]);
  expect(problems(fields, { one: "  ", ...whole })).toEqual(["one"]);
});

test("a hidden field is not required and its old answer does not count", () => {
  const fields = [
    aSingle("again", ["yes", "no"], { required: true }),
    aText("why", {
      required: true,
      showIf: { key: "again", op: "eq", value: "no" },
    }),
  ];

  expect(problems(fields, { again: "yes", ...whole })).toEqual([]);
  expect(problems(fields, { again: "yes", why: 7, ...whole })).toEqual([]);
  expect(problems(fields, { again: "no", ...whole })).toEqual(["why"]);
});

test("every row that must be answered is named by itself", () => {
  const rows = [
    { key: "one", label: "One" },
    { key: "two", label: "Two" },
    { key: "extra", label: "Extra", optional: true },
  ];
  const fields = [aMatrix("rows", rows, { required: true })];

  expect(problems(fields, { rows: { one: 3 }, ...whole })).toEqual([
    "rows/two",
  ]);
  expect(problems(fields, { rows: { one: 3, two: null }, ...whole })).toEqual(
    [],
  );
});

test("a ranking is whole or not there", () => {
  const rank = { key: "rank", type: "rank", label: "?", options };

  expect(problems([rank], { rank: ["x"], ...whole })).toEqual(["rank"]);
  expect(problems([rank], { rank: [], ...whole })).toEqual([]);
  expect(problems([rank], { rank: ["z", "x", "y"], ...whole })).toEqual([]);
});

test("a choice of two needs two", () => {
  const multi = { key: "m", type: "multi", label: "?", options, min: 2 };

  expect(problems([multi], { m: ["x"], ...whole })).toEqual(["m"]);
  expect(problems([multi], { m: ["x", "y"], ...whole })).toEqual([]);
});

test("empty entries of a list do not count, begun ones must be finished", () => {
  const list = {
    key: "list",
    type: "list",
    label: "?",
    required: true,
    min: 1,
    max: 3,
    item: [
      aText("what", { required: true }),
      aSingle("kind", ["x", "y"], { required: true }),
    ],
  };

  expect(problems([list], { list: [{}, {}], ...whole })).toEqual(["list"]);
  expect(problems([list], { list: [{}, { what: "tea" }], ...whole })).toEqual([
    "list/1.kind",
  ]);
  expect(
    problems([list], { list: [{ what: "tea", kind: null }], ...whole }),
  ).toEqual([]);
});

test("an answer of the wrong shape is refused at its field", () => {
  expect(problems([aText("one")], { one: ["x"], ...whole })).toEqual(["one"]);
});

const asked = (type: string, more: Record<string, unknown> = {}) => ({
  key: "it",
  type,
  label: "?",
  required: true,
  ...more,
});

test.each([
  [asked("emotion", { max: 3 }), [{ free: " " }], ["mixed"]],
  [asked("body"), {}, { chest: [] }],
  [asked("plan"), { what: " ", when: null }, { what: "Walk" }],
  [
    asked("check", { options, min: 2 }),
    {},
    { x: "2026-02-28", z: "2026-03-01" },
  ],
  [asked("timer", { seconds: [60] }), undefined, 0],
  [asked("datetime"), undefined, "2026-02-28T21:30"],
  [
    asked("single", { options, free: "Own words" }),
    { free: " " },
    { free: "So" },
  ],
])(
  "$type: begun without a word is not answered, and null is",
  (field, begun, said) => {
    expect(problems([field], { it: begun, ...whole })).toEqual(["it"]);
    expect(problems([field], { it: said, ...whole })).toEqual([]);
    expect(problems([field], { it: null, ...whole })).toEqual([]);
    const open = { ...field, required: false };
    expect(problems([open], { it: begun, ...whole })).toEqual([]);
  },
);

test("a plan is of something, a moment has a day and a time", () => {
  expect(
    problems([asked("plan")], { it: { when: "Friday" }, ...whole }),
  ).toEqual(["it/what"]);
  for (const half of ["2026-02-28", "T21:30"]) {
    expect(problems([asked("datetime")], { it: half, ...whole })).toEqual([
      "it",
    ]);
  }
});

test("as many are ticked as the worksheet wants", () => {
  const rules = asked("check", { options, min: 3, dated: false });

  expect(problems([rules], { it: { x: true }, ...whole })).toEqual(["it"]);
  expect(
    problems([rules], { it: { x: true, y: true, z: true }, ...whole }),
  ).toEqual([]);
});

describe("an order of what was chosen before", () => {
  const fields = [
    { key: "cards", type: "multi", label: "?", options, max: 2 },
    asked("rank", { options, from: "cards" }),
  ];

  test("is asked for the chosen ones only", () => {
    expect(problems(fields, { cards: null, ...whole })).toEqual([]);
    expect(problems(fields, { cards: ["x", "z"], ...whole })).toEqual(["it"]);
    expect(
      problems(fields, { cards: ["x", "z"], it: ["z", "x"], ...whole }),
    ).toEqual([]);
  });

  test("loses what is chosen no more", () => {
    const answers = { cards: ["x", "z"], it: ["y", "x"], ...whole };

    expect(problems(fields, answers)).toEqual(["it"]);
  });
});

test("words beyond the limit are named where they stand, down to the entry", () => {
  const fields = [
    aText("short"),
    aText("long", { type: "long" }),
    { ...aText("list"), type: "list", max: 3, item: [aText("what")] },
  ];
  const said = (length: number) => "a".repeat(length);
  const most = {
    short: said(200),
    long: said(5000),
    list: [{ what: said(200) }],
    ...whole,
  };

  expect(problems(fields, most)).toEqual([]);
  expect(
    submitProblems(aWorksheet(fields), {
      short: said(201),
      long: said(5001),
      list: [{ what: "tea" }, { what: said(201) }],
      ...whole,
    }),
  ).toEqual([
    {
      key: "short",
      message: "This is longer than 200 characters. Please shorten it.",
      isTooLong: true,
    },
    {
      key: "long",
      message: "This is longer than 5000 characters. Please shorten it.",
      isTooLong: true,
    },
    {
      key: "list",
      at: "1.what",
      message: "This is longer than 200 characters. Please shorten it.",
      isTooLong: true,
    },
  ]);
});
