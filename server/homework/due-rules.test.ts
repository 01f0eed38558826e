import { expect, test } from "vitest";

import { dueProblem } from "./due-rules";

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
