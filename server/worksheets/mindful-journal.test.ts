import { describe, expect, test } from "vitest";
import { shipped } from "@/tests/support/shipped";
import { raisedAlerts } from "./alert-rules";
import { fieldOf, fieldsOf, isSelfOnly } from "./field-rules";
import { projection } from "./projection";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

const journal = shipped("mindful-journal");
const entry = {
  before: 3,
  practice: "breath",
  timer: 180,
  after: 6,
  prompt: "guard_up",
  entry: "canary entry",
  up: "canary up",
  down: "canary down",
  take_to: "friend",
};

test("what is asked, and only the entry is asked for", () => {
  expect(fieldsOf(journal).map(({ key, type }) => `${key} ${type}`)).toEqual([
    "before scale",
    "practice single",
    "timer timer",
    "after scale",
    "prompt single",
    "entry long",
    "up text",
    "down text",
    "take_to single",
    "share single",
  ]);
  expect(submitProblems(journal, {}).map(({ key }) => key)).toEqual(["entry"]);
  const prompt = fieldOf(journal, "prompt");
  expect(prompt && "options" in prompt && prompt.options).toHaveLength(6);
});

describe("who reads it", () => {
  test.each(["keep", null, undefined])(
    "with %s its author alone, also of whether it was kept",
    (share) => {
      expect(therapistRows(journal, { a: { ...entry, share } })).toEqual([]);
    },
  );

  test("the therapist too, once its author shares it", () => {
    const rows = therapistRows(journal, { a: { ...entry, share: "share" } });

    expect(rows.map(({ key }) => key)).toEqual(
      fieldsOf(journal).map(({ key }) => key),
    );
    expect(JSON.stringify(rows)).toContain("canary entry");
    expect(rows.every((row) => row.private)).toBe(true);
  });

  test("one's sharing lets nothing out of the other's", () => {
    const rows = therapistRows(journal, {
      a: { ...entry, share: "share" },
      b: { ...entry, entry: "canary of the other", share: "keep" },
    });

    expect(JSON.stringify(rows)).not.toContain("canary of the other");
    expect(rows.find(({ key }) => key === "entry")).toMatchObject({
      b: { state: "open" },
    });
  });

  test("never the partner", () => {
    expect(projection(journal, { ...entry, share: "share" })).toEqual({});
    expect(fieldsOf(journal).every(isSelfOnly)).toBe(true);
  });
});

test("nothing in it is watched, and it says so", () => {
  const words =
    /Your therapist cannot see unshared entries; nobody watches them for safety\./;

  expect(journal.alerts).toEqual([]);
  expect(raisedAlerts(journal, entry, "submit")).toEqual([]);
  expect(journal.note).toMatch(words);
  expect(fieldOf(journal, "share")).toMatchObject({
    help: expect.stringMatching(words),
  });
});
