import { describe, expect, test } from "vitest";
import { aMatrix, aWorksheet, refusals } from "@/tests/support/a-worksheet";
import { theBlock } from "@/tests/support/shipped";
import { coupleView, previewBlocks } from "./couple-view-rules";
import { betweenWords } from "./ends-rules";
import { therapistRows } from "./therapist-rules";

const columns = { type: "likert", labels: ["1", "2", "3", "4", "5"] };
const rows = [
  { key: "now", label: "When", ends: ["Now", "Later"] },
  { key: "loud", label: "Loudness", ends: ["Loud", "Quiet"] },
];
const ways = (more: object = {}) =>
  aMatrix("ways", rows, { columns, shareInView: true, ...more });
const more = {
  share: [{ unit: "ways", field: "ways", label: "Ways" }],
  coupleView: [
    { block: "sliders", unit: "ways", title: "How we talk" },
    { block: "prompt", text: "And now?" },
  ],
};
const worksheet = aWorksheet([ways()], more);
const people = { a: { name: "Ana" }, b: { name: "Ben" } };
const ana = { ways: { now: 1, loud: 4 } };
const ben = { ways: { now: null, loud: 3 } };

test("words say how near one stands to either end", () => {
  expect(betweenWords(["Now", "Later"], 5)).toEqual([
    "Now",
    "Nearer to “Now”",
    "In the middle",
    "Nearer to “Later”",
    "Later",
  ]);
  expect(betweenWords(["Now", "Later"], 4)).toHaveLength(4);
  expect(betweenWords(["Now", "Later"], 4)).not.toContain("In the middle");
});

describe("where each stands", () => {
  const block = theBlock(
    coupleView(worksheet, people, { a: ana, b: ben }),
    "sliders",
  );

  test("is there for both in every row, a dash where it was left open", () => {
    expect(block).toMatchObject({ title: "How we talk", steps: 5 });
    expect(
      block.rows.map(({ ends, entries }) => [
        ends.join(" – "),
        ...entries.map(({ at, text }) => `${at} ${text}`),
      ]),
    ).toEqual([
      ["Now – Later", "1 Now", "null null"],
      ["Loud – Quiet", "4 Nearer to “Quiet”", "3 In the middle"],
    ]);
  });

  test("is one's own alone in a preview", () => {
    const preview = previewBlocks(worksheet, { seat: "a", name: "Ana" }, ana);

    expect(theBlock(preview, "sliders").rows[0]?.entries).toHaveLength(1);
  });

  test("is read by the therapist in the same words", () => {
    const row = therapistRows(worksheet, { a: ana, b: ben }).find(
      (each) => each.kind === "answer" && each.row === "loud",
    );

    expect(row).toMatchObject({
      a: { state: "number", value: 4, text: "Nearer to “Quiet”" },
    });
  });
});

test("a row without ends cannot be drawn so, and only likert rows have them", () => {
  const plain = aMatrix("ways", [{ key: "now", label: "When" }], {
    columns,
    shareInView: true,
  });

  expect(refusals([plain], more)).toEqual([
    'coupleView.0: every row of "ways" needs two ends of its own',
  ]);
  expect(
    refusals(
      [ways({ columns: { type: "scale", anchors: ["No", "Yes"] } })],
      more,
    )[0],
  ).toBe("parts.0.fields.0.rows.0.ends: only a likert row has ends of its own");
});
