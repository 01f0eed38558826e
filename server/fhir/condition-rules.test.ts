import fc from "fast-check";
import { expect, test } from "vitest";

import type { Cond } from "../worksheets/condition-definition";
import { conditionIn, enabledBy } from "./condition-rules";

const never = () => false;
const ordered = (linkId: string) => linkId === "often";

test.each<[Cond, object]>([
  [
    { key: "a", op: "eq", value: "yes" },
    {
      enableWhen: [
        { question: "a", operator: "=", answerCoding: { code: "yes" } },
      ],
    },
  ],
  [
    { key: "rows", row: "kids", op: "gte", value: 3 },
    {
      enableWhen: [{ question: "rows.kids", operator: ">=", answerInteger: 3 }],
    },
  ],
  [
    { key: "often", op: "lte", value: 2 },
    {
      enableWhen: [
        { question: "often", operator: "<=", answerCoding: { code: "2" } },
      ],
    },
  ],
  [
    { key: "a", op: "in", value: ["x", "y"] },
    {
      enableBehavior: "any",
      enableWhen: [
        { question: "a", operator: "=", answerCoding: { code: "x" } },
        { question: "a", operator: "=", answerCoding: { code: "y" } },
      ],
    },
  ],
  [
    { key: "a", op: "answered" },
    {
      enableWhen: [{ question: "a", operator: "exists", answerBoolean: true }],
    },
  ],
])("%j is said as FHIR says it, and understood again", (cond, said) => {
  expect(enabledBy(cond, ordered)).toEqual(said);
  expect(conditionIn(enabledBy(cond, ordered), ordered)).toEqual(cond);
});

test("what FHIR cannot say is not said half", () => {
  expect(enabledBy({ key: "a", op: "unsaid" }, never)).toEqual({});
  expect(
    enabledBy(
      {
        all: [
          { any: [{ key: "a", op: "answered" }] },
          { key: "b", op: "answered" },
        ],
      },
      never,
    ),
  ).toEqual({});
});

const oneTest = fc.oneof(
  fc.record({
    key: fc.constantFrom("a", "b", "c"),
    op: fc.constantFrom("eq" as const, "ne" as const),
    value: fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constantFrom("x", "y")),
  }),
  fc.record({
    key: fc.constantFrom("a", "b"),
    op: fc.constantFrom("gte" as const, "lte" as const),
    value: fc.integer({ min: 0, max: 10 }),
  }),
);

test("several of which all must hold come back as they went", () => {
  fc.assert(
    fc.property(fc.array(oneTest, { minLength: 2, maxLength: 5 }), (all) => {
      expect(conditionIn(enabledBy({ all }, never), never)).toEqual({ all });
    }),
  );
});
