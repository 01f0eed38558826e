import { expect, test } from "vitest";
import {
  aSingle,
  aText,
  aWorksheet,
  refusals,
} from "@/tests/support/a-worksheet";
import { shipped } from "@/tests/support/shipped";
import { ownFields } from "./field-rules";
import { afterWait, beforeWait } from "./wait-rules";
import { forTherapist, keptAlone } from "./withheld-rules";

const toTherapistIf = { key: "may", op: "eq", value: "yes" };
const fields = [
  aText("line", { vis: "self_only", toTherapistIf }),
  aText("always_mine", { vis: "self_only" }),
  aText("told"),
  aSingle("may", ["yes", "no"]),
];
const worksheet = aWorksheet(fields, { mode: "private" });
const answers = { line: "A", always_mine: "B", told: "C" };

test.each([
  ["yes", { line: "A", told: "C", may: "yes" }],
  ["no", { told: "C", may: "no" }],
  [null, { told: "C", may: null }],
])("with %s the therapist has %j", (may, left) => {
  expect(forTherapist(worksheet, { ...answers, may })).toEqual(left);
});

test("a key that no question has is nobody's to read", () => {
  expect(forTherapist(worksheet, { ...answers, odd: "D" })).toEqual({
    told: "C",
  });
});

test("only what is its author's alone is let out, and by a question that is there", () => {
  expect(
    refusals(
      [aText("told", { toTherapistIf }), aSingle("may", ["yes", "no"])],
      {
        mode: "private",
      },
    ),
  ).toEqual([
    'parts.0.fields.0.toTherapistIf: "told" is read by the therapist anyway',
  ]);
  expect(
    refusals([aText("line", { vis: "self_only", toTherapistIf })], {
      mode: "private",
    }),
  ).toEqual(['parts.0.fields.0.toTherapistIf: no field "may" to look at here']);
});

test.each([
  ["mindful-journal", "all"],
  ["u-turn", "some"],
  ["speaking-for-parts", "some"],
  ["weekly-pulse", "nothing"],
])("of %s its author may keep %s", (slug, kept) => {
  expect(keptAlone(shipped(slug))).toBe(kept);
});

test("after a wait, what was kept alone before it still is", () => {
  const pause = shipped("pause-24");
  const before = ownFields(beforeWait(pause));

  expect(keptAlone(afterWait(pause))).toBe("nothing");
  expect(keptAlone(afterWait(pause), before)).toBe("some");
});
