import fc from "fast-check";
import { expect, test } from "vitest";

import { comingAfter, editionOn, nextVersion } from "./edition-rules";

const editions = [
  { version: 1, effectiveOn: "2026-01-01" },
  { version: 2, effectiveOn: "2026-06-01" },
  { version: 3, effectiveOn: "2026-12-01" },
];

test.each([
  ["2025-12-31", undefined, 3],
  ["2026-01-01", 1, 3],
  ["2026-05-31", 1, 3],
  ["2026-06-01", 2, 3],
  ["2026-12-01", 3, undefined],
])("on %s version %s is in force, and %s is to come", (day, now, coming) => {
  expect(editionOn(editions, day)?.version).toBe(now);
  expect(comingAfter(editions, day)?.version).toBe(coming);
});

test("a newer version that came into force earlier than planned takes the place of the planned one", () => {
  const planned = [...editions, { version: 4, effectiveOn: "2026-07-01" }];

  expect(editionOn(planned, "2026-12-02")?.version).toBe(4);
  expect(comingAfter(planned, "2026-07-02")).toBeNull();
});

test("the version in force never goes back as days pass", () => {
  const day = fc
    .integer({ min: 0, max: 700 })
    .map((days) =>
      new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10),
    );
  fc.assert(
    fc.property(
      fc.array(day, { maxLength: 8 }),
      day,
      day,
      (days, one, other) => {
        const all = days.map((effectiveOn, at) => ({
          version: at + 1,
          effectiveOn,
        }));
        const [earlier = "", later = ""] = [one, other].toSorted();
        expect(editionOn(all, later)?.version ?? 0).toBeGreaterThanOrEqual(
          editionOn(all, earlier)?.version ?? 0,
        );
        expect(nextVersion(all)).toBe(all.length + 1);
      },
    ),
  );
});
