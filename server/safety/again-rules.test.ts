import { expect, test } from "vitest";

import { stillAsked } from "./again-rules";

test("both find it for fourteen days, and no answer ends it sooner", () => {
  const asked = new Date("2026-12-01T10:00:00Z");
  expect(stillAsked(null, asked)).toBe(false);
  expect(stillAsked(asked, asked)).toBe(true);
  expect(stillAsked(asked, new Date("2026-12-15T09:59:59Z"))).toBe(true);
  expect(stillAsked(asked, new Date("2026-12-15T10:00:00Z"))).toBe(false);
});
