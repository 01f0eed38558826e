import { describe, expect, test } from "vitest";
import {
  kinds,
  openedView,
  previewOf,
  shipped,
  theBlock,
} from "@/tests/support/shipped";
import { raisedAlerts } from "./alert-rules";
import { fieldOf, fieldsOf, isPrivate } from "./field-rules";
import { jointPartOf } from "./part-rules";
import { projection, shareUnits } from "./projection";
import { submitProblems } from "./submit-rules";

const SLUG = "bonding-touch";
const worksheet = shipped(SLUG);
const after = shipped("bonding-touch-after");
const menu = fieldOf(worksheet, "menu");
const rows = menu?.type === "matrix" ? menu.rows : [];
const [YES, MAYBE, NOT_NOW] = [1, 2, 3];
const all = (value: number) =>
  Object.fromEntries(rows.map(({ key }) => [key, value]));
const ana = {
  menu: {
    ...all(NOT_NOW),
    hug: YES,
    dance: YES,
    cheek: MAYBE,
    hair: MAYBE,
    lips: YES,
  },
  places_no: "My neck",
  signal: "Two taps",
  tail_free: "yes",
};
const ben = {
  menu: {
    ...all(NOT_NOW),
    hug: YES,
    dance: MAYBE,
    cheek: MAYBE,
    hair: YES,
    spooning: YES,
  },
  signal: "Pause",
  tail_free: "yes",
};
const both = { a: ana, b: ben };

describe("word by word", () => {
  test("fourteen kinds of touch, and a sign for a pause", () => {
    expect(rows.map(({ label }) => label)).toEqual([
      "Holding hands",
      "Long hug",
      "Head on shoulder",
      "Back rub",
      "Foot rub",
      "Hair stroking",
      "Cuddle clothed",
      "Hand on heart",
      "Forehead touch",
      "Dance",
      "Sitting back to back",
      "Kiss cheek",
      "Kiss lips",
      "Spooning",
    ]);
    expect(menu).toMatchObject({
      required: true,
      columns: { labels: ["Yes", "Maybe", "Not now"] },
    });
    expect(fieldOf(worksheet, "places_no")).toMatchObject({ vis: "private" });
    expect(fieldOf(worksheet, "signal")).toMatchObject({ required: true });
    expect(submitProblems(worksheet, ana)).toEqual([]);
  });

  test("part two, and each alone after it", () => {
    const part = jointPartOf(worksheet);
    expect(part?.fields.map(({ key, type }) => `${key} ${type}`)).toEqual([
      "rule info",
      "plan plan",
      "giver_a timer",
      "giver_b timer",
    ]);
    for (const field of part?.fields ?? []) {
      if (field.type === "timer") expect(field.seconds).toEqual([300, 600]);
    }
    expect(
      fieldsOf(after)
        .slice(0, 4)
        .map(({ key }) => key),
    ).toEqual(["felt", "liked", "too_much", "led_to_sex"]);
    expect(worksheet).toMatchObject({
      riskTags: ["touch"],
      frequency: "weekly",
      therapistUnlock: true,
      autoReveal: false,
    });
    expect(worksheet.notWhileViolence).toBeDefined();
  });
});

describe("only what both say yes to", () => {
  test("never without the therapist's tick", () => {
    expect(shareUnits(worksheet)).toMatchObject([
      { key: "menu", gate: "therapist" },
      { key: "signal", gate: "open" },
    ]);
    expect(kinds(openedView(SLUG, both))).toEqual([
      "note note 1",
      "texts signal",
      "prompt prompt",
    ]);
  });

  test("yes and yes; yes and maybe apart from it; nothing else of either", () => {
    const view = openedView(SLUG, both, ["menu"]);

    expect(theBlock(view, "mutual")).toMatchObject({
      note: null,
      both: ["Long hug"],
      perhapsTitle: "Perhaps, ask",
      perhaps: ["Hair stroking", "Dance"],
    });
    // A maybe of both, a yes of one alone.
    expect(JSON.stringify(view)).not.toMatch(/Kiss|Spooning|Holding|neck/);
  });

  test("is the same whatever the other answers were", () => {
    const views = [YES, MAYBE, NOT_NOW, null].map((foot_rub) =>
      JSON.stringify(
        openedView(
          SLUG,
          { a: { ...ana, menu: { ...ana.menu, foot_rub } }, b: ben },
          ["menu"],
        ),
      ),
    );

    expect(new Set(views).size).toBe(1);
  });

  test("with nothing in common it says so to both", () => {
    for (const menu of [all(NOT_NOW), null, undefined]) {
      const view = openedView(SLUG, { a: ana, b: { ...ben, menu } }, ["menu"]);
      expect(theBlock(view, "mutual")).toMatchObject({
        both: [],
        perhaps: [],
        otherwise:
          "Nothing stands here this time. You talk about it with your therapist.",
      });
    }
  });

  test("an author sees before it what could be shown at most", () => {
    const block = theBlock(previewOf(SLUG, ana), "mutual");

    expect(block).toMatchObject({
      ifReleased: true,
      both: ["Long hug", "Dance", "Kiss lips"],
      perhaps: ["Hair stroking", "Kiss cheek"],
    });
    expect(block.note).toMatch(/^At most this of yours/);
  });

  test("the rule stands in what both see, and places stay with the therapist", () => {
    const view = openedView(SLUG, both, ["menu"]);

    expect(theBlock(view, "note").text).toBe(
      "Touch here does not lead to sex.",
    );
    expect(Object.keys(projection(worksheet, ana))).toEqual(["menu", "signal"]);
  });
});

describe("after it", () => {
  test.each([
    ["no", []],
    ["both_wanted", []],
    [null, []],
    ["pushed", ["SEX_COERCION high true"]],
  ])("led to sex: %s", (led_to_sex, alerts) => {
    expect(
      raisedAlerts(after, { led_to_sex }, "submit").map(
        ({ code, severity, hold }) => `${code} ${severity} ${hold}`,
      ),
    ).toEqual(alerts);
  });

  test("only what was liked and felt is shown", () => {
    for (const key of ["too_much", "led_to_sex"]) {
      const field = fieldOf(after, key);
      expect(field && isPrivate(field)).toBe(true);
    }
    expect(Object.keys(projection(after, {}))).toEqual(["liked", "felt"]);
  });
});
