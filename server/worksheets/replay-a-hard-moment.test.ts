import { describe, expect, test } from "vitest";
import { kinds, openedView, previewOf, shipped } from "@/tests/support/shipped";
import { raisedAlerts } from "./alert-rules";
import { fieldOf, fieldsOf, shownFields } from "./field-rules";
import { jointPartOf } from "./part-rules";
import { projection } from "./projection";
import { nextStep } from "./step-rules";
import { submitProblems } from "./submit-rules";

const SLUG = "replay-a-hard-moment";
const replay = shipped(SLUG);
const ana = {
  when: "2026-02-28T19:30",
  calm: 7,
  facts: "The pan fell and you left the kitchen",
  my_steps: [
    { move: "raise_voice", how: "canary steps" },
    { move: { free: "canary own step" } },
  ],
  tipping: "canary tipping",
  tender: ["lonely"],
  own_part: "I shouted before I asked",
  missed_bid: "canary bid",
  redo: "I would sit down first",
  repair: "hug",
  scared_hurt: "no",
  tail_free: "yes",
};
const ben = { ...ana, own_part: "I left without a word", redo: "I would stay" };

test("what each is asked, in this order", () => {
  expect(fieldsOf(replay).map(({ key, type }) => `${key} ${type}`)).toEqual([
    "when datetime",
    "calm scale",
    "grounding info",
    "settle timer",
    "facts text",
    "my_steps list",
    "tipping text",
    "tender emotion",
    "own_part text",
    "missed_bid text",
    "redo text",
    "repair single",
    "scared_hurt single",
    "tail_free single",
    "tail_therapist_only long",
  ]);
  expect(submitProblems(replay, ana)).toEqual([]);
  expect(submitProblems(replay, {}).map(({ key }) => key)).not.toContain(
    "missed_bid",
  );
  expect(fieldOf(replay, "missed_bid")?.label).toBe(
    "A reach I may have missed",
  );
  expect(fieldOf(replay, "redo")?.label).toBe("If I could do it again");
  expect(fieldOf(replay, "scared_hurt")).toMatchObject({
    label: "Was anyone scared, hurt, or anything broken?",
    vis: "private",
    required: true,
  });
  expect(jointPartOf(replay)?.fields.map(({ key }) => key)).toEqual(["lesson"]);
});

test("the steps are the moves of the cycle map", () => {
  const moves = fieldOf(shipped("cycle-map"), "move");
  const steps = fieldOf(replay, "my_steps");
  const move = steps?.type === "list" ? steps.item[0] : undefined;
  const labels = (of: typeof move | typeof moves) =>
    of && "options" in of ? of.options.map(({ label }) => label) : [];

  expect(labels(move)).toEqual(labels(moves));
  expect(steps).toMatchObject({ max: 5 });
});

describe("before six nobody goes on", () => {
  const asked = (calm: number | null) =>
    shownFields(replay, { calm }).map(({ key }) => key);

  test("there is grounding instead, and one stays there", () => {
    expect(asked(5)).toContain("grounding");
    expect(asked(5)).toContain("settle");
    expect(submitProblems(replay, { ...ana, calm: 5 })).toHaveLength(1);
    expect(nextStep(replay, { ...ana, calm: 5 })?.key).toContain("calm");
  });

  test.each([6, null])("at %s there is none of it", (calm) => {
    expect(asked(calm)).not.toContain("grounding");
    expect(submitProblems(replay, { ...ana, calm })).toEqual([]);
  });
});

test("own parts come first, then what each would do again, and no more", () => {
  const view = openedView(SLUG, { a: ana, b: ben });

  expect(kinds(view)).toEqual([
    "texts own_part",
    "texts redo",
    "prompt prompt",
  ]);
  expect(kinds(previewOf(SLUG, ana))).toEqual(["texts own_part", "texts redo"]);
  expect(Object.keys(projection(replay, ana))).toEqual(["own_part", "redo"]);
  expect(JSON.stringify(view)).not.toContain("canary");
});

describe("was anyone scared or hurt", () => {
  const raised = (scared_hurt: string | null) =>
    raisedAlerts(replay, { ...ana, scared_hurt }, "submit");

  test("yes is a sign of violence and holds", () => {
    expect(raised("yes")).toEqual([
      {
        rule: "scared_or_hurt",
        code: "IPV_POSITIVE",
        severity: "high",
        hold: true,
      },
    ]);
  });

  test.each(["no", null])("%s raises nothing", (said) => {
    expect(raised(said)).toEqual([]);
  });
});
