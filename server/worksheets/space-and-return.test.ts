import { describe, expect, test } from "vitest";
import { kinds, openedView, shipped, theBlock } from "@/tests/support/shipped";
import { raisedAlerts } from "./alert-rules";
import { fieldOf, fieldsOf } from "./field-rules";
import { jointPartOf } from "./part-rules";
import { projection } from "./projection";
import { stepsOf } from "./step-rules";
import { submitProblems } from "./submit-rules";

const SLUG = "space-and-return";
const worksheet = shipped(SLUG);
const log = shipped("space-and-return-log");
const ana = {
  place: "takes",
  signs: ["words_go", "numb"],
  ask_line: "I want to hear you and I’m too full. I’ll come back at six.",
  length: "hour_1",
  return_time: { named: true },
  during: ["walk"],
  touch_in: "Still yours",
  blocked_or_followed: "no",
  tail_free: "yes",
};
const ben = {
  place: "waits",
  fear: ["anxious"],
  story: "She will not come back",
  need: "To know the hour",
  limit: "Not leaving without a return time",
  self_care: ["music", { free: "The dog" }],
  blocked_or_followed: "no",
  tail_free: "yes",
};
const labels = (of: typeof worksheet, key: string) => {
  const field = fieldOf(of, key);
  return field && "options" in field ? field.options.map((o) => o.label) : [];
};
const asked = (place: string) =>
  stepsOf(worksheet, { place }).flatMap(({ fields }) =>
    fields.map(({ key }) => key),
  );
const TAKES = [
  "signs",
  "ask_line",
  "length",
  "return_time",
  "during",
  "touch_in",
];
const WAITS = ["fear", "story", "need", "limit", "self_care"];

describe("word by word", () => {
  test("who needs room, who waits, and who knows both", () => {
    expect(asked("takes").slice(1, 7)).toEqual(TAKES);
    expect(asked("takes")).not.toContain("need");
    expect(asked("waits").slice(1, 6)).toEqual(WAITS);
    expect(asked("both").slice(1, 12)).toEqual([...TAKES, ...WAITS]);
    expect(asked("takes")).toContain("blocked_or_followed");
    expect(asked("waits")).toContain("blocked_or_followed");
    expect(submitProblems(worksheet, ana)).toEqual([]);
    expect(submitProblems(worksheet, ben)).toEqual([]);
    expect(
      submitProblems(worksheet, { place: "both" }).map(({ key }) => key),
    ).toEqual([
      "signs",
      "ask_line",
      "length",
      "return_time",
      "need",
      "limit",
      "blocked_or_followed",
      "tail_free",
    ]);
  });

  test("what can be chosen", () => {
    expect(labels(worksheet, "signs")).toEqual([
      "Words go",
      "My heart races",
      "I repeat myself",
      "I want to leave",
      "I am numb",
    ]);
    expect(labels(worksheet, "length")).toEqual([
      "20 minutes",
      "1 hour",
      "3 hours",
      "Until tomorrow, 24 hours at most",
    ]);
    expect(labels(worksheet, "during")).toEqual([
      "Walk",
      "Shower",
      "Music",
      "Write",
    ]);
    expect(fieldOf(worksheet, "during")?.help).toBe(
      "Not: replaying it, silent punishment, drinking.",
    );
    expect(fieldOf(worksheet, "ask_line")).toMatchObject({
      starter:
        "I want to hear you and I’m too full. I need __ minutes and I’ll come back at __.",
    });
  });

  test("one agreement of both", () => {
    const part = jointPartOf(worksheet);
    expect(part?.fields.map(({ key, type }) => `${key} ${type}`)).toEqual([
      "signal text",
      "no_go check",
      "return_talk plan",
      "opener text",
    ]);
    const noGo = part?.fields.find(({ key }) => key === "no_go");
    expect(
      noGo?.type === "check" && noGo.options.map(({ label }) => label),
    ).toEqual([
      "No blocking doors",
      "No following",
      "No leaving with the children or keys to punish",
      "No name-calling",
    ]);
  });

  test("and a few taps after each use, for the therapist", () => {
    expect(log.parts).toMatchObject([{ by: "each", mode: "private" }]);
    expect(fieldsOf(log).map(({ key }) => key)).toEqual([
      "asked_kindly",
      "gave_time",
      "back_on_time",
      "talk_happened",
      "blocked_or_followed",
    ]);
  });
});

describe("the couple's view", () => {
  const view = openedView(SLUG, { a: ana, b: ben });

  test("has each side of both, a dash where it is not theirs", () => {
    expect(kinds(view)).toEqual([
      "sides ask_line",
      "sides need",
      "note note 2",
      "prompt prompt",
    ]);
    const [takes, waits] = view.filter((block) => block.kind === "sides");
    expect(takes?.entries[0]?.lines[1]).toMatchObject({ texts: ["1 hour"] });
    expect(takes?.entries[1]?.lines[1]).toMatchObject({ texts: null });
    expect(waits?.entries[1]?.lines[0]).toMatchObject({
      texts: ["To know the hour"],
    });
    expect(theBlock(view, "note").text).toContain("nobody is followed");
  });

  test("is the same whatever either said of blocking and following", () => {
    const seen = ["no", "me", "partner", "both", null].map((said) =>
      JSON.stringify(
        openedView(SLUG, {
          a: { ...ana, blocked_or_followed: said },
          b: ben,
        }),
      ),
    );

    expect(new Set(seen).size).toBe(1);
    expect(Object.keys(projection(worksheet, ana))).toEqual([
      ...TAKES,
      ...WAITS,
    ]);
  });
});

test.each([
  ["no", 0],
  ["me", 1],
  ["partner", 1],
  ["both", 1],
  [null, 1],
])("blocked or followed: %s raises %i, before and after", (said, count) => {
  for (const [form, answers] of [
    [worksheet, ana],
    [log, {}],
  ] as const) {
    const alerts = raisedAlerts(
      form,
      { ...answers, blocked_or_followed: said },
      "submit",
    );

    expect(alerts).toEqual(
      count === 0
        ? []
        : [
            expect.objectContaining({
              code: "IPV_POSITIVE",
              severity: "high",
              hold: true,
            }),
          ],
    );
  }
});
