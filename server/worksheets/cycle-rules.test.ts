import { describe, expect, test } from "vitest";
import { anasHalf, bensHalf } from "@/tests/support/cycle-answers";
import {
  kinds,
  openedView,
  previewOf,
  shipped,
  theBlock,
} from "@/tests/support/shipped";
import { coupleView } from "./couple-view-rules";

const SLUG = "cycle-map";
const map = shipped(SLUG);
const both = { a: anasHalf, b: bensHalf };
const people = { a: { name: "Ana" }, b: { name: "Ben" } };
const theCycle = (answers: { a: unknown; b: unknown } = both) =>
  theBlock(openedView(SLUG, answers), "cycle");

describe("the loop", () => {
  test("stands under its headline, and one prompt closes the view", () => {
    expect(kinds(openedView(SLUG, both))).toEqual([
      "cycle move",
      "prompt prompt",
    ]);
    expect(theCycle().headline).toBe(
      "The loop is the problem, not either of you.",
    );
  });

  test("runs from A’s move to what is underneath in B, to B’s move, to what is underneath in A", () => {
    expect(
      theCycle().steps.map(({ person, layer, text }) => [
        person.seat,
        layer,
        text,
      ]),
    ).toEqual([
      ["a", "shows", "Ana asks again and raises the voice."],
      [
        "b",
        "underneath",
        "Underneath, Ben feels not good enough and small, like at school.",
      ],
      ["b", "shows", "Ben goes quiet and turns to a screen."],
      [
        "a",
        "underneath",
        "Underneath, Ana feels lonely and scared of losing Ben.",
      ],
    ]);
    expect(theCycle().again).toBe("And so it begins again.");
  });

  test("each step carries what its owner said of it, in their words", () => {
    const [move, tender] = theCycle().steps;

    expect(move?.more).toEqual([
      {
        label: "It starts when",
        text: "“you come home and go straight upstairs”",
      },
      { label: "What shows", text: "irritated and frustrated" },
      { label: "What Ana says inside", text: "“I do not matter”" },
      {
        label: "And about Ben",
        text: "“You would rather be anywhere else”",
      },
      {
        label: "What Ana thinks this does to Ben",
        text: "“You feel hunted”",
      },
    ]);
    expect(tender?.more).toEqual([
      { label: "What Ben longs for", text: "“an evening without a verdict”" },
    ]);
  });

  test("has four places: what shows above, what is underneath below", () => {
    expect(
      theCycle().boxes.map(({ person, layer, text, detail }) => [
        `${person.name} ${layer}`,
        text,
        detail,
      ]),
    ).toEqual([
      ["Ana shows", "asks again, raises the voice", "“I do not matter”"],
      ["Ana underneath", "lonely, scared of losing Ben", "longs to matter"],
      [
        "Ben shows",
        "goes quiet, turns to a screen",
        "“Whatever I say is wrong”",
      ],
      [
        "Ben underneath",
        "not good enough, small, like at school",
        "longs for “an evening without a verdict”",
      ],
    ]);
  });

  test("is whole whatever one of them left open or would rather not say", () => {
    const openOnes = [
      { ...bensHalf, tender: null, move: null },
      { tail_free: "yes" },
    ];
    for (const b of openOnes) {
      const { steps, boxes } = theCycle({ a: anasHalf, b });

      expect(steps.map(({ person }) => person.seat)).toEqual([
        "a",
        "b",
        "b",
        "a",
      ]);
      expect(boxes).toHaveLength(4);
      expect(steps[1]?.text).toBeNull();
      expect(steps[2]?.text).toBeNull();
    }
  });

  test("is drawn whole where only some of it was opened", () => {
    const units = { move: ["fix"] };
    const drawn = theBlock(
      coupleView(map, people, { a: units, b: units }),
      "cycle",
    );

    expect(drawn.steps.map(({ text }) => text)).toEqual([
      "Ana fixes.",
      null,
      "Ben fixes.",
      null,
    ]);
    expect(coupleView(map, people, { a: {}, b: {} })).toEqual([]);
  });

  test("in a preview there is one half of it, and no word of the other", () => {
    const preview = theBlock(previewOf(SLUG, anasHalf), "cycle");

    expect(preview.steps.map(({ person }) => person.seat)).toEqual(["a", "a"]);
    expect(preview.boxes).toHaveLength(2);
    expect(preview.again).toBeNull();
    expect(JSON.stringify(preview)).not.toContain("Ben");
  });
});
