import { describe, expect, test } from "vitest";
import {
  kinds,
  openedView,
  previewOf,
  shipped,
  theBlock,
} from "@/tests/support/shipped";
import { raisedAlerts } from "./alert-rules";
import { fieldOf, fieldsOf } from "./field-rules";
import { askedAfterwards, jointPartOf } from "./part-rules";
import { projection } from "./projection";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

const SLUG = "listening-turns";
const turns = shipped(SLUG);
const field = fieldOf(turns, "sliders");
const rows = field?.type === "matrix" ? field.rows : [];
const all = (value: number) =>
  Object.fromEntries(rows.map(({ key }) => [key, value]));
const ana = {
  sliders: all(1),
  heard_when: "canary heard",
  shut_when: "canary shut",
  tail_free: "yes",
};
const ben = { ...ana, sliders: { ...all(4), loud: 5, touch: null } };
const people = { a: { name: "Ana" }, b: { name: "Ben" } };

describe("word by word", () => {
  test("twelve pairs, five steps each", () => {
    expect(rows.map(({ ends }) => ends?.join(" / "))).toEqual([
      "Think aloud / Think first",
      "Direct / Hinting",
      "Facts / Feelings",
      "Talk now / Talk later",
      "Long / Short",
      "Text / In person",
      "Eye contact / Side by side",
      "Fix / Just hear",
      "Loud is normal / Loud scares me",
      "Humour helps / Humour hurts",
      "Yes / No",
      "Details / Big picture",
    ]);
    expect(
      fieldsOf(turns)
        .map(({ key }) => key)
        .slice(0, 3),
    ).toEqual(["sliders", "heard_when", "shut_when"]);
    expect(submitProblems(turns, {}).map(({ key }) => key)).toContain(
      "shut_when",
    );
    expect(submitProblems(turns, ana)).toEqual([]);
  });

  test("what both do together: speak, listen, say back, swap", () => {
    const part = jointPartOf(turns);

    expect(part?.minutes).toBe(15);
    expect(
      part?.fields.map(
        ({ key, type }) => `${part.ofSeat[key] ?? "both"} ${key} ${type}`,
      ),
    ).toEqual([
      "both topic single",
      "a turn_a timer",
      "b steps_b check",
      "b makes_sense_b text",
      "b turn_b timer",
      "a steps_a check",
      "a makes_sense_a text",
    ]);
    for (const each of part?.fields ?? []) {
      if (each.type === "timer") expect(each.seconds).toEqual([240]);
    }
  });

  test("what each rates alone is none of what both read", () => {
    expect(
      askedAfterwards(turns).map(({ key, type }) => `${key} ${type}`),
    ).toEqual(["heard scale", "interrupted int"]);
    expect(fieldOf(turns, "heard")).toBeUndefined();
  });
});

test("both see the twelve sliders with both marks, and nothing else", () => {
  const view = openedView(SLUG, { a: ana, b: ben });
  const { rows: drawn, steps } = theBlock(view, "sliders");
  const at = (key: string) =>
    drawn.find((row) => row.key === key)?.entries.map((entry) => entry.at);

  expect(kinds(view)).toEqual(["sliders sliders", "prompt prompt"]);
  expect(kinds(previewOf(SLUG, ana))).toEqual(["sliders sliders"]);
  expect(steps).toBe(5);
  expect(drawn).toHaveLength(12);
  expect([at("think"), at("touch")]).toEqual([
    [1, 4],
    [1, null],
  ]);
  expect(Object.keys(projection(turns, ana))).toEqual(["sliders"]);
  expect(JSON.stringify(view)).not.toContain("canary");
});

test("the therapist is told whom a loud voice scares; nobody is alarmed", () => {
  const chips = therapistRows(turns, { a: ana, b: ben }, people).flatMap(
    (row) => (row.kind === "answer" ? row.chips : []),
  );

  expect(chips).toEqual([
    {
      seat: "b",
      text: "A loud voice scares Ben. Ask alone what happens when Ana gets loud.",
    },
  ]);
  expect(raisedAlerts(turns, ben, "submit")).toEqual([]);
});
