import { expect, test } from "vitest";

import { editionsWith, holdsAll, plain, termsOf } from "./find-rules";

test("every piece must be found, whatever its capitals and the order", () => {
  const terms = termsOf("  Loved ANA ");

  expect(terms).toEqual(["loved", "ana"]);
  expect(holdsAll(plain("Ana & Ben, How I feel loved"), terms)).toBe(true);
  expect(holdsAll(plain("Ana & Ben"), terms)).toBe(false);
});

test("more than five pieces are not looked for", () => {
  expect(termsOf("a b c d e f g")).toHaveLength(5);
});

test("each piece knows the editions it names", () => {
  const editions = [
    { id: "1", title: "How I feel loved" },
    { id: "2", title: "Before our session" },
  ];

  expect(editionsWith(["feel", "ana"], editions)).toEqual([
    { term: "feel", ids: ["1"] },
    { term: "ana", ids: [] },
  ]);
});
