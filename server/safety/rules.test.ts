import { expect, test } from "vitest";

import { gravest, newlyRaised, weighed } from "./rules";

const high = { code: "SI_POSITIVE", severity: "high" } as const;
const critical = { code: "SI_POSITIVE", severity: "critical" } as const;
const other = { code: "MOOD_ANX", severity: "medium" } as const;

test("of several answers that raise the same, the gravest is put in, once", () => {
  expect(gravest([high, critical, other])).toEqual([critical, other]);
  expect(gravest([critical, high])).toEqual([critical]);
  expect(gravest([high, { ...high }])).toHaveLength(1);
  expect(gravest([])).toEqual([]);
});

test("while a form is filled in, what is new or graver counts, and nothing milder", () => {
  expect(newlyRaised([], [high])).toEqual([high]);
  expect(newlyRaised([high], [high])).toEqual([]);
  expect(newlyRaised([high], [critical])).toEqual([critical]);
  expect(newlyRaised([critical], [high])).toEqual([]);
});

test("thoughts of leaving are grave beside a sign of violence, and as they are alone", () => {
  const leaving = { code: "LEAVING", severity: "medium" } as const;
  const violence = { code: "IPV_POSITIVE", severity: "critical" } as const;

  expect(weighed([leaving, other])).toEqual([leaving, other]);
  expect(weighed([leaving, violence, other])).toEqual([
    { code: "LEAVING", severity: "high" },
    violence,
    other,
  ]);
});
