import { describe, expect, test } from "vitest";
import { openedView, shipped } from "@/tests/support/shipped";
import { raisedAlerts } from "./alert-rules";
import { fieldOf, fieldsOf, isPrivate, modeOf } from "./field-rules";
import { labelsInSession } from "./in-session-rules";
import { projection } from "./projection";
import { scores } from "./scoring";
import { stepsOf } from "./step-rules";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";
import { watchedScores } from "./trend-rules";

const worksheet = shipped("weekly-pulse");
const answers = {
  close: 7,
  safe_emotion: 6,
  conflict: 2,
  good: "Soup on Sunday",
  feelings: ["hopeful", { free: "saudade" }],
  unsafe: "no",
};
const now = new Date("2026-11-25T20:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const labelsOf = (key: string) => {
  const field = fieldOf(worksheet, key);
  return field && "options" in field
    ? field.options.map(({ label }) => label)
    : [];
};

test("every question in the words of the specification", () => {
  const asked = Object.fromEntries(
    fieldsOf(worksheet).map(({ key, label }) => [key, label]),
  );

  expect(asked).toMatchObject({
    close: "How close did we feel this week?",
    safe_emotion: "How safe did it feel to say what I really felt?",
    conflict: "How heavy were our disagreements?",
    repair: "After a hard moment we …",
    good: "One small good thing",
    unsafe: "Did anything this week make you feel unsafe or afraid?",
  });
  expect(fieldOf(worksheet, "close")).toMatchObject({
    anchors: ["Far apart", "Very close"],
  });
  expect(fieldOf(worksheet, "conflict")).toMatchObject({
    anchors: ["None", "Overwhelming"],
  });
  expect(labelsOf("repair")).toEqual([
    "did not have one",
    "found our way back the same day",
    "within a few days",
    "not yet",
  ]);
  expect(labelsOf("unsafe")).toEqual(["No", "A little", "Yes"]);
  expect(fieldOf(worksheet, "feelings")).toMatchObject({ max: 3 });
  expect([worksheet.minutes, worksheet.frequency]).toEqual([2, "weekly"]);
});

test("nothing of it can ever be opened", () => {
  const unsafe = fieldOf(worksheet, "unsafe");

  expect(modeOf(worksheet)).toBe("private");
  expect(projection(worksheet, answers)).toEqual({});
  expect(openedView("weekly-pulse", { a: answers, b: answers })).toEqual([]);
  expect(unsafe && isPrivate(unsafe)).toBe(true);
  expect(
    therapistRows(worksheet, { a: answers })
      .filter((row) => !row.private)
      .map(({ key }) => key),
  ).toEqual(["close", "good"]);
});

test("in session their therapist may show how close, and one good thing, and nothing else", () => {
  expect(labelsInSession(worksheet)).toEqual([
    "How close did we feel this week?",
    "One small good thing",
  ]);
});

test("it can be handed in, and why is asked only where homework did not fit", () => {
  const asked = (homework: string) =>
    stepsOf(worksheet, { homework }).flatMap((s) => s.fields.map((f) => f.key));

  expect(submitProblems(worksheet, answers)).toEqual([]);
  expect(asked("not_right")).toContain("hw_why");
  expect(asked("part")).not.toContain("hw_why");
});

describe("the pulse", () => {
  const pulse = (given: object) => scores(worksheet, given).pulse;

  test.each([
    [{ close: 7, safe_emotion: 6, conflict: 2 }, 7],
    [{ close: 7, safe_emotion: 6, conflict: 10 }, 4.3],
    [{ close: null, safe_emotion: 6, conflict: 2 }, 7],
    [{ close: 7, safe_emotion: null, conflict: null }, null],
    [{}, null],
  ])("of %j is %s", (given, value) => {
    expect(pulse(given)).toEqual({ fn: "mean", value });
  });

  test("stands after the third scale, for the therapist alone", () => {
    const rows = therapistRows(worksheet, { a: answers });
    const at = rows.findIndex(({ key }) => key === "pulse");

    expect(rows[at - 1]?.key).toBe("conflict");
    expect(rows[at]).toMatchObject({
      private: true,
      a: { state: "number", value: 7 },
      b: { state: "not_in" },
    });
  });
});

describe("a drop", () => {
  const raised = (
    earlier: { days: number; pulse: number }[],
    given: object = answers,
  ) =>
    raisedAlerts(worksheet, given, "submit", {
      submittedAt: now,
      earlier: earlier.map(({ days, pulse }) => ({
        submittedAt: daysAgo(days),
        scores: { pulse },
      })),
    }).map(({ code }) => code);

  test.each([
    ["three below one's own mean", [{ days: 7, pulse: 10 }], ["DETERIORATION"]],
    ["just less than three", [{ days: 7, pulse: 9.9 }], []],
    [
      "a mean of the last four weeks",
      [
        { days: 7, pulse: 10 },
        { days: 21, pulse: 9.8 },
      ],
      [],
    ],
    [
      "what is older than four weeks does not count",
      [
        { days: 7, pulse: 9.9 },
        { days: 29, pulse: 10 },
      ],
      [],
    ],
    ["nothing earlier", [], []],
  ])("%s", (_name, earlier, codes) => {
    expect(raised(earlier)).toEqual(codes);
  });

  test("without a pulse of today there is none", () => {
    const unsaid = { ...answers, close: null, conflict: null };

    expect(raised([{ days: 7, pulse: 10 }], unsaid)).toEqual([]);
    expect(watchedScores(worksheet, unsaid)).toEqual({});
  });

  test("only the pulse is kept to compare with", () => {
    expect(watchedScores(worksheet, answers)).toEqual({ pulse: 7 });
    expect(watchedScores(shipped("session-prep"), answers)).toEqual({});
  });
});

test.each([
  ["a_little", true],
  ["yes", true],
  ["no", false],
  [null, false],
])("unsafe or afraid: %s", (unsafe, isRaised) => {
  const alert = {
    rule: "unsafe_this_week",
    code: "IPV_POSITIVE",
    severity: "high",
    hold: true,
  };

  expect(raisedAlerts(worksheet, { ...answers, unsafe }, "submit")).toEqual(
    isRaised ? [alert] : [],
  );
});
