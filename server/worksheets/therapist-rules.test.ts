import { describe, expect, test } from "vitest";
import {
  aMatrix,
  aScale,
  aSingle,
  aText,
  aWorksheet,
} from "@/tests/support/a-worksheet";
import { gapOf } from "./gap-rules";
import { therapistRows } from "./therapist-rules";

test.each([
  [5, 5, 0, "close", null],
  [3, 5, 2, "close", "b"],
  [5, 2, 3, "some distance", "a"],
  [0, 4, 4, "some distance", "b"],
  [10, 5, 5, "worth a conversation", "a"],
])("%d and %d are %d apart: %s", (a, b, value, label, higher) => {
  expect(gapOf(a, b)).toEqual({ value, label, higher });
});

const worksheet = aWorksheet([
  aText("mine_alone", { vis: "self_only" }),
  aText("for_you", { vis: "private" }),
  aText("open"),
  aScale("near"),
  aMatrix("rows", [{ key: "one", label: "One" }]),
]);
const answers = {
  mine_alone: "canary",
  for_you: "a worry",
  open: "  ",
  near: 3,
  rows: { one: null },
  tail_free: "partly",
  tail_therapist_only: "for Dana",
};
const rows = therapistRows(worksheet, { a: answers, b: { near: 9 } });
const row = (key: string) => rows.findLast((each) => each.key === key);

test("what an author keeps to themselves is in no row", () => {
  expect(JSON.stringify(rows)).not.toMatch(/canary|mine_alone/);
});

describe("private answers", () => {
  test.each(["for_you", "tail_free", "tail_therapist_only"])(
    "%s is marked as never the partner's",
    (key) => {
      expect(row(key)?.private).toBe(true);
    },
  );

  test.each(["open", "near", "rows"])("%s is not", (key) => {
    expect(row(key)?.private).toBe(false);
  });
});

test("left open, rather not said and not yet in are told apart", () => {
  const [first] = therapistRows(worksheet, { b: {} });

  expect(row("open")).toMatchObject({ a: { state: "open" } });
  expect(row("rows")).toMatchObject({
    a: { state: "rather_not" },
    b: { state: "open" },
  });
  expect(first).toMatchObject({ a: { state: "not_in" }, b: { state: "open" } });
});

describe("a question that an earlier answer leaves out", () => {
  const led = aWorksheet([
    aSingle("place", ["goes", "waits"]),
    aText("signs", { showIf: { key: "place", op: "eq", value: "goes" } }),
  ]);
  const signs = (a: unknown, b?: unknown) =>
    therapistRows(led, { a, b }).find(({ key }) => key === "signs");

  test("is said to be not asked, where the other was asked", () => {
    expect(signs({ place: "waits" }, { place: "goes" })).toMatchObject({
      a: { state: "not_asked" },
      b: { state: "open" },
    });
  });

  test("is no row where nobody was asked", () => {
    expect(signs({ place: "waits" }, { place: "waits" })).toBeUndefined();
    expect(signs({ place: "waits" })).toBeUndefined();
  });
});

test("a scale shows how far they are apart", () => {
  expect(row("near")).toMatchObject({
    gap: { value: 6, label: "worth a conversation", higher: "b" },
  });
});
