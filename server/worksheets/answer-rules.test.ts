import { describe, expect, test } from "vitest";
import {
  aMatrix,
  aScale,
  aSingle,
  aText,
  aWorksheet,
} from "@/tests/support/a-worksheet";
import { draftProblem } from "./answer-rules";
import { fieldOf } from "./field-rules";

const options = ["x", "y", "z"].map((value) => ({ value, label: value }));
const worksheet = aWorksheet([
  { key: "read_me", type: "info", label: "Read this" },
  aText("text"),
  aText("long", { type: "long" }),
  { key: "int", type: "int", label: "How many?", min: 2, max: 8 },
  aScale("scale"),
  { key: "likert", type: "likert", label: "?", labels: ["a", "b", "c"] },
  aSingle("single", ["x", "y"]),
  aSingle("own", ["x", "y"], { free: "In my own words" }),
  { key: "emotion", type: "emotion", label: "?", max: 2 },
  { key: "body", type: "body", label: "?" },
  { key: "moment", type: "datetime", label: "?" },
  { key: "plan", type: "plan", label: "?" },
  { key: "check", type: "check", label: "?", options },
  { key: "rules", type: "check", label: "?", options, dated: false },
  { key: "timer", type: "timer", label: "?", seconds: [20, 60] },
  { key: "multi", type: "multi", label: "?", options, max: 2 },
  { key: "rank", type: "rank", label: "?", options },
  { key: "day", type: "date", label: "When?" },
  {
    key: "pairs",
    type: "pairs",
    label: "?",
    categories: options,
    pairs: [
      {
        value: "1",
        first: { category: "x", label: "an x" },
        second: { category: "y", label: "a y" },
      },
    ],
  },
  {
    key: "list",
    type: "list",
    label: "?",
    max: 2,
    item: [aText("what"), aSingle("kind", ["x", "y"])],
  },
  aMatrix("matrix", [{ key: "one", label: "One" }]),
  aMatrix("often", [{ key: "one", label: "One" }], {
    columns: { type: "likert", labels: ["a", "b", "c"] },
  }),
]);
const problem = (key: string, value: unknown) => {
  const field = fieldOf(worksheet, key);
  if (field === undefined) throw new Error(key);
  return draftProblem(field, value);
};

test.each([
  ["text", "a".repeat(20_000)],
  ["long", "a".repeat(20_000)],
  ["int", 2],
  ["scale", 0],
  ["scale", 10],
  ["likert", 3],
  ["single", "y"],
  ["own", "y"],
  ["own", { free: "something else" }],
  ["own", { free: "" }],
  ["emotion", ["scared_of_losing_you", "mixed"]],
  ["emotion", ["flat", { free: "saudade" }]],
  ["body", { chest: ["tight", "hot"], nothing: [] }],
  ["moment", "2026-02-28T21:30"],
  ["moment", "2026-02-28"],
  ["moment", "T21:30"],
  ["plan", { what: "Walk", when: null }],
  ["check", { x: "2026-02-28" }],
  ["rules", { x: true }],
  ["timer", 0],
  ["timer", 60],
  ["multi", ["z", "x"]],
  ["rank", ["z"]],
  ["day", "2026-02-28"],
  ["pairs", { 1: "y" }],
  ["pairs", { 1: null }],
  ["list", [{ what: "tea" }, {}]],
  ["matrix", { one: 7 }],
  ["matrix", { one: null }],
  ["matrix", {}],
  ["often", { one: 3 }],
])("%s may be written as %j", (key, value) => {
  expect(problem(key, value)).toBeNull();
});

test.each([
  ["read_me", "anything"],
  ["text", "a".repeat(20_001)],
  ["text", 3],
  ["long", "a".repeat(20_001)],
  ["int", 1],
  ["int", 2.5],
  ["scale", 11],
  ["scale", "7"],
  ["scale", true],
  ["likert", 0],
  ["likert", 4],
  ["single", "w"],
  ["single", ["x"]],
  ["single", { free: "something else" }],
  ["own", { free: "a".repeat(20_001) }],
  ["own", { free: "a", more: "b" }],
  ["emotion", ["terrified", "terrified"]],
  ["emotion", ["flat", "numb", "tired"]],
  ["emotion", ["hangry"]],
  ["emotion", [{ free: "a" }, { free: "b" }]],
  ["emotion", [{ free: "a".repeat(61) }]],
  ["emotion", "flat"],
  ["body", { heart: [] }],
  ["body", { chest: ["sad"] }],
  ["body", { chest: ["hot", "hot"] }],
  ["body", { chest: null }],
  ["moment", "2026-02-30T10:00"],
  ["moment", "2026-02-28T25:00"],
  ["moment", ""],
  ["plan", { what: 3 }],
  ["plan", { whom: "me" }],
  ["plan", { what: "a".repeat(20_001) }],
  ["check", { x: true }],
  ["check", { x: null }],
  ["check", { w: "2026-02-28" }],
  ["rules", { x: "2026-02-28" }],
  ["timer", 61],
  ["timer", -1],
  ["timer", "20"],
  ["multi", ["x", "x"]],
  ["multi", ["x", "y", "z"]],
  ["multi", "x"],
  ["rank", ["x", "w"]],
  ["day", "2026-02-30"],
  ["day", "tomorrow"],
  ["pairs", { 1: "z" }],
  ["pairs", { 2: "x" }],
  ["list", [{}, {}, {}]],
  ["list", [{ what: "a".repeat(20_001) }]],
  ["list", [{ other: "x" }]],
  ["list", [null]],
  ["matrix", { one: 11 }],
  ["matrix", { two: 1 }],
  ["matrix", [1]],
  ["often", { one: 4 }],
])("%s refuses %j", (key, value) => {
  expect(problem(key, value)).toMatch(/^[A-Z].*\.$/);
});

describe("I'd rather not say", () => {
  const keys = worksheet.parts.flatMap((part) => part.fields.slice(1));

  test.each(keys.map((field) => field.key))("is an answer to %s", (key) => {
    expect(problem(key, null)).toBeNull();
  });
});

test("what is wrong never repeats what was written", () => {
  const secret = "zebra".repeat(5000);

  expect(problem("text", secret)).not.toContain("zebra");
  expect(problem("single", secret)).not.toContain("zebra");
  expect(problem("list", [{ [secret]: secret }])).not.toContain("zebra");
  expect(problem("own", { free: secret })).not.toContain("zebra");
  expect(problem("emotion", [{ free: secret }])).not.toContain("zebra");
  expect(problem("plan", { what: secret })).not.toContain("zebra");
});
