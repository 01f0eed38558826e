import { expect, test } from "vitest";

import { inOrder, theMeasure, times } from "@/tests/support/measures";

import { scoreMeasure } from "./scoring";
import {
  asShipped,
  cutOffChoices,
  gravestAnswer,
  scoreSettings,
  settingChanges,
  settingProblem,
} from "./setting-rules";

const on = { isOn: true, cutOff: null, escalates: true };

test("only published cut-offs can be chosen, the usual one first", () => {
  expect(cutOffChoices(theMeasure("gad-7")).map(({ value }) => value)).toEqual([
    10, 8,
  ]);
  expect(cutOffChoices(theMeasure("audit-c"))).toEqual([
    { value: 3, label: "women" },
    { value: 4, label: "men" },
  ]);
  expect(cutOffChoices(theMeasure("phq-9"))).toEqual([]);

  const gad = theMeasure("gad-7");
  expect(settingProblem(gad, { ...on, cutOff: 8 })).toBeNull();
  expect(settingProblem(gad, on)).toBeNull();
  expect(settingProblem(gad, { ...on, cutOff: 9 })).toBe(
    "Choose a cut-off from the list.",
  );
});

test("a lower cut-off finds more, and answers are scored with the one that was chosen", () => {
  const anxious = inOrder("gad-7", [2, 2, 2, 2, 1, 0, 0]);
  const change = (setting: typeof on | { cutOff: number }) =>
    scoreMeasure(theMeasure("gad-7"), anxious, {
      earlier: 20,
      ...scoreSettings({ ...on, ...setting }),
    }).change;

  // From 20 to 9: under the usual cut-off, not under the lower one.
  expect(change(on)).toBe("recovered");
  expect(change({ cutOff: 8 })).toBe("improved");
});

test("the ninth answer at its gravest is critical, unless a practice has it otherwise", () => {
  expect(gravestAnswer(theMeasure("phq-9"))).toEqual({ item: 9, score: 3 });
  expect(gravestAnswer(theMeasure("gad-7"))).toBeNull();

  const answers = inOrder("phq-9", [...times(8, 0), 3]);
  const severity = (escalates: boolean) =>
    scoreMeasure(
      theMeasure("phq-9"),
      answers,
      scoreSettings({ ...on, escalates }),
    ).alerts;
  expect(severity(asShipped(theMeasure("phq-9")).escalates)).toEqual([
    { code: "SI_POSITIVE", severity: "critical" },
  ]);
  expect(severity(false)).toEqual([{ code: "SI_POSITIVE", severity: "high" }]);
});

test("the record says what has changed, in fixed words", () => {
  expect(settingChanges("phq-9", on, on)).toEqual([]);
  expect(
    settingChanges("gad-7", on, { isOn: false, cutOff: 8, escalates: false }),
  ).toEqual(["gad-7 off", "gad-7 cut-off 8", "gad-7 gravest answer high"]);
});
