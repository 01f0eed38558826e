import { describe, expect, test } from "vitest";
import {
  aMatrix,
  aScale,
  aSingle,
  aText,
  refusals,
} from "@/tests/support/a-worksheet";

const PRIVATE = "this would show the partner a private answer";
const prompt = { block: "prompt", text: "What surprised you?" };
const unit = (field: string, more = {}) => ({
  unit: field,
  field,
  label: "A unit",
  ...more,
});
const texts = (key: string) => ({ block: "texts", unit: key, title: "Words" });
const shared = (key: string, more = {}) =>
  aText(key, { shareInView: true, ...more });

describe("nothing private can be listed", () => {
  test.each([
    ["a private field", [aText("f", { vis: "private" })], {}],
    ["a field nobody marked", [aText("f")], {}],
    ["a worksheet of mode private", [shared("f")], { mode: "private" }],
    ["a sealed worksheet", [shared("f")], { mode: "sealed" }],
    ["the tail", [aText("f")], { share: [unit("tail_therapist_only")] }],
  ])("%s", (_name, fields, more) => {
    const found = refusals(fields, {
      share: [unit("f")],
      coupleView: [texts("f"), prompt],
      ...more,
    });

    expect(found.join()).toContain(PRIVATE);
  });

  test.each(["private", "self_only"])("a %s field cannot be marked", (vis) => {
    expect(refusals([shared("f", { vis })]).join()).toContain(PRIVATE);
  });

  test("a block cannot use what no unit names", () => {
    const found = refusals([aText("f")], { coupleView: [texts("f"), prompt] });

    expect(found).toEqual([
      'coupleView.0: "f" is not in the share list: it may be a private answer',
    ]);
  });

  test("a score of private answers cannot be marked", () => {
    const rows = [{ key: "one", label: "One", group: "all" }];
    const found = refusals([aMatrix("f", rows, { vis: "private" })], {
      scoring: [
        {
          id: "means",
          fn: "groupMeans",
          of: "f",
          label: "Means",
          shareInView: true,
          groups: [{ key: "all", label: "All" }],
          bands: [{ from: 0, label: "any" }],
        },
      ],
    });

    expect(found).toEqual([`scoring.0.of: ${PRIVATE}`]);
  });

  test("a row the therapist releases has no open unit", () => {
    const kept = {
      key: "kept",
      label: "Kept",
      optional: true,
      gate: "therapist",
    };
    const found = refusals([aMatrix("f", [kept], { shareInView: true })], {
      share: [unit("f", { row: "kept" })],
    });

    expect(found.join()).toContain("is for the therapist to release");
  });

  test("what only its author may read can raise nothing", () => {
    const found = refusals([aSingle("f", ["x", "y"], { vis: "self_only" })], {
      alerts: [
        {
          id: "a",
          when: { key: "f", op: "eq", value: "x" },
          code: "SUBSTANCE",
          severity: "medium",
        },
      ],
    });

    expect(found).toEqual(['alerts.0.when: no field "f" to look at here']);
  });
});

describe("two-person inference", () => {
  const same = { block: "sameChoice", unit: "f", sentence: "Both: {choice}." };
  const choices = { block: "choices", unit: "f", title: "Choice" };
  const single = aSingle("f", ["x", "y"], { shareInView: true });

  test("what shows only if both agree is for the therapist to release", () => {
    const coupleView = [same, choices, prompt];

    expect(refusals([single], { share: [unit("f")], coupleView })).toEqual([
      'coupleView.0: "f" shows only if both agree: the therapist releases it',
    ]);
    expect(
      refusals([single], {
        share: [unit("f", { gate: "therapist" })],
        coupleView,
      }),
    ).toEqual([]);
  });

  test("a sentence drawn from both needs its values in the same view", () => {
    const fields = [
      aMatrix("f", [{ key: "one", label: "One" }], { shareInView: true }),
    ];
    const differences = {
      block: "differences",
      of: [{ unit: "f", words: ["a", "b", "c"], apart: "x", near: "y" }],
      otherwise: "z",
    };
    const table = { block: "table", unit: "f", title: "F" };
    const share = [unit("f")];

    expect(
      refusals(fields, { share, coupleView: [differences, prompt] }).join(),
    ).toContain("must stand openly in the same view");
    expect(
      refusals(fields, { share, coupleView: [table, differences, prompt] }),
    ).toEqual([]);
  });
});

