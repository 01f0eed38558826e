import { describe, expect, test } from "vitest";
import { aWorksheet, refusals } from "@/tests/support/a-worksheet";
import { draftProblem } from "./answer-rules";
import { fieldOf } from "./field-rules";
import { projection } from "./projection";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

const who = [
  { value: "me", label: "Me" },
  { value: "you", label: "You" },
];
const grid = {
  key: "work",
  type: "grid",
  label: "Who does it?",
  required: true,
  shareInView: true,
  aside: "Not ours",
  groups: [{ key: "home", label: "Home" }],
  rows: [
    { key: "cooking", label: "Cooking", group: "home" },
    { key: "dishes", label: "Dishes", group: "home" },
  ],
  columns: [
    { key: "does", label: "Does it", options: who },
    { key: "mind", label: "For me", options: who, optional: true },
  ],
};
const load = {
  id: "load",
  fn: "load",
  of: "work",
  label: "Load",
  columns: ["does"],
  shares: { me: 1, you: 0 },
  apart: 0.5,
};
const more = {
  scoring: [load],
  share: [{ unit: "work", field: "work", show: ["does"], label: "Work" }],
  coupleView: [
    {
      block: "work",
      unit: "work",
      by: "load",
      title: "Work",
      alike: "Alike",
      apart: "Apart",
      rest: "Others",
    },
    { block: "prompt", text: "What surprised you?" },
  ],
};
const worksheet = aWorksheet([grid], more);
const field = fieldOf(worksheet, "work");
if (field?.type !== "grid") throw new Error("no grid");

describe("the shape of an answer", () => {
  test.each([
    [{ cooking: { does: "me" }, dishes: "aside" }, null],
    [{ cooking: null }, null],
    [{}, null],
    [{ cooking: { does: "us" } }, "Choose from the answers shown."],
    [{ cooking: { does: null } }, "Choose from the answers shown."],
    [{ cooking: { likes: "me" } }, "This answer could not be read."],
    [{ ironing: { does: "me" } }, "This answer could not be read."],
    [{ cooking: "elsewhere" }, "This answer could not be read."],
    [["cooking"], "This answer could not be read."],
  ])("%j: %s", (value, problem) => {
    const found = draftProblem(field, value);

    expect(found?.slice(0, 30)).toBe(problem?.slice(0, 30));
  });
});

describe("what it wants", () => {
  const open = (work: unknown) =>
    submitProblems(worksheet, { work, tail_free: "yes" }).map(({ at }) => at);

  test.each([
    [{}, ["cooking", "dishes"]],
    [{ cooking: { does: "me" }, dishes: "aside" }, []],
    [{ cooking: { mind: "me" }, dishes: null }, ["cooking"]],
    [null, []],
  ])("of %j are open: %j", (work, rows) => {
    expect(open(work)).toEqual(rows);
  });
});

test("only the columns that are named are shown, every row is there", () => {
  const work = { cooking: { does: "me", mind: "you" }, dishes: "aside" };

  expect(projection(worksheet, { work })).toEqual({
    work: { cooking: { does: "me" }, dishes: "aside" },
  });
  expect(projection(worksheet, { work: { cooking: { mind: "me" } } })).toEqual({
    work: { cooking: null, dishes: null },
  });
});

test("the therapist reads each row in words", () => {
  const work = { cooking: { does: "me", mind: "you" }, dishes: "aside" };
  const rows = therapistRows(worksheet, { a: { work }, b: { work: null } });

  expect(rows.slice(0, 3)).toMatchObject([
    { kind: "heading" },
    {
      label: "Cooking",
      a: { text: "Does it: me, For me: you" },
      b: { state: "rather_not" },
    },
    { label: "Dishes", a: { text: "Not ours" } },
  ]);
});

test.each([
  [
    "a row of no group",
    { ...grid, rows: [{ key: "x", label: "X", group: "y" }] },
    {},
    'no group "y"',
  ],
  [
    "a unit that does not say its columns",
    grid,
    { share: [{ unit: "work", field: "work", label: "Work" }] },
    "say in `show` which columns are shown",
  ],
  [
    "a column that is not there",
    grid,
    {
      share: [{ unit: "work", field: "work", show: ["cost"], label: "Work" }],
    },
    'no "cost" in "work"',
  ],
  [
    "a load of a column that is not there",
    grid,
    { scoring: [{ ...load, columns: ["cost"] }] },
    '"work" has no column "cost"',
  ],
  [
    "a share of an answer that is not there",
    grid,
    { scoring: [{ ...load, shares: { us: 1 } }] },
    '"does" has no option "us"',
  ],
  [
    "a load for the partner",
    grid,
    { scoring: [{ ...load, shareInView: true }] },
    "a load is for the therapist",
  ],
])("%s is refused", (_name, asked, given, message) => {
  expect(refusals([asked], { ...more, ...given }).join()).toContain(message);
});
