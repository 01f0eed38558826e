import { describe, expect, test } from "vitest";
import { shipped } from "@/tests/support/shipped";
import { overRounds } from "./round-rules";

const worksheet = shipped("naming-feelings");
const people = { a: { name: "Ana" }, b: { name: "Ben" } };
const entry = (day: number, more: object = {}) => ({
  when: `2026-11-${String(day).padStart(2, "0")}T08:00`,
  surface: ["irritated"],
  under: ["lonely"],
  intensity: 5,
  need: "heard",
  ...more,
});
const over = (...entries: object[]) =>
  overRounds(
    entries.map((a) => ({ worksheet, answers: { a } })),
    people,
  ).feelings;

describe("what the entries of a diary say together", () => {
  test("families by the week, counting back from the newest", () => {
    const found = over(
      entry(3, { under: ["hurt", "anxious"] }),
      entry(10),
      entry(12, { surface: [{ free: "wobbly" }] }),
    );

    expect(found?.a?.weeks).toEqual([
      {
        since: "6 November 2026",
        families: ["Sad 2", "Anger 1", "Own words 1"],
      },
      { since: "30 October 2026", families: ["Anger 1", "Sad 1", "Fear 1"] },
    ]);
  });

  test("different words and what lay under what showed", () => {
    const found = over(
      entry(3),
      entry(4),
      entry(5, {
        surface: ["irritated", "tired"],
        under: [{ free: "Wobbly" }],
      }),
    );

    expect(found?.a).toMatchObject({
      vocabulary: 4,
      pairs: [
        "irritated → lonely, 2 times",
        "irritated → Wobbly",
        "tired → Wobbly",
      ],
    });
  });

  test("nothing of one who has no entry, nor of what is no diary", () => {
    const pulse = shipped("weekly-pulse");

    expect(over(entry(3))?.b).toBeNull();
    expect(
      overRounds([{ worksheet: pulse, answers: {} }], people).feelings,
    ).toBeNull();
  });

  test("an entry without a day or a word takes no part", () => {
    expect(over({ when: null, surface: null, under: null })?.a).toEqual({
      weeks: [],
      vocabulary: 0,
      pairs: [],
      chip: null,
    });
  });
});

describe("three times in seven days", () => {
  const safety = { need: "safety" };
  const terrified = { under: ["terrified"], intensity: 8 };
  const chip = (...entries: object[]) => over(...entries)?.a?.chip ?? null;

  test("is said to the therapist", () => {
    expect(chip(entry(3, safety), entry(5, terrified), entry(9, safety))).toBe(
      "Three times in seven days Ana needed safety or was terrified. Talk alone soon.",
    );
  });

  test.each([
    ["twice", [entry(3, safety), entry(5, terrified)]],
    [
      "over eight days",
      [entry(3, safety), entry(5, safety), entry(10, safety)],
    ],
    [
      "less strongly",
      [
        entry(3, terrified),
        entry(4, terrified),
        entry(5, { ...terrified, intensity: 7 }),
      ],
    ],
  ])("%s is not", (_name, entries) => {
    expect(chip(...entries)).toBeNull();
  });
});
