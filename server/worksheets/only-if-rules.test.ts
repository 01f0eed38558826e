import { expect, test } from "vitest";
import {
  aMatrix,
  aSingle,
  aText,
  aWorksheet,
  refusals,
} from "@/tests/support/a-worksheet";
import { projection } from "./projection";

const fields = [
  aText("line", { shareInView: true }),
  aSingle("may", ["keep", "share"]),
];
const more = {
  share: [
    {
      unit: "line",
      field: "line",
      label: "The line",
      onlyIf: { key: "may", op: "eq", value: "share" },
    },
  ],
  coupleView: [
    { block: "texts", unit: "line", title: "The line" },
    { block: "prompt", text: "What surprised you?" },
  ],
};

test.each([["keep"], [null], [undefined]])(
  "with %s it looks as if it had been left open",
  (may) => {
    const worksheet = aWorksheet(fields, more);

    expect(projection(worksheet, { line: "Words", may })).toEqual({
      line: null,
    });
  },
);

test("only its author's word lets it out", () => {
  const worksheet = aWorksheet(fields, more);

  expect(projection(worksheet, { line: "Words", may: "share" })).toEqual({
    line: "Words",
  });
});

test("the word is none that only the therapist reads", () => {
  const [line, may] = fields;
  const kept = [line ?? {}, { ...may, vis: "private" }];

  expect(refusals(kept, more)).toEqual([
    'share.0: "may" is a private answer: the partner would learn of it',
  ]);
});

test("nor does a private answer decide whether the line is asked at all", () => {
  const [line, may] = fields;
  const asked = { key: "may", op: "eq", value: "share" };
  const plain = [
    { ...may, vis: "private" },
    { ...line, showIf: asked },
  ];
  const [unit] = more.share;
  const share = [{ ...unit, onlyIf: undefined }];

  expect(refusals(plain, { ...more, share })).toEqual([
    'share.0: "may" is a private answer: the partner would learn of it',
  ]);
});

test("it looks at a question that is there", () => {
  const [line] = fields;

  expect(refusals([line ?? {}], more)).toEqual([
    'share.0.onlyIf: no field "may" to look at here',
  ]);
});

const PICKED = [
  { value: "money", label: "Money" },
  { value: "family", label: "Family" },
];
const picks = (vis: string) => ({
  key: "picks",
  type: "multi",
  label: "Which of these?",
  options: PICKED,
  min: 0,
  vis,
});
const seen = (block: object, unit: object) => ({
  share: [unit],
  coupleView: [block, { block: "prompt", text: "What surprised you?" }],
});
const asRanking = [
  {
    key: "order",
    type: "rank",
    label: "In what order?",
    options: PICKED,
    from: "picks",
    shareInView: true,
  },
  seen(
    { block: "rankings", unit: "order", title: "Order" },
    { unit: "order", field: "order", label: "Order" },
  ),
] as const;
const asRows = [
  aMatrix(
    "rows",
    PICKED.map(({ value, label }) => ({ key: value, label })),
    { from: "picks", shareInView: true },
  ),
  seen(
    { block: "table", unit: "rows", extra: [], title: "Rows", chart: "bars" },
    { unit: "rows", field: "rows", label: "Rows" },
  ),
] as const;

test.each([
  ["put in order", asRanking],
  ["asked about one by one", asRows],
])("nor are private choices %s in what both see", (_how, [field, view]) => {
  expect(refusals([picks("inherit"), field], view)).toEqual([]);
  expect(refusals([picks("private"), field], view)).toEqual([
    'share.0: "picks" is a private answer: the partner would learn of it',
  ]);
});

test("nor does one decide whether there is anything to count", () => {
  const [, may] = fields;
  const rows = [{ key: "near", label: "Near", group: "all" }];
  const asked = { key: "may", op: "eq", value: "share" };
  const view = {
    ...seen(
      { block: "table", unit: "sum", extra: [], title: "Sum", chart: "bars" },
      { unit: "sum", score: "sum", label: "Sum" },
    ),
    scoring: [
      {
        id: "sum",
        fn: "groupMeans",
        of: "m",
        groups: [{ key: "all", label: "All" }],
        shareInView: true,
        label: "Sum",
      },
    ],
  };

  expect(
    refusals(
      [{ ...may, vis: "private" }, aMatrix("m", rows, { showIf: asked })],
      view,
    ),
  ).toEqual([
    'share.0: "may" is a private answer: the partner would learn of it',
  ]);
});

test("nor does an answer of a part that is never opened", () => {
  const [line, may] = fields;
  const asked = { key: "may", op: "eq", value: "share" };
  const [unit] = more.share;

  expect(
    refusals([], {
      ...more,
      share: [{ ...unit, onlyIf: undefined }],
      parts: [
        { id: "alone", by: "each", mode: "private", fields: [may] },
        {
          id: "main",
          by: "each",
          mode: "reveal",
          fields: [{ ...line, showIf: asked }],
        },
      ],
    }),
  ).toEqual([
    'share.0: "may" is a private answer: the partner would learn of it',
  ]);
});
