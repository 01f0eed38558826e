import { describe, expect, test } from "vitest";
import { kinds, previewOf, shipped } from "@/tests/support/shipped";
import { raisedAlerts } from "./alert-rules";
import { builtSentence } from "./build-rules";
import { emotionFamilies } from "./emotion-rules";
import { fieldOf, fieldsOf, modeOf } from "./field-rules";
import { projection, shareUnits } from "./projection";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

const SLUG = "naming-feelings";
const worksheet = shipped(SLUG);
const entry = {
  when: "2026-11-03T19:30",
  moment: "You looked at your phone while I spoke",
  surface: ["irritated"],
  under: ["lonely", "hurt"],
  intensity: 8,
  body: { chest: ["tight"] },
  thought: "I bore you",
  need: "heard",
  say: "I feel lonely when you look away because I need to be heard",
  share: "share",
  tail_free: "yes",
};

describe("word by word", () => {
  test("what one moment is asked", () => {
    expect(
      fieldsOf(worksheet)
        .slice(0, -2)
        .map(({ key, type, label }) => [key, type, label]),
    ).toEqual([
      ["when", "datetime", "When was it?"],
      ["moment", "text", "What happened (as a camera would see it)"],
      ["surface", "emotion", "What showed"],
      ["under", "emotion", "What was underneath"],
      ["intensity", "scale", "How strong was it?"],
      ["body", "body", "Where in my body I felt it"],
      ["thought", "text", "What I told myself"],
      ["need", "single", "What I needed"],
      ["say", "text", "One sentence: I feel … when … because I need …"],
      ["share", "single", "What may happen with this sentence?"],
    ]);
    expect(submitProblems(worksheet, {}).map(({ key }) => key)).toEqual([
      "when",
      "moment",
      "surface",
      "under",
      "intensity",
      "need",
      "tail_free",
    ]);
    expect(submitProblems(worksheet, entry)).toEqual([]);
  });

  test("ten needs; two words at most; tender ones first underneath", () => {
    const need = fieldOf(worksheet, "need");
    const under = fieldOf(worksheet, "under");

    expect(
      need && "options" in need && need.options.map(({ label }) => label),
    ).toEqual([
      "To be heard",
      "Closeness",
      "Space",
      "Reassurance",
      "Respect",
      "Help",
      "Rest",
      "Play",
      "Safety",
      "Not sure",
    ]);
    expect(under).toMatchObject({ max: 2, first: "tender" });
    expect(emotionFamilies("tender")[0]?.name).toBe("Sad");
    expect(
      submitProblems(worksheet, { ...entry, under: ["hurt", "flat", "numb"] }),
    ).toMatchObject([{ key: "under" }]);
  });
});

test("the sentence is built from the moment, the feeling and the need", () => {
  const say = fieldOf(worksheet, "say");

  expect(say && builtSentence(say, fieldsOf(worksheet), entry)).toBe(
    "I feel lonely and hurt when you looked at your phone while I spoke because I need to be heard",
  );
});

describe("what could ever reach the other", () => {
  test("is one sentence, shared by its author and ticked by the therapist", () => {
    expect(modeOf(worksheet)).toBe("therapist_decides");
    expect(shareUnits(worksheet)).toEqual([
      { key: "say", label: "One sentence", gate: "therapist" },
    ]);
    expect(projection(worksheet, entry)).toEqual({ say: entry.say });
    expect(kinds(previewOf(SLUG, entry))).toEqual(["texts say"]);
  });

  test.each(["keep", null, undefined])("with %s it is nothing", (share) => {
    expect(projection(worksheet, { ...entry, share })).toEqual({ say: null });
    expect(previewOf(SLUG, { ...entry, share })).toEqual([]);
  });
});

describe("only the therapist", () => {
  const chips = (more: object) =>
    therapistRows(worksheet, { a: { ...entry, ...more } }).flatMap((row) =>
      row.kind === "answer" ? row.chips.map(() => row.key) : [],
    );

  test.each([
    [{}, []],
    [{ need: "safety" }, ["need"]],
    [{ under: ["terrified"] }, ["under"]],
    [{ under: ["terrified"], intensity: 7 }, []],
    [{ under: ["terrified"], intensity: null }, []],
  ])("sees chips for %j beside %j", (more, keys) => {
    expect(chips(more)).toEqual(keys);
    expect(raisedAlerts(worksheet, { ...entry, ...more }, "submit")).toEqual(
      [],
    );
  });
});
