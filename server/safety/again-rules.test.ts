import { expect, test } from "vitest";

import { nextAsking, stillAsked } from "./again-rules";

test("both find it for fourteen days, and no answer ends it sooner", () => {
  const asked = new Date("2026-12-01T10:00:00Z");
  expect(stillAsked(null, asked)).toBe(false);
  expect(stillAsked(asked, asked)).toBe(true);
  expect(stillAsked(asked, new Date("2026-12-15T09:59:59Z"))).toBe(true);
  expect(stillAsked(asked, new Date("2026-12-15T10:00:00Z"))).toBe(false);
});

const BERLIN = { timeZone: "Europe/Berlin", daysBefore: 2 };
const session = new Date("2026-12-10T16:00:00Z");

test("by themselves they are asked in the morning, as many days before the session as the practice says", () => {
  const ask = (lastAskedAt: string | null, sessions = [session]) =>
    nextAsking(
      { sessions, lastAskedAt: lastAskedAt ? new Date(lastAskedAt) : null },
      BERLIN,
    )?.toISOString() ?? null;
  const morning = "2026-12-08T06:00:00.000Z";
  expect(ask(null)).toBe(morning);
  expect(ask(null, [])).toBeNull();
  expect(ask("2026-06-01T10:00:00Z")).toBe(morning);
  // Asked by hand shortly before, it counts for the session.
  expect(ask("2026-11-30T10:00:00Z")).toBeNull();
  expect(ask("2026-12-11T10:00:00Z")).toBeNull();
  // What still stands on their first pages is never put there twice.
  expect(ask("2026-11-25T10:00:00Z")).toBe("2026-12-09T10:00:00.000Z");
});
