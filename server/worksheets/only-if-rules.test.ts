import { expect, test } from "vitest";
import {
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
