import { describe, expect, test } from "vitest";
import {
  kinds,
  openedView,
  previewOf,
  shipped,
  theBlock,
} from "@/tests/support/shipped";
import { ana, ben, both, SLUG } from "@/tests/support/six-kinds-answers";
import { coupleView } from "./couple-view-rules";
import { fieldOf } from "./field-rules";
import { shareUnits } from "./projection";

describe("the sexual row", () => {
  const withRow = (
    answers: { now: object; want: object },
    now: number | null,
  ) => ({
    ...answers,
    now: { ...answers.now, sexual: now },
    want: { ...answers.want, sexual: 10 },
  });
  const answered = { a: withRow(ana, 2), b: withRow(ben, null) };

  test("leaves no trace in what opens by itself", () => {
    expect(openedView(SLUG, answered)).toEqual(openedView(SLUG, both));
  });

  test("stands among the rows once the therapist released it", () => {
    const { rows } = theBlock(
      openedView(SLUG, answered, ["now.sexual"]),
      "table",
      "now",
    );

    expect(rows.at(-1)).toMatchObject({
      key: "sexual",
      values: [2, null],
      between: null,
    });
  });

  test("is not drawn even if the open part should carry it", () => {
    const people = { a: { name: "Ana" }, b: { name: "Ben" } };
    const part = { now: { sexual: 10 }, want: { sexual: 0 } };
    const other = { now: { sexual: 0 }, want: { sexual: 10 } };
    const view = coupleView(shipped(SLUG), people, { a: part, b: other });

    expect(JSON.stringify(view)).not.toContain("exual");
    expect(theBlock(view, "difference").items).toEqual([]);
  });

  test("is marked by nothing once it is released", () => {
    const view = openedView(SLUG, answered, ["now.sexual", "grow"]);

    expect(JSON.stringify(view)).not.toContain('"ifReleased":true');
  });

  test("takes no part in what is said about both", () => {
    const view = openedView(SLUG, answered, ["now.sexual", "want.sexual"]);

    expect(JSON.stringify(theBlock(view, "difference"))).not.toContain("exual");
    expect(theBlock(view, "overlap").text).toContain("emotional");
  });

  test("is in the author's preview, marked as the therapist's to release", () => {
    const { rows } = theBlock(previewOf(SLUG, answered.a), "table", "now");

    expect(rows.filter(({ ifReleased }) => ifReleased)).toMatchObject([
      { key: "sexual", values: [2] },
    ]);
  });

  test("is none of the six one may choose to grow", () => {
    const grow = fieldOf(shipped(SLUG), "grow");

    expect(JSON.stringify(grow)).not.toContain("sexual");
  });

  test("and the choice to grow are all the therapist has to tick", () => {
    const gated = shareUnits(shipped(SLUG)).filter(
      (u) => u.gate === "therapist",
    );

    expect(gated.map(({ key }) => key)).toEqual([
      "now.sexual",
      "want.sexual",
      "grow",
    ]);
  });
});

describe("what one of them left out", () => {
  const blank = (value: null | undefined) => ({
    ...ben,
    now: { ...ben.now, experiential: value },
    want: { ...ben.want, experiential: value },
    best_moment: value,
  });

  test("is a dash in its place, and the same dash whatever the reason", () => {
    const said = openedView(SLUG, { a: ana, b: blank(null) });
    const open = openedView(SLUG, { a: ana, b: blank(undefined) });

    expect(said).toEqual(open);
    expect(kinds(said)).toEqual(kinds(openedView(SLUG, both)));
    expect(theBlock(said, "table", "now").rows[4]).toMatchObject({
      values: [3, null],
      between: null,
    });
    expect(theBlock(said, "texts").entries[1]?.text).toBeNull();
  });

  test("is no difference", () => {
    const { items } = theBlock(
      openedView(SLUG, { a: ana, b: blank(null) }),
      "difference",
    );

    expect(items.map(({ subject }) => subject)).toEqual([
      "Physical",
      "Emotional",
    ]);
  });

  test("all of it: the same blocks stand there with a neutral sentence", () => {
    const view = openedView(SLUG, { a: ana, b: {} });

    expect(kinds(view)).toEqual(kinds(openedView(SLUG, both)));
    expect(theBlock(view, "overlap").text).toBe(
      "Here is how each of you sees it.",
    );
    expect(theBlock(view, "difference")).toMatchObject({
      items: [],
      question: "What would you like to understand better?",
    });
  });
});
