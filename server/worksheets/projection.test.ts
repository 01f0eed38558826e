import { describe, expect, test } from "vitest";
import {
  aMatrix,
  aSingle,
  aText,
  aWorksheet,
} from "@/tests/support/a-worksheet";
import { shipped } from "@/tests/support/shipped";
import type { Worksheet } from "./definition";
import { projection, shareUnits } from "./projection";

const prompt = { block: "prompt", text: "What surprised you?" };

const rows = aWorksheet(
  [
    aMatrix(
      "now",
      [
        { key: "open", label: "Open" },
        { key: "kept", label: "Kept", optional: true, gate: "therapist" },
      ],
      { shareInView: true },
    ),
    aText("unlisted"),
    aText("kept_back", { vis: "private" }),
  ],
  {
    share: [
      { unit: "now", field: "now", label: "Now" },
      {
        unit: "now.kept",
        field: "now",
        row: "kept",
        gate: "therapist",
        label: "Kept",
      },
    ],
    coupleView: [
      { block: "table", unit: "now", extra: ["now.kept"], title: "Now" },
      prompt,
    ],
  },
);

describe("an allow-list", () => {
  test("holds the listed units and says which the therapist releases", () => {
    expect(shareUnits(rows)).toEqual([
      { key: "now", label: "Now", gate: "open" },
      { key: "now.kept", label: "Kept", gate: "therapist" },
    ]);
  });

  test("gives a row to release only as its own unit", () => {
    const now = { open: 3, kept: 9 };

    expect(projection(rows, { now, unlisted: "x", kept_back: "y" })).toEqual({
      now: { open: 3 },
      "now.kept": 9,
    });
  });

  test("has every unit even where nothing was answered", () => {
    expect(projection(rows, {})).toEqual({
      now: { open: null },
      "now.kept": null,
    });
  });

  test("gives nothing of an answer that has the wrong shape", () => {
    expect(projection(rows, { now: { open: "words", kept: 2 } })).toEqual({
      now: { open: null },
      "now.kept": null,
    });
  });
});

test("an answer hidden by a branch is not projected", () => {
  const branched = aWorksheet(
    [
      aSingle("again", ["yes", "no"]),
      aText("why", {
        shareInView: true,
        showIf: { key: "again", op: "eq", value: "no" },
      }),
    ],
    {
      share: [{ unit: "why", field: "why", label: "Why" }],
      coupleView: [{ block: "texts", unit: "why", title: "Why" }, prompt],
    },
  );

  expect(projection(branched, { again: "yes", why: "old" })).toEqual({
    why: null,
  });
  expect(projection(branched, { again: "no", why: " new " })).toEqual({
    why: "new",
  });
});

describe("the second lock, behind the check of the file", () => {
  const withPart = (worksheet: Worksheet, change: object): Worksheet => {
    const parts = worksheet.parts.map((part) => ({
      ...part,
      fields: part.fields.map((field) => ({ ...field, ...change })),
    }));
    return { ...worksheet, parts };
  };

  test.each([{ vis: "private" }, { vis: "self_only" }, { shareInView: false }])(
    "a listed field with %j gives nothing",
    (change) => {
      const slipped = withPart(rows, change);

      expect(projection(slipped, { now: { open: 3, kept: 9 } })).toEqual({
        now: null,
        "now.kept": null,
      });
    },
  );

  test("a score that is not marked, or of a private field, gives nothing", () => {
    const worksheet = shipped("are-you-there");
    const items = { a1: 5 };
    const unmarked = {
      ...worksheet,
      scoring: worksheet.scoring.map((rule) => ({
        ...rule,
        shareInView: false,
      })),
    };

    expect(projection(worksheet, { items }).items).not.toBeNull();
    expect(projection(unmarked, { items }).items).toBeNull();
    expect(
      projection(withPart(worksheet, { vis: "private" }), { items }).items,
    ).toBeNull();
  });
});
