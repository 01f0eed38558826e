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
import { projection, shareUnits } from "./projection";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

const SLUG = "future-and-agreements";
const worksheet = shipped(SLUG);
const goals = fieldOf(worksheet, "goals");
const rows = goals?.type === "matrix" ? goals.rows.map(({ key }) => key) : [];
const all = (value: number) =>
  Object.fromEntries(rows.map((key) => [key, value]));
const [WANT, OPEN, UNSURE, NOT] = [1, 2, 3, 4];
const ana = {
  goals: { ...all(WANT), faith: UNSURE, family: null },
  strength: all(8),
  exclusive: "exclusive",
  deal_breakers: [{ what: "canary breaker" }],
  dream: "canary dream",
  trade: "canary trade",
  tail_free: "yes",
};
const ben = {
  ...ana,
  goals: { ...all(WANT), children: NOT, place: OPEN, exclusive: NOT },
  exclusive: "in_session",
};
const people = { a: { name: "Ana" }, b: { name: "Ben" } };

test("the nine goals, each with a stance and a strength", () => {
  expect(rows).toEqual([
    "marriage",
    "children",
    "place",
    "work",
    "money",
    "faith",
    "family",
    "exclusive",
    "openness",
  ]);
  expect(goals?.type === "matrix" && goals.columns).toMatchObject({
    labels: ["Want", "Open", "Unsure", "Do not want"],
  });
  expect(fieldsOf(worksheet).map(({ key, type }) => `${key} ${type}`)).toEqual([
    "goals matrix",
    "strength matrix",
    "exclusive single",
    "deal_breakers list",
    "dream long",
    "trade text",
    "tail_free single",
    "tail_therapist_only long",
  ]);
  expect(fieldOf(worksheet, "dream")?.label).toBe(
    "Five years on, an ordinary day",
  );
  expect(submitProblems(worksheet, ana)).toEqual([]);
  expect(worksheet.reassessWeeks).toBe(52);
});

describe("the table of both", () => {
  const between = (ticked: string[] = [], b: object = ben) =>
    Object.fromEntries(
      theBlock(openedView(SLUG, { a: ana, b }, ticked), "stances").rows.map(
        (row) => [row.key, row.between],
      ),
    );

  test("says agree, open or differ; left open it says nothing", () => {
    expect(between()).toEqual({
      marriage: "agree",
      children: "differ",
      place: "open",
      work: "agree",
      money: "agree",
      faith: "open",
      family: null,
    });
  });

  test("has the same rows whatever anybody left open", () => {
    expect(Object.keys(between([], { goals: null }))).toEqual(
      Object.keys(between()),
    );
  });

  test("has being exclusive and being open only once the therapist shows them", () => {
    expect(between(["goals.exclusive"])).toMatchObject({ exclusive: "differ" });
    expect(between(["goals.exclusive"])).not.toHaveProperty("openness");
  });

  test("is all that opens by itself with the whole", () => {
    const view = openedView(SLUG, { a: ana, b: ben });

    expect(kinds(view)).toEqual(["stances goals", "prompt prompt"]);
    expect(JSON.stringify(view)).not.toContain("canary");
    expect(
      shareUnits(worksheet)
        .filter(({ gate }) => gate === "therapist")
        .map(({ key }) => key),
    ).toEqual([
      "goals.exclusive",
      "goals.openness",
      "exclusive",
      "deal_breakers",
    ]);
  });

  test("is in the preview with one's own side, the rest marked", () => {
    const preview = previewOf(SLUG, ana);
    const { rows: own } = theBlock(preview, "stances");

    expect(own.every((row) => row.between === null)).toBe(true);
    expect(own.filter((row) => row.ifReleased).map(({ key }) => key)).toEqual([
      "exclusive",
      "openness",
    ]);
  });
});

test("what they would never share is in no unit", () => {
  expect(JSON.stringify(projection(worksheet, ana))).not.toMatch(
    /canary (dream|trade)/,
  );
});

describe("a core difference", () => {
  const tagged = (a: object, b: object) =>
    therapistRows(worksheet, { a, b }, people).flatMap((row) =>
      row.kind === "answer" && row.between.some(({ flag }) => flag)
        ? [`${row.row} ${row.between.map(({ text }) => text)}`]
        : [],
    );

  test("is where they differ and both feel it at eight or more", () => {
    expect(tagged(ana, ben)).toEqual([
      "children Core difference",
      "exclusive Core difference",
    ]);
  });

  test.each([
    [{ ...all(8), children: 7, exclusive: 7 }],
    [{ ...all(8), children: null, exclusive: null }],
    [null],
  ])(
    "is none where one feels it less, or would rather not say: %j",
    (strength) => {
      expect(tagged(ana, { ...ben, strength })).toEqual([]);
      expect(tagged({ ...ana, strength }, ben)).toEqual([]);
    },
  );

  test("is for the therapist only, and alarms nobody", () => {
    const strong = JSON.stringify(openedView(SLUG, { a: ana, b: ben }));
    const weak = JSON.stringify(
      openedView(SLUG, { a: ana, b: { ...ben, strength: all(1) } }),
    );

    expect(strong).toBe(weak);
    expect(strong).not.toMatch(/core/i);
    expect(raisedAlerts(worksheet, ana, "submit")).toEqual([]);
  });
});
