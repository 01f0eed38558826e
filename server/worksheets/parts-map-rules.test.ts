import { describe, expect, test } from "vitest";

import { openedView, theBlock } from "@/tests/support/shipped";
import { partsMap } from "./parts-map-rules";

const half = (name: string, protects: string) => ({
  parts: [{ name, role: "manager", protects }],
});
const opened = theBlock(
  openedView("parts-in-conflict", {
    a: half("The judge", "our plans"),
    b: half("Runner", "my breath"),
  }),
  "parts",
);
const lines = { ...opened.lines, about: "so" };
const map = (written: unknown) => partsMap({ ...opened, lines }, written);

test("without a line both have their parts and nothing joins them", () => {
  expect(map(undefined)).toEqual({
    sides: {
      a: [{ text: "The judge", detail: "our plans" }],
      b: [{ text: "Runner", detail: "my breath" }],
    },
    meetings: [],
  });
});

describe("a line", () => {
  test("joins the parts of these names, however they are written", () => {
    const { sides, meetings } = map([
      { a: " judge", b: "the  RUNNER ", so: "We stop talking" },
    ]);

    expect(meetings).toEqual([
      {
        a: "The judge",
        b: "Runner",
        at: { a: 0, b: 0 },
        about: "We stop talking",
      },
    ]);
    expect([sides.a, sides.b].map((side) => side.length)).toEqual([1, 1]);
  });

  test("with a part that was not opened gives it a place of its own, once", () => {
    const { sides, meetings } = map([
      { a: "The judge", b: "Mouse" },
      { a: "The judge", b: "mouse", so: "" },
    ]);

    expect(sides.b.map(({ text }) => text)).toEqual(["Runner", "Mouse"]);
    expect(meetings.map(({ at, about }) => [at.b, about])).toEqual([
      [1, null],
      [1, null],
    ]);
  });

  test.each([
    [{ a: "The judge" }],
    [{ a: "The judge", b: "  " }],
    [{ b: null, a: 3 }],
    ["judge"],
  ])("that names no two parts is no line yet: %j", (entry) => {
    const { sides, meetings } = map([entry]);

    expect(meetings).toEqual([]);
    expect(sides.b).toHaveLength(1);
  });
});

test("where one side has nothing to show, the other’s stands and a line still finds both", () => {
  const block = theBlock(
    openedView("parts-in-conflict", {
      a: half("The judge", "our plans"),
      b: { parts: [{ name: "Mouse", role: "tender" }] },
    }),
    "parts",
  );

  expect(block.entries[1]?.items).toBeNull();
  expect(partsMap(block, [{ a: "judge", b: "Fox" }]).sides.b).toEqual([
    { text: "Fox", detail: null },
  ]);
});
