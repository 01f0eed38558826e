import { expect, test } from "vitest";

import { aText, refusals } from "@/tests/support/a-worksheet";

const PROMISE = {
  key: "promise",
  type: "check",
  title: "A promise",
  label: "A promise",
  options: [{ value: "kept", label: "I keep it to myself" }],
};

const decided = (more: object = {}) => ({
  parts: [
    {
      id: "main",
      by: "each",
      mode: "therapist_decides",
      fields: [aText("line", { shareInView: true }), PROMISE],
    },
  ],
  share: [{ unit: "line", field: "line", gate: "therapist", label: "Line" }],
  coupleView: [{ block: "texts", unit: "line", title: "Line" }],
  ...more,
});

test("what the therapist decides on field by field is sound", () => {
  expect(refusals([], decided())).toEqual([]);
  expect(refusals([], decided({ promise: "promise" }))).toEqual([]);
});

test.each([
  [
    "opens with the whole",
    { share: [{ unit: "line", field: "line", label: "Line" }] },
    "the therapist decides on each: use gate: therapist",
  ],
  [
    "opens by itself",
    { autoReveal: true },
    "what the therapist decides on never opens by itself",
  ],
  [
    "promises with a text",
    { promise: "line" },
    '"line" is no list with one thing to tick',
  ],
  [
    "has a prompt for both",
    {
      coupleView: [
        { block: "texts", unit: "line", title: "Line" },
        { block: "prompt", text: "And now?" },
      ],
    },
    "what is shown of one has no prompt for both",
  ],
])("nothing of it %s", (_what, more, message) => {
  expect(refusals([], decided(more)).join()).toContain(message);
});

test("a promise is for nothing else", () => {
  expect(refusals([aText("line")], { promise: "line" }).join()).toContain(
    "a promise is for what the therapist shows field by field",
  );
});
