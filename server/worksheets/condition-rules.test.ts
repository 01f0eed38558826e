import { describe, expect, test } from "vitest";
import { aSingle, aText, refusals } from "@/tests/support/a-worksheet";
import type { Cond } from "./condition-definition";
import { type Answers, holds } from "./condition-rules";

describe("what was left unsaid", () => {
  const unsaid: Cond = { key: "f", op: "unsaid" };

  test.each<[Answers, boolean]>([
    [{ f: null }, true],
    [{ f: "" }, true],
    [{ f: "yes" }, false],
    [{}, true],
  ])("%j: %s", (answers, expected) => {
    expect(holds(unsaid, answers)).toBe(expected);
  });

  test("can be asked of any question, also of words", () => {
    const fields = [aText("f"), aText("g", { showIf: unsaid })];

    expect(refusals(fields)).toEqual([]);
  });
});

describe("what was ticked", () => {
  const calm = { key: "f", op: "eq", value: "calm" } as const;

  test.each<[Answers, boolean, boolean]>([
    [{ f: { calm: true, topic: true } }, true, false],
    [{ f: { calm: "2026-02-28" } }, true, false],
    [{ f: { topic: true } }, false, true],
    [{ f: {} }, false, false],
    [{ f: null }, false, false],
    [{}, false, false],
  ])("%j: eq %s, ne %s", (answers, eq, ne) => {
    expect(holds(calm, answers)).toBe(eq);
    expect(holds({ ...calm, op: "ne" }, answers)).toBe(ne);
  });

  test("is one of the things to tick", () => {
    const check = {
      key: "f",
      type: "check",
      label: "?",
      options: [{ value: "calm", label: "Calm" }],
    };
    const shown = (value: string) =>
      refusals([check, aText("g", { showIf: { ...calm, value } })]);

    expect(shown("calm")).toEqual([]);
    expect(shown("clam").join()).toContain('"f" has no option "clam"');
  });
});

test("an answer in words of one's own is none of those offered", () => {
  const need = aSingle("f", ["rest", "play"], { free: "Other" });
  const isOther: Cond = { key: "f", op: "ne", value: "rest" };

  expect(refusals([need, aText("g", { showIf: isOther })])).toEqual([]);
  expect(holds(isOther, { f: { free: "rest" } })).toBe(true);
});
