import { describe, expect, test } from "vitest";
import { kinds, previewOf, shipped } from "@/tests/support/shipped";
import { raisedAlerts } from "./alert-rules";
import { fieldOf, fieldsOf } from "./field-rules";
import { projection, shareUnits } from "./projection";
import { stepsOf } from "./step-rules";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

const SLUG = "u-turn";
const worksheet = shipped(SLUG);
const answers = {
  calm_before: 2,
  about_you: "canary alone",
  pause: 60,
  turn: ["hurt"],
  turn_body: { chest: ["tight"] },
  which_part: "canary part",
  it_needs: "canary need",
  offer: "canary offer",
  ask: "Sit with me for a minute",
  calm_after: 6,
  tail_free: "yes",
};

test("the spec's fields, in an order from before to after", () => {
  expect(fieldsOf(worksheet).map(({ key, type }) => `${key} ${type}`)).toEqual([
    "safety info",
    "calm_before scale",
    "about_you long",
    "pause timer",
    "turn emotion",
    "turn_body body",
    "which_part text",
    "it_needs text",
    "offer text",
    "ask text",
    "share_line single",
    "calm_after scale",
    "tail_free single",
    "tail_therapist_only long",
  ]);
  expect(fieldOf(worksheet, "ask")?.label).toBe(
    "What could I ask of you, freely?",
  );
  expect(fieldOf(worksheet, "about_you")).toMatchObject({
    label: "What I want to say about you",
    vis: "self_only",
    required: true,
  });
  expect(fieldOf(worksheet, "pause")).toMatchObject({ seconds: [60] });
  expect(submitProblems(worksheet, answers)).toEqual([]);
  expect(stepsOf(worksheet, {})).toHaveLength(9);
});

test("it is for one person, and only its last part could ever be shown", () => {
  expect(worksheet.parts.map(({ by, mode }) => `${by} ${mode}`)).toEqual([
    "individual private",
    "individual therapist_decides",
  ]);
});

describe("the last line", () => {
  test.each([
    ["share", "Sit with me for a minute"],
    ["keep", null],
    [null, null],
    [undefined, null],
  ])("%s leaves %s", (share_line, shown) => {
    expect(projection(worksheet, { ...answers, share_line })).toEqual({
      ask: shown,
    });
  });

  test("is shown by the therapist alone, and nothing else ever", () => {
    expect(shareUnits(worksheet).map(({ key, gate }) => [key, gate])).toEqual([
      ["ask", "therapist"],
    ]);
    expect(kinds(previewOf(SLUG, { ...answers, share_line: "share" }))).toEqual(
      ["texts ask"],
    );
    expect(previewOf(SLUG, answers)).toEqual([]);
  });
});

test("the therapist reads all but what is for its author alone", () => {
  const rows = therapistRows(worksheet, { a: answers });
  const seen = JSON.stringify(rows);
  const open = rows.filter((row) => !row.private).map(({ key }) => key);

  expect(seen).not.toContain("canary alone");
  expect(rows.map(({ key }) => key)).not.toContain("about_you");
  expect(seen).toContain("canary need");
  expect(open).toEqual(["ask", "share_line"]);
  expect(raisedAlerts(worksheet, answers, "submit")).toEqual([]);
});

test("it never asks anybody to take blame for being harmed", () => {
  const safety = fieldOf(worksheet, "safety");

  expect(safety?.type === "info" && safety.help).toMatch(
    /^The U-turn is never about taking blame for being harmed\..*“Help & safety”/,
  );
});
