import { describe, expect, test } from "vitest";

import { LEAST_SEVERITY } from "@/server/worksheets/alert-definition";

import { alertHeadline, alertHolds, alertUrgency } from "./alert-words";

const ALERT_CODES = Object.keys(LEAST_SEVERITY);

describe("an alert in plain words", () => {
  test.each(ALERT_CODES)(
    "%s has words of its own, and no code in them",
    (code) => {
      const words = alertHeadline(code, "Ana");

      expect(words).not.toBe(alertHeadline("A_CODE_OF_TOMORROW", "Ana"));
      expect(words).not.toMatch(/[A-Z]{2,}|_/);
    },
  );

  test("pressure to share is looked at before anything is opened", () => {
    expect(alertUrgency("SHARE_PRESSURE", "high")).toBe(
      "Needs a look before anything is opened",
    );
    expect(alertUrgency("IPV_IMMINENT", "critical")).toBe(
      "Needs a look within 15 minutes",
    );
  });

  test("only what holds something says that it does", () => {
    const holding = ALERT_CODES.filter((code) => alertHolds(code) !== null);

    expect(holding).toEqual(["IPV_POSITIVE", "IPV_IMMINENT", "SHARE_PRESSURE"]);
  });
});
