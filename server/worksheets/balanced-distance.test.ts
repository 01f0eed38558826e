import { describe, expect, test } from "vitest";
import { openedView, shipped, theBlock } from "@/tests/support/shipped";
import { raisedAlerts } from "./alert-rules";
import { shownFields } from "./field-rules";
import { projection } from "./projection";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

const SLUG = "balanced-distance";
const worksheet = shipped(SLUG);
const people = { a: { name: "Ana" }, b: { name: "Ben" } };
const stays = {
  place: "stays",
  round: "plan",
  when_pulls: "You answer in one word",
  my_reaction: ["chase", "over_help"],
  instead: ["room", "ask_once"],
  care_line: "I am here, no rush",
  not_force: "I miss our walks",
  my_needs: "Sleep",
  my_support: "My sister",
  limit: "Days without a word",
  ticks: { room: "2026-02-28" },
  tail_free: "yes",
};
const pulls = {
  place: "pulls",
  space_ok: ["evening"],
  please_keep: ["hello"],
  ready_signal: "I put the kettle on",
  pace: "i_start",
  tail_free: "yes",
};
const asked = (answers: Record<string, string>) =>
  shownFields(worksheet, answers)
    .map(({ key }) => key)
    .filter((key) => !key.startsWith("tail"));

describe("each place has questions of its own", () => {
  test("who stays near makes a plan", () => {
    expect(asked({ place: "stays", round: "plan" })).toEqual([
      "safety",
      "place",
      "round",
      "when_pulls",
      "my_reaction",
      "instead",
      "care_line",
      "not_force",
      "my_needs",
      "my_support",
      "limit",
      "ticks",
    ]);
    expect(submitProblems(worksheet, stays)).toEqual([]);
  });

  test("who stays near only ticks in the weeks after", () => {
    expect(asked({ place: "stays", round: "week" })).toEqual([
      "safety",
      "place",
      "round",
      "ticks",
    ]);
  });

  test("who pulls away has the lighter part", () => {
    expect(asked({ place: "pulls" })).toEqual([
      "safety",
      "place",
      "space_ok",
      "please_keep",
      "ready_signal",
      "pace",
    ]);
    expect(submitProblems(worksheet, pulls)).toEqual([]);
  });
});

test("the partner sees the care line, the signal and the pace, and no more", () => {
  const view = openedView(SLUG, { a: stays, b: pulls });
  const texts = (key: string) =>
    theBlock(view, "texts", key).entries.map(({ text }) => text);

  expect(Object.keys(projection(worksheet, stays))).toEqual([
    "care_line",
    "ready_signal",
    "pace",
  ]);
  expect(texts("care_line")).toEqual(["I am here, no rush", null]);
  expect(texts("ready_signal")).toEqual([null, "I put the kettle on"]);
  expect(theBlock(view, "choice", "pace").entries[1]?.labels).toEqual([
    "I start and you follow",
  ]);
  expect(JSON.stringify(view)).not.toMatch(/chase|sister|Days without/);
});

test("what was written in another place is never shown", () => {
  const both = { ...stays, ...pulls, place: "pulls" };

  expect(projection(worksheet, both)).toMatchObject({ care_line: null });
});

test("the therapist reads whether both see their places alike; nothing is alarmed", () => {
  const placesOf = (a: object, b: object) => {
    const rows = therapistRows(worksheet, { a, b }, people);
    const row = rows.find(({ key }) => key === "place");
    return row?.kind === "answer" ? row.between.map(({ text }) => text) : [];
  };

  expect(placesOf(stays, pulls)).toEqual([
    "One stays near and one pulls away. Ana stays near, Ben pulls away at times.",
  ]);
  expect(placesOf(stays, stays)).toEqual([
    "Both took the same place. Ana stays near, Ben stays near.",
  ]);
  expect(raisedAlerts(worksheet, stays, "submit")).toEqual([]);
});

test("it says what it is not for, and where to turn then", () => {
  const [safety] = shownFields(worksheet, {});

  expect(safety?.type === "info" && safety.help).toMatch(
    /not for control, threats or fear\..*See “Help & safety” below/,
  );
});
