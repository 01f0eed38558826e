import { describe, expect, test } from "vitest";
import { openedView, shipped } from "@/tests/support/shipped";
import { raisedAlerts } from "./alert-rules";
import { fieldsOf, isPrivate, modeOf } from "./field-rules";
import { projection } from "./projection";
import { stepsOf } from "./step-rules";
import { submitProblems } from "./submit-rules";
import { therapistRows } from "./therapist-rules";

const worksheet = shipped("session-prep");
const answers = {
  on_mind: "Sunday",
  homework: "not_right",
  homework_why: "It felt staged",
  not_in_front: "I am thinking of moving out",
  safe_today: "yes",
};

test("nothing of it can ever be opened", () => {
  expect(modeOf(worksheet)).toBe("private");
  expect(projection(worksheet, answers)).toEqual({});
  expect(openedView("session-prep", { a: answers, b: answers })).toEqual([]);
});

test("it asks no tail, for there is nothing to share", () => {
  expect(fieldsOf(worksheet).map(({ key }) => key)).not.toContain("tail_free");
  expect(submitProblems(worksheet, answers)).toEqual([]);
});

describe("is it OK to meet together today", () => {
  const raised = (safe_today: string | null, moment: "draft" | "submit") =>
    raisedAlerts(worksheet, { ...answers, safe_today }, moment);

  test.each(["unsure", "no"])("%s is a sign of violence and holds", (said) => {
    expect(raised(said, "submit")).toEqual([
      {
        rule: "not_safe_together",
        code: "IPV_POSITIVE",
        severity: "high",
        hold: true,
      },
    ]);
    expect(raised(said, "draft")).toEqual([]);
  });

  test.each(["yes", null])("%s raises nothing", (said) => {
    expect(raised(said, "submit")).toEqual([]);
  });
});

test("why the homework did not feel right is asked only then", () => {
  const asked = (homework: string) =>
    stepsOf(worksheet, { homework }).flatMap((s) => s.fields.map((f) => f.key));

  expect(asked("not_right")).toContain("homework_why");
  expect(asked("did_it")).not.toContain("homework_why");
});

test("what one would rather tell alone shows the couple's policy", () => {
  const alone = fieldsOf(worksheet).find(({ key }) => key === "not_in_front");

  expect(alone).toMatchObject({ policyLine: true, required: false });
  expect(alone && isPrivate(alone)).toBe(true);
});

test("every row of it is one the partner never sees", () => {
  const rows = therapistRows(worksheet, { a: answers });

  expect(rows.length).toBeGreaterThan(5);
  expect(rows.every((row) => row.private)).toBe(true);
});
