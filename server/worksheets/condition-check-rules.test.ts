import { expect, test } from "vitest";
import { aMatrix, aText, refusals } from "@/tests/support/a-worksheet";

test.each<[string, Record<string, unknown>[], string]>([
  [
    "a condition on a row that is not there",
    [
      aMatrix("f", [{ key: "one", label: "One" }]),
      aText("g", { showIf: { key: "f", row: "two", op: "answered" } }),
    ],
    'no row "two" in "f"',
  ],
  [
    "a group that leads of rows that are not there",
    [
      aMatrix("f", [{ key: "one", label: "One" }]),
      aText("g", {
        showIf: { key: "f", op: "leads", in: ["x"], groups: { x: ["two"] } },
      }),
    ],
    'no row "two" in "f"',
  ],
  [
    "a condition on no word of the picker",
    [
      { key: "f", type: "emotion", label: "?", max: 2 },
      aText("g", { showIf: { key: "f", op: "eq", value: "hangry" } }),
    ],
    '"f" has no option "hangry"',
  ],
  [
    "a condition on the words of a plan",
    [
      { key: "f", type: "plan", label: "?" },
      aText("g", { showIf: { key: "f", op: "eq", value: "x" } }),
    ],
    "free text is never scanned",
  ],
  [
    "a condition on a place in the body",
    [
      { key: "f", type: "body", label: "?" },
      aText("g", { showIf: { key: "f", op: "eq", value: "chest" } }),
    ],
    'of "f" only "answered" can be asked',
  ],
  [
    "an order of what no earlier question chose",
    [
      {
        key: "f",
        type: "rank",
        label: "?",
        from: "g",
        options: ["x", "y"].map((value) => ({ value, label: value })),
      },
    ],
    'no earlier multi "g"',
  ],
  [
    "rows other than what can be chosen before",
    [
      {
        key: "f",
        type: "multi",
        label: "?",
        options: ["x", "y"].map((value) => ({ value, label: value })),
      },
      aMatrix("m", [{ key: "x", label: "x" }], { from: "f" }),
    ],
    'its rows must be those of "f"',
  ],
  [
    "more to tick than there is",
    [
      {
        key: "f",
        type: "check",
        label: "?",
        min: 2,
        options: [{ value: "x", label: "x" }],
      },
    ],
    "min is larger than max",
  ],
  [
    "a length used twice",
    [{ key: "f", type: "timer", label: "?", seconds: [20, 20] }],
    'the length "20" is used twice',
  ],
])("%s is refused", (_name, fields, reason) => {
  expect(refusals(fields).join("\n")).toContain(reason);
});
