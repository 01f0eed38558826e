import { describe, expect, test } from "vitest";
import { kinds, previewOf, shipped } from "@/tests/support/shipped";
import { openedBlocks } from "./couple-view-rules";
import { fieldOf, fieldsOf, modeOf, shownFields } from "./field-rules";
import { projection, shareUnits } from "./projection";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

const SLUG = "softened-reach";
const worksheet = shipped(SLUG);
const TAIL = ["tail_free", "tail_therapist_only"];
const reaching = {
  place: "reach",
  fear: ["terrified"],
  fear_words: "That you laugh",
  block: ["shame"],
  need: { free: "to be asked twice" },
  reach: "I feel small. Could you stay?",
  ready: 7,
  where: "home",
  tail_free: "yes",
};
const answering = {
  place: "response",
  heard: "You want me to stay",
  touched: ["tender"],
  answer: "I am here",
  can_give: "need_help",
  after: 8,
  tail_free: "yes",
};

describe("what is asked follows where they are with it", () => {
  const asked = (place: string) =>
    shownFields(worksheet, { place }).map(({ key }) => key);

  test("whoever reaches prepares", () => {
    expect(asked("reach")).toEqual([
      "place",
      "fear",
      "fear_words",
      "block",
      "need",
      "reach",
      "ready",
      "where",
      ...TAIL,
    ]);
    expect(submitProblems(worksheet, reaching)).toEqual([]);
  });

  test("whoever has heard it answers", () => {
    expect(asked("response")).toEqual([
      "place",
      "heard",
      "touched",
      "answer",
      "can_give",
      "after",
      ...TAIL,
    ]);
    expect(submitProblems(worksheet, answering)).toEqual([]);
  });

  test("afterwards both say how close they are", () => {
    expect(asked("after")).toEqual(["place", "after", ...TAIL]);
  });
});

test.each([
  [5, ["session"]],
  [6, ["session", "home"]],
  [null, ["session"]],
])("ready at %s leaves %j", (ready, places) => {
  const where = shownFields(worksheet, { ...reaching, ready }).find(
    ({ key }) => key === "where",
  );

  expect(
    where?.type === "single" && where.options.map(({ value }) => value),
  ).toEqual(places);
});

test("a place that is not offered any more is gone", () => {
  const rows = therapistRows(worksheet, { a: { ...reaching, ready: 2 } });
  const at = (key: string) => rows.find((row) => row.key === key);

  expect(at("where")).toMatchObject({ a: { state: "open" } });
  expect(at("ready")).toMatchObject({ chips: [{ seat: "a" }] });
});

describe("what could ever reach the other", () => {
  test("is both texts, each when the therapist ticks it", () => {
    expect(modeOf(worksheet)).toBe("therapist_decides");
    expect(shareUnits(worksheet).map(({ key, gate }) => [key, gate])).toEqual([
      ["reach", "therapist"],
      ["heard", "therapist"],
      ["answer", "therapist"],
    ]);
    expect(projection(worksheet, reaching)).toEqual({
      reach: "I feel small. Could you stay?",
      heard: null,
      answer: null,
    });
  });

  test("is only what belongs to one's place, whatever was written before", () => {
    expect(projection(worksheet, { ...reaching, ...answering }).reach).toBe(
      null,
    );
  });

  test("is what the preview shows", () => {
    expect(kinds(previewOf(SLUG, reaching))).toEqual(["texts reach"]);
    expect(kinds(previewOf(SLUG, answering))).toEqual([
      "texts heard",
      "texts answer",
    ]);
    const shown = openedBlocks(
      worksheet,
      ["b"],
      { a: "Ana", b: "Ben" },
      { a: {}, b: { answer: "I am here" } },
    );
    expect(kinds(shown)).toEqual(["texts answer"]);
  });
});

test("it is unlocked by the therapist and never beside a sign of violence", () => {
  expect(worksheet).toMatchObject({
    therapistUnlock: true,
    autoReveal: false,
    riskTags: ["disclosure"],
  });
  expect(worksheet.notWhileViolence).toBeTruthy();
});

test("the words of the spec", () => {
  expect(fieldOf(worksheet, "fear_words")?.label).toBe(
    "What scares me about asking",
  );
  expect(fieldOf(worksheet, "reach")).toMatchObject({
    starter:
      "I feel __. The part that is hard to say is __. What I long for is __. Could you __?",
  });
  expect(fieldOf(worksheet, "fear")).toMatchObject({ first: "tender" });
  expect(fieldsOf(worksheet)).toHaveLength(15);
});
