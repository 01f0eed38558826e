import { expect, test } from "vitest";

import { askedFrom } from "./asked-from";

const asked = (at: string, zone: string) =>
  askedFrom(new Date(at), zone).toISOString();

test("the other is asked at seven in the morning where the practice is", () => {
  expect(asked("2026-11-30T19:00:00Z", "UTC")).toBe("2026-12-01T07:00:00.000Z");
  expect(asked("2026-11-30T19:00:00Z", "America/New_York")).toBe(
    "2026-12-01T12:00:00.000Z",
  );
  expect(asked("2026-11-30T02:00:00Z", "UTC")).toBe("2026-11-30T07:00:00.000Z");
});

test("never within the hour of the tap", () => {
  expect(asked("2026-11-30T05:59:00Z", "UTC")).toBe("2026-11-30T07:00:00.000Z");
  expect(asked("2026-11-30T06:01:00Z", "UTC")).toBe("2026-12-01T07:00:00.000Z");
});
