import { describe, expect, test } from "vitest";

import { loadFolders, WORKSHEET_FOLDER } from "./load-definitions";
import { changeWords, overRounds, roundsOf } from "./round-rules";

const library = loadFolders(WORKSHEET_FOLDER);
const named = (slug: string) => {
  const found = library.find((one) => one.slug === slug);
  if (!found) throw new Error(`No ${slug} in the library.`);
  return found;
};
const pulse = named("weekly-pulse");
const people = { a: { name: "Ana" }, b: { name: "Ben" } };
const names = { a: "Ana", b: "Ben" };

const said = (close: number, more: object = {}) => ({
  close,
  safe_emotion: close,
  conflict: 10 - close,
  unsafe: "no",
  ...more,
});
const over = (...answers: { a?: unknown; b?: unknown }[]) =>
  overRounds(
    answers.map((one) => ({ worksheet: pulse, answers: one })),
    people,
  );
const lineOf = (label: string, found: ReturnType<typeof over>) =>
  found.lines.find((line) => line.label === label);

describe("over several rounds", () => {
  test("numbers of both stand in their order, with a gap where a part is not in", () => {
    const found = over(
      { a: said(4), b: said(6) },
      { a: said(7) },
      { b: said(5) },
    );

    expect(lineOf("Close", found)).toMatchObject({
      kind: "answer",
      min: 0,
      max: 10,
      private: false,
      values: { a: [4, 7, null], b: [6, null, 5] },
    });
  });

  test("scores come first, between the ends of their scale", () => {
    const { lines } = over({ a: said(4) }, { a: said(7) });

    expect(lines[0]).toMatchObject({
      kind: "score",
      label: "Pulse",
      min: 0,
      max: 10,
      values: { a: [4, 7], b: [null, null] },
    });
  });

  test("words stand below each other; what nobody ever said is left out", () => {
    const { words } = over(
      { a: said(4, { good: "A walk" }), b: said(5) },
      { b: said(5, { good: "Soup" }) },
    );

    expect(words.map(({ label }) => label)).toEqual([
      "Something good",
      "Unsafe or afraid",
    ]);
    expect(words[0]?.cells).toEqual([
      { a: { state: "text", text: "A walk" }, b: { state: "open" } },
      { a: { state: "not_in" }, b: { state: "text", text: "Soup" } },
    ]);
  });

  test("what an author keeps to themselves is nowhere", () => {
    const field = pulse.parts[0]?.fields.find(({ key }) => key === "good");
    const own = structuredClone(pulse);
    const same = own.parts[0]?.fields.find(({ key }) => key === "good");
    if (!field || !same || same.type === "info") throw new Error("no field");
    same.vis = "self_only";
    const found = overRounds(
      [{ worksheet: own, answers: { a: said(4, { good: "For me alone" }) } }],
      people,
    );

    expect(JSON.stringify(found)).not.toContain("For me alone");
  });

  test("rows of one question say which question they belong to", () => {
    const kinds = named("six-kinds-of-closeness");
    const now = { emotional: 4 };
    const { lines } = overRounds(
      [{ worksheet: kinds, answers: { a: { now, want: { emotional: 8 } } } }],
      people,
    );
    const emotional = lines.filter(({ label }) => label === "Emotional");

    expect(new Set(emotional.map(({ group }) => group)).size).toBe(2);
    expect(emotional.map(({ values }) => values.a)).toEqual([[4], [8]]);
  });
});

test.each([
  [[4, 7], [6, 6], "Ana from 4 to 7, Ben 6 each time."],
  [[4, 7, 4], [null, 5, null], "Ana back at 4, Ben 5 once."],
  [[null, null], [3, null, 5], "Ben from 3 to 5."],
  [[-2, 1], [], "Ana from −2 to 1."],
])("%j and %j: %s", (a, b, words) => {
  expect(changeWords({ values: { a, b } }, names)).toBe(words);
});

describe("a round", () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 3, 12, minute));
  const given = (id: string, minute: number, ...seats: ("a" | "b")[]) => ({
    id,
    createdAt: at(minute),
    seats,
  });
  const ids = (...all: ReturnType<typeof given>[]) =>
    roundsOf(all).map((round) => round.map(({ id }) => id));

  test("is what was given to both in one go, the first partner first", () => {
    expect(ids(given("2", 0, "b"), given("1", 0, "a"))).toEqual([["1", "2"]]);
  });

  test("is new each time the same person is given it", () => {
    expect(
      ids(given("1", 0, "a"), given("2", 5, "a"), given("3", 6, "a", "b")),
    ).toEqual([["1"], ["2"], ["3"]]);
  });

  test("is another one after an hour", () => {
    expect(ids(given("1", 0, "a"), given("2", 60, "b"))).toEqual([
      ["1"],
      ["2"],
    ]);
  });
});
