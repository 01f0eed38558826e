import { describe, expect, test } from "vitest";
import { kinds, openedView, shipped, theBlock } from "@/tests/support/shipped";
import { raisedAlerts } from "./alert-rules";
import { fieldsOf } from "./field-rules";
import { projection } from "./projection";
import { nextStep, stepsOf } from "./step-rules";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

const SLUG = "love-in-action";
const worksheet = shipped(SLUG);
const ana = {
  intend: { what: "Do the dishes", when: "Tuesday" },
  did: "partly",
  noticed: "You warmed the car for me",
  landed: 9,
  adjust: "Say it aloud, too",
  felt_forced: "yes",
  tail_free: "yes",
};
const ben = { ...ana, noticed: "Your note", landed: 2, felt_forced: "a_bit" };

test("the questions in their order, with what each of them wants", () => {
  expect(
    fieldsOf(worksheet).map(({ key, type, label }) => [key, type, label]),
  ).toEqual([
    ["intend", "plan", "One thing I will do for you, in your way of receiving"],
    ["later", "info", "Now it is time to do it"],
    ["did", "single", "Did I do it?"],
    ["noticed", "long", "Something you did that reached me"],
    ["landed", "scale", "How much did it land?"],
    ["adjust", "text", "What I would change a little next time"],
    ["felt_forced", "single", "Did it feel forced?"],
    ["tail_free", "single", "Were you able to answer freely?"],
    [
      "tail_therapist_only",
      "long",
      "Anything you want only your therapist to know?",
    ],
  ]);
  expect(submitProblems(worksheet, {}).map(({ key }) => key)).toEqual([
    "intend",
    "did",
    "noticed",
    "tail_free",
  ]);
  expect(submitProblems(worksheet, ana)).toEqual([]);
});

test("whoever has only planned comes back to the rest", () => {
  expect(nextStep(worksheet, { intend: ana.intend })?.key).toBe("later");
  expect(nextStep(worksheet, { intend: ana.intend, did: "yes" })?.key).toBe(
    "noticed",
  );
  expect(stepsOf(worksheet, {})).toHaveLength(7);
});

describe("the couple's view", () => {
  test("is what each noticed, and nothing else", () => {
    const view = openedView(SLUG, { a: ana, b: ben });

    expect(kinds(view)).toEqual(["texts noticed", "prompt prompt"]);
    expect(theBlock(view, "texts").entries.map(({ text }) => text)).toEqual([
      "You warmed the car for me",
      "Your note",
    ]);
    expect(Object.keys(projection(worksheet, ana))).toEqual(["noticed"]);
  });
});

test("how it landed and what felt forced are the therapist's to see", () => {
  const rows = therapistRows(worksheet, { a: ana, b: ben });
  const row = (key: string) => rows.find((each) => each.key === key);

  expect(row("landed")).toMatchObject({ gap: { value: 7 } });
  expect(row("felt_forced")).toMatchObject({
    private: true,
    chips: [
      {
        seat: "a",
        text: "It felt forced to A. Ask alone what it was like before you give this again.",
      },
    ],
  });
  expect(raisedAlerts(worksheet, ana, "submit")).toEqual([]);
});
