import { expect, test } from "vitest";

import { dayIn } from "./day-rules";

test("the day is the practice's own", () => {
  const now = new Date("2026-11-24T23:30:00Z");

  expect(dayIn(now, "America/New_York")).toBe("2026-11-24");
  expect(dayIn(now, "Europe/Berlin")).toBe("2026-11-25");
});
