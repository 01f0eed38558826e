import { expect, test } from "vitest";

import { alertsOfCard, CardBody } from "./card-rules";

test("only needing help now raises anything", () => {
  expect(alertsOfCard("help")).toEqual([
    { code: "SI_ACUTE", severity: "critical" },
  ]);
  expect(alertsOfCard("safe")).toEqual([]);
  expect(alertsOfCard("where")).toEqual([]);
});

test("what was tapped is read as it was kept", () => {
  expect(CardBody.safeParse({ said: "else", where: null }).success).toBe(false);
});