test.each<[string, Record<string, unknown>[], Record<string, unknown>, string]>(
  [
    [
      "an unknown field type",
      [aText("f", { type: "hologram" })],
      {},
      "parts.0.fields.0.type",
    ],
    [
      "an unknown word",
      [aText("f", { lable: "x" })],
      {},
      '"lable" is not known here',
    ],
    [
      "a key used twice",
      [aText("f"), aText("f")],
      {},
      'the field "f" is used twice',
    ],
    ["a key of the tail", [aText("tail_free")], {}, "is built in"],
    [
      "an option used twice",
      [aSingle("f", ["x", "x"])],
      {},
      'the option "x" is used twice',
    ],
    [
      "a condition on nothing",
      [aText("f", { showIf: { key: "g", op: "answered" } })],
      {},
      'no field "g"',
    ],
    [
      "a condition on a later field",
      [aText("f", { showIf: { key: "g", op: "answered" } }), aText("g")],
      {},
      'no field "g" to look at here',
    ],
    [
      "a condition on an option that is not there",
      [
        aSingle("f", ["x", "y"]),
        aText("g", { showIf: { key: "f", op: "eq", value: "z" } }),
      ],
      {},
      '"f" has no option "z"',
    ],
    [
      "a condition that reads words",
      [aText("f"), aText("g", { showIf: { key: "f", op: "eq", value: "z" } })],
      {},
      "free text is never scanned",
    ],
    [
      "a number compared with words",
      [
        aSingle("f", ["x", "y"]),
        aText("g", { showIf: { key: "f", op: "gte", value: 2 } }),
      ],
      {},
      "is no number to compare",
    ],
    [
      "an unknown operator",
      [aScale("f"), aText("g", { showIf: { key: "f", op: "like", value: 2 } })],
      {},
      "parts.0.fields.1.showIf.op",
    ],
    [
      "an alert milder than its code",
      [aSingle("f", ["x", "y"])],
      {
        alerts: [
          {
            id: "a",
            when: { key: "f", op: "eq", value: "x" },
            code: "SI_ACUTE",
            severity: "high",
          },
        ],
      },
      'SI_ACUTE is at least "critical"',
    ],
    [
      "a step that forgets a field",
      [aText("f"), aText("g")],
      { steps: [{ fields: ["f"] }] },
      "the steps must name every field once and in order: f, g",
    ],
    [
      "minutes that do not add up",
      [aText("f")],
      { steps: [{ fields: ["f"], minutes: 4 }] },
      'the steps take 5 minutes with "Finish", not 10',
    ],
    [
      "a unit no block shows",
      [shared("f")],
      { share: [unit("f")] },
      'no block of the couple view shows "f"',
    ],
    ["a mark no unit uses", [shared("f")], {}, "no unit names it"],
    [
      "a view without a prompt",
      [shared("f")],
      { share: [unit("f")], coupleView: [texts("f")] },
      "end the view with one prompt for both",
    ],
    [
      "a score of nothing",
      [aText("f")],
      { scoring: [{ id: "s", fn: "pairWins", of: "f", label: "S" }] },
      'no pairs field "f" to score',
    ],
  ],
)("%s is refused", (_name, fields, more, reason) => {
  expect(refusals(fields, more).join("\n")).toContain(reason);
});

test("a sound definition is accepted", () => {
  const more = { share: [unit("f")], coupleView: [texts("f"), prompt] };

  expect(refusals([shared("f"), aScale("g")], more)).toEqual([]);
});
