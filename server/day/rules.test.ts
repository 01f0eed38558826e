import { describe, expect, test } from "vitest";

import {
  byUrgency,
  canBeOpened,
  missing,
  newestFirst,
  sinceWhen,
} from "./rules";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour));

test("what cannot wait stands first, then what waits longest", () => {
  const alerts = [
    { name: "later", severity: "medium", raisedAt: at(1) },
    { name: "new and grave", severity: "high", raisedAt: at(9) },
    { name: "old and grave", severity: "high", raisedAt: at(3) },
    { name: "now", severity: "critical", raisedAt: at(12) },
  ] as const;

  expect(alerts.toSorted(byUrgency).map(({ name }) => name)).toEqual([
    "now",
    "old and grave",
    "new and grave",
    "later",
  ]);
});

test("what came in last stands first", () => {
  const news = [3, 9, 1].map((hour) => ({ submittedAt: at(hour) }));

  expect(newestFirst(news)).toEqual([news[1], news[0], news[2]]);
});

describe("ready to open", () => {
  test("is what both agreed to and nothing holds", () => {
    expect(
      canBeOpened({ choices: ["share", "in_session"], isHeld: false }),
    ).toBe(true);
  });

  test.each([
    ["one keeps it private", ["share", "private"], false],
    ["one has not chosen", ["share", null], false],
    ["the only one has not chosen", [null], false],
    ["it is held", ["share", "share"], true],
  ] as const)("is not what waits because %s", (_why, choices, isHeld) => {
    expect(canBeOpened({ choices, isHeld })).toBe(false);
  });
});

describe("since when it came in", () => {
  const news = [{ submittedAt: at(9) }, { submittedAt: at(11) }];

  test("is the last time anything was marked as seen", () => {
    expect(sinceWhen(news, at(8))).toEqual(at(8));
  });

  test("is not said where something older was passed over, or nothing was ever seen", () => {
    expect(sinceWhen(news, at(10))).toBeNull();
    expect(sinceWhen(news, null)).toBeNull();
  });
});

test("what is missing is named by its seat", () => {
  expect(missing({ seats: ["a", "b"], finished: ["b"] })).toEqual(["a"]);
  expect(missing({ seats: ["a"], finished: ["a"] })).toEqual([]);
});
