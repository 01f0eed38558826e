import fc from "fast-check";
import superjson from "superjson";
import { expect, test } from "vitest";

import { packAnswer } from "./pack-answer";

const unpacked = (answer: unknown) =>
  superjson.deserialize(JSON.parse(JSON.stringify(packAnswer(answer))));

const anAnswer = fc.anything({
  // Names that superjson refuses, whoever packs.
  key: fc.string().filter((key) => !(key in {}) && key !== "prototype"),
  maxDepth: 4,
  withDate: true,
  withMap: true,
  withSet: true,
  withBigInt: true,
  values: [
    fc.string(),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom(null, undefined),
    fc.date({ noInvalidDate: true }),
  ],
});

test("whatever is packed is unpacked as it was", () => {
  fc.assert(
    fc.property(anAnswer, (answer) => {
      expect(unpacked(answer)).toEqual(answer);
    }),
  );
});

test("a date is named by its place, and plain values need no names", () => {
  const at = new Date(0);

  expect(packAnswer({ sides: [{ at }, { at: null }] })).toEqual({
    json: { sides: [{ at }, { at: null }] },
    meta: { values: { "sides.0.at": ["Date"] }, v: 1 },
  });
  expect(packAnswer({ words: "plain" })).toEqual({ json: { words: "plain" } });
});

test("what JSON would lose goes by superjson", () => {
  const answers = [
    undefined,
    new Date(0),
    [undefined],
    new Map([["a", 1]]),
    10n,
    Number.NaN,
    -0,
    { "a.b": new Date(0) },
  ];

  for (const answer of answers) expect(unpacked(answer)).toEqual(answer);
});
