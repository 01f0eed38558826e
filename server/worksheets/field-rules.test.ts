import { describe, expect, test } from "vitest";
import {
  aMatrix,
  aSingle,
  aText,
  aWorksheet,
} from "@/tests/support/a-worksheet";
import { holds } from "./condition-rules";
import { fieldsOf, shownFields, withoutStale } from "./field-rules";

const chain = aWorksheet([
  aSingle("first", ["yes", "no"]),
  aSingle("second", ["yes", "no"], {
    showIf: { key: "first", op: "eq", value: "yes" },
  }),
  aText("third", { showIf: { key: "second", op: "eq", value: "yes" } }),
]);

describe("branching", () => {
  test("a hidden answer takes along what hung on it", () => {
    const answers = { first: "no", second: "yes", third: "old words" };

    expect(withoutStale(chain, answers)).toEqual({ first: "no" });
  });

  test("what is shown is kept, what nobody asked is dropped", () => {
    const answers = { first: "yes", second: null, third: "x", other: 1 };

    expect(withoutStale(chain, answers)).toEqual({
      first: "yes",
      second: null,
    });
  });
});

test("a matrix asks about what was chosen before, and lets go of what is not chosen any more", () => {
  const values = ["x", "y", "z"];
  const worksheet = aWorksheet([
    {
      key: "of",
      type: "multi",
      label: "Which?",
      options: values.map((value) => ({ value, label: value })),
    },
    aMatrix(
      "weight",
      values.map((key) => ({ key, label: key })),
      {
        from: "of",
      },
    ),
  ]);
  const rows = (answers: unknown) =>
    shownFields(worksheet, answers).flatMap((field) =>
      field.type === "matrix" ? field.rows.map(({ key }) => key) : [],
    );

  expect(rows({})).toEqual([]);
  expect(rows({ of: ["z", "x"] })).toEqual(["x", "z"]);
  expect(
    withoutStale(worksheet, { of: ["x"], weight: { x: 3, z: 9 } }),
  ).toEqual({ of: ["x"], weight: { x: 3 } });
  expect(withoutStale(worksheet, { of: ["x"], weight: { z: 9 } })).toEqual({
    of: ["x"],
  });
});

test.each([
  [{ key: "k", op: "eq", value: "x" }, { k: "x" }, true],
  [{ key: "k", op: "eq", value: "x" }, { k: ["w", "x"] }, true],
  [{ key: "k", op: "ne", value: "x" }, { k: "y" }, true],
  [{ key: "k", op: "ne", value: "x" }, {}, false],
  [{ key: "k", op: "ne", value: "x" }, { k: null }, false],
  [{ key: "k", op: "in", value: ["x", "y"] }, { k: "y" }, true],
  [{ key: "k", op: "in", value: ["x", "y"] }, { k: null }, false],
  [{ key: "k", op: "gte", value: 4 }, { k: 4 }, true],
  [{ key: "k", op: "gte", value: 4 }, { k: null }, false],
  [{ key: "k", op: "lte", value: 4 }, { k: 5 }, false],
  [{ key: "k", op: "answered" }, { k: null }, true],
  [{ key: "k", op: "answered" }, { k: "" }, false],
  [{ key: "k", op: "answered" }, { k: {} }, false],
  [{ key: "k", op: "answered" }, { k: { free: "" } }, false],
  [{ key: "k", op: "unsaid" }, {}, true],
  [{ key: "k", op: "unsaid" }, { k: null }, true],
  [{ key: "k", op: "unsaid" }, { k: {} }, true],
  [{ key: "k", op: "unsaid" }, { k: { none: true } }, false],
  [{ key: "k", op: "eq", value: "flat" }, { k: ["flat", { free: "x" }] }, true],
  [{ key: "k", op: "eq", value: "flat" }, { k: [{ free: "flat" }] }, false],
  [{ key: "k", row: "r", op: "gte", value: 4 }, { k: { r: 4 } }, true],
  [{ key: "k", row: "r", op: "gte", value: 4 }, { k: { q: 5 } }, false],
  [{ key: "k", row: "r", op: "gte", value: 4 }, { k: null }, false],
  [{ key: "constructor", op: "answered" }, {}, false],
  [
    {
      all: [
        { key: "k", op: "answered" },
        { key: "j", op: "answered" },
      ],
    },
    { k: 1 },
    false,
  ],
  [
    {
      any: [
        { key: "k", op: "answered" },
        { key: "j", op: "answered" },
      ],
    },
    { k: 1 },
    true,
  ],
] as const)("%j of %j is %s", (cond, answers, expected) => {
  const copy = structuredClone(cond) as unknown as Parameters<typeof holds>[0];

  expect(holds(copy, answers)).toBe(expected);
});

describe("which group stands out", () => {
  const leads = (answer: unknown, ...groups: string[]) =>
    holds(
      {
        key: "k",
        op: "leads",
        in: groups,
        groups: { a: ["a1", "a2"], d: ["d1", "d2"] },
      },
      { k: answer },
    );

  test.each([
    [{ a1: 4, a2: 4, d1: 3, d2: 3 }, "a"],
    [{ a1: 3, a2: 4, d1: 3, d2: 3 }, "a"],
    [{ a1: 3, a2: 3, d1: 3, d2: 3 }, "none"],
    [{ a1: 3, a2: 2, d1: 1, d2: 1 }, "none"],
    [{ a1: 4, a2: null, d1: 3, d2: 4 }, "a"],
    [{ d1: 3 }, "d"],
    [{}, "none"],
    [null, "none"],
    [undefined, "none"],
  ])("%j: %s", (answer, group) => {
    expect(leads(answer, group)).toBe(true);
    expect(
      leads(answer, ...["a", "d", "none"].filter((g) => g !== group)),
    ).toBe(false);
  });
});

test("an answer that is not offered any more is dropped like a hidden one", () => {
  const showIf = { key: "first", op: "eq", value: "yes" };
  const option = (value: string) => ({ value, label: value });
  const worksheet = aWorksheet([
    aSingle("first", ["yes", "no"]),
    {
      key: "one",
      type: "single",
      label: "?",
      options: [{ ...option("x"), showIf }, option("y")],
    },
    {
      key: "many",
      type: "multi",
      label: "?",
      options: [{ ...option("x"), showIf }, option("y")],
    },
  ]);
  const answers = { one: "x", many: ["x", "y"] };

  expect(withoutStale(worksheet, { first: "yes", ...answers })).toEqual({
    first: "yes",
    ...answers,
  });
  expect(withoutStale(worksheet, { first: "no", ...answers })).toEqual({
    first: "no",
    many: ["y"],
  });
  const shown = shownFields(worksheet, { first: "no" });
  expect(
    shown.flatMap((field) => ("options" in field ? field.options.length : [])),
  ).toEqual([2, 1, 1, 4]);
});

describe("the tail", () => {
  const keys = (mode: string) =>
    fieldsOf(aWorksheet([aText("one")], { mode })).map((field) => field.key);

  test.each(["reveal", "shared", "therapist_decides"])(
    "ends every worksheet of mode %s",
    (mode) => {
      expect(keys(mode)).toEqual(["one", "tail_free", "tail_therapist_only"]);
    },
  );

  test.each(["private", "sealed"])("is not in mode %s", (mode) => {
    expect(keys(mode)).toEqual(["one"]);
  });
});
