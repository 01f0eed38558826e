import { describe, expect, test } from "vitest";
import { kinds, openedView, previewOf, shipped } from "@/tests/support/shipped";
import { raisedAlerts } from "./alert-rules";
import { fieldOf, fieldsOf, isPrivate } from "./field-rules";
import { jointPartOf, ownParts } from "./part-rules";
import { projection, shareUnits } from "./projection";
import { overRounds } from "./round-rules";
import { therapistRows } from "./therapist-rules";

const STEPS = [
  ["forgiving-injury", "event,why_it_matters"],
  ["forgiving-injury-pain", "pain_feeling,pain"],
  ["forgiving-injury-hearing", "hear,stay"],
  ["forgiving-injury-grief", "grief_fear"],
  ["forgiving-injury-regret", "regret,regret_has"],
  ["forgiving-injury-need", "need"],
  ["forgiving-injury-answer", "answer"],
] as const;
const LAST = shipped("forgiving-injury-story");
const people = { a: { name: "Ana" }, b: { name: "Ben" } };

describe("seven steps, each given to one person", () => {
  test.each(STEPS)("%s", (slug, keys) => {
    const worksheet = shipped(slug);
    const asked = fieldsOf(worksheet).map(({ key }) => key);

    expect(asked.slice(0, -4).join()).toBe(keys);
    expect(asked.slice(-4)).toEqual([
      "intensity",
      "ok_to_go_on",
      "tail_free",
      "tail_therapist_only",
    ]);
    expect(ownParts(worksheet)).toMatchObject([
      { by: "individual", mode: "therapist_decides" },
    ]);
    expect(worksheet).toMatchObject({
      minutes: 20,
      therapistUnlock: true,
      autoReveal: false,
      riskTags: ["disclosure"],
    });
    expect(worksheet.notWhileViolence).toMatch(/may still be harmed/);
    for (const { gate } of shareUnits(worksheet))
      expect(gate).toBe("therapist");
  });

  test("each leads to the next", () => {
    const slugs = [...STEPS.map(([slug]) => slug), LAST.slug];

    expect(slugs.map((slug) => shipped(slug).next)).toEqual([
      ...slugs.slice(1),
      undefined,
    ]);
  });

  test("how strong it is and whether to go on are asked in each, and never shown", () => {
    for (const slug of [...STEPS.map(([slug]) => slug), LAST.slug]) {
      const worksheet = shipped(slug);
      for (const key of ["intensity", "ok_to_go_on"]) {
        const field = fieldOf(worksheet, key);
        expect(field && isPrivate(field), `${slug} ${key}`).toBe(true);
      }
      expect(fieldOf(worksheet, "ok_to_go_on")).toMatchObject({
        type: "scale",
        required: true,
      });
      expect(
        Object.keys(projection(worksheet, { intensity: 9, ok_to_go_on: 1 })),
      ).not.toContain("intensity");
    }
  });

  test("what regret holds is for its author to check", () => {
    const field = fieldOf(shipped("forgiving-injury-regret"), "regret_has");

    expect(
      field?.type === "check" && field.options.map(({ label }) => label),
    ).toEqual([
      "Named what I did",
      "Named its effect",
      "Shows my feeling",
      "No excuse",
      "What will differ",
    ]);
    expect(
      Object.keys(projection(shipped("forgiving-injury-regret"), {})),
    ).toEqual(["regret"]);
  });

  test("a preview shows all that could be shown of a step", () => {
    const answers = { pain_feeling: ["lonely"], pain: "The empty chair" };

    expect(kinds(previewOf("forgiving-injury-pain", answers))).toEqual([
      "choice pain_feeling",
      "texts pain",
    ]);
  });
});

test("the last step is written together", () => {
  const part = jointPartOf(LAST);

  expect(part?.fields.map(({ key, type }) => `${key} ${type}`)).toEqual([
    "new_story long",
    "ritual plan",
  ]);
  expect(fieldOf(LAST, "bring")).not.toMatchObject({ required: true });
  const view = openedView(LAST.slug, {
    a: { bring: "That you came back", ok_to_go_on: 2 },
    b: { ok_to_go_on: 9 },
  });
  expect(kinds(view)).toEqual(["texts bring", "note note 1", "prompt prompt"]);
  expect(JSON.stringify(view)).toContain("Nobody has to forgive");
});

test("the injury is one line over all steps", () => {
  const rounds = STEPS.slice(0, 3).map(([slug], index) => ({
    worksheet: shipped(slug),
    answers:
      index === 2 ? { b: { intensity: 8 } } : { a: { intensity: 9 - index } },
  }));
  const { lines } = overRounds(rounds, people);

  expect(
    lines.find(({ key }) => key.startsWith("answer intensity")),
  ).toMatchObject({
    private: true,
    min: 0,
    max: 10,
    values: { a: [9, 8, null], b: [null, null, 8] },
  });
});

test.each([
  [4, 1],
  [5, 0],
  [null, 0],
])("all right to go on at %s: %i chips and no alarm", (ok_to_go_on, count) => {
  const given = { hear: "…", ok_to_go_on };
  const worksheet = shipped("forgiving-injury-hearing");
  const chips = therapistRows(worksheet, { b: given }, people).flatMap((row) =>
    row.kind === "answer" ? row.chips : [],
  );

  expect(chips).toHaveLength(count);
  expect(raisedAlerts(worksheet, given, "submit")).toEqual([]);
});
