import { describe, expect, test } from "vitest";

import { dueAfter, dueProblem } from "./due-rules";

const today = "2026-11-24";

test.each([null, "2026-11-24", "2026-12-01", "2028-11-24"])(
  "%s may be the day",
  (day) => {
    expect(dueProblem(day, { today })).toBeNull();
  },
);

test.each(["2026-11-23", "1900-01-01"])("%s is over", (day) => {
  expect(dueProblem(day, { today })).toBe("Choose today or a later day.");
});

test.each(["2028-11-25", "9999-12-31"])("%s is too far away", (day) => {
  expect(dueProblem(day, { today })).toBe(
    "Choose a day within the next two years.",
  );
});

test("a day that stands already stays when the rest changes", () => {
  const standing = "2026-10-01";

  expect(dueProblem(standing, { today, standing })).toBeNull();
  expect(dueProblem("2026-10-02", { today, standing })).not.toBeNull();
});

describe("what is due before a session", () => {
  const standing = { dueOn: "2026-12-01", sessionId: "s1" };
  const { dueOn } = standing;

  test.each([
    ["stays so while its day stays", { dueOn }, standing],
    [
      "is due on another day once one is chosen",
      { dueOn: "2026-12-03" },
      { dueOn: "2026-12-03", sessionId: null },
    ],
    [
      "stays so where that session is named, also after it was taken out",
      { dueOn: null, sessionId: "s1" },
      standing,
    ],
    [
      "can be before another one",
      { dueOn: null, sessionId: "s2" },
      { before: "s2" },
    ],
    [
      "can be due on the same day whatever the session does",
      { dueOn, sessionId: null },
      { dueOn, sessionId: null },
    ],
  ])("%s", (_name, asked, after) => {
    expect(dueAfter(asked, standing)).toEqual(after);
  });

  test("was perhaps due on a day before, or on none", () => {
    for (const day of ["2026-12-01", null]) {
      const alone = { dueOn: day, sessionId: null };

      expect(dueAfter({ dueOn: null, sessionId: "s1" }, alone)).toEqual({
        before: "s1",
      });
      expect(dueAfter(alone, alone)).toEqual(alone);
    }
  });
});
