import { expect, test } from "vitest";

import { dueAt, escalates, nextEscalation, USUAL } from "./target-rules";

const raisedAt = new Date("2026-06-01T20:10:00Z");
const due = (
  code: string,
  severity: "medium" | "high" | "critical",
  targets = USUAL,
  zone = "UTC",
) => dueAt({ code, severity, raisedAt }, targets, zone)?.toISOString() ?? null;

test("what is critical is looked at within 15 minutes, or sooner where the practice says so", () => {
  expect(due("SI_ACUTE", "critical")).toBe("2026-06-01T20:25:00.000Z");
  expect(
    due("IPV_IMMINENT", "critical", { ...USUAL, criticalMinutes: 5 }),
  ).toBe("2026-06-01T20:15:00.000Z");
});

test("what is grave the same day, where the practice is", () => {
  expect(due("SI_POSITIVE", "high")).toBe("2026-06-02T00:00:00.000Z");
  expect(due("IPV_POSITIVE", "high", USUAL, "America/New_York")).toBe(
    "2026-06-02T04:00:00.000Z",
  );
  expect(due("CHILD_VULN", "high", { ...USUAL, highHours: 2 })).toBe(
    "2026-06-01T22:10:00.000Z",
  );
});

test("low mood within three days; all else before the next session, pressure before anything opens", () => {
  expect(due("MOOD_ANX", "medium")).toBe("2026-06-04T20:10:00.000Z");
  expect(due("LEAVING", "medium")).toBeNull();
  expect(due("SHARE_PRESSURE", "high")).toBeNull();
});

test("it goes to others when it is due, and once more after the same time", () => {
  const at = new Date("2026-06-01T20:25:00Z");
  const waiting = { raisedAt, dueAt: at, escalations: 0 };
  expect(nextEscalation(waiting)).toEqual(new Date("2026-06-01T20:40:00Z"));
  expect(nextEscalation({ ...waiting, escalations: 1 })).toBeNull();
  expect(nextEscalation({ ...waiting, dueAt: null })).toBeNull();
  expect(
    ["medium", "high", "critical"].filter((each) =>
      escalates(each as "medium"),
    ),
  ).toEqual(["high", "critical"]);
});
