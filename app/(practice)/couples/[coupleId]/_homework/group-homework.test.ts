import { expect, test } from "vitest";

import { groupOf, type Homework } from "./group-homework";

const now = new Date("2026-11-24T20:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

const side = (submittedAt: Date | null = null, isAsked = true) => ({
  isAsked,
  submittedAt,
  choice: null,
});

type Openness = NonNullable<Homework["reveal"]>["openness"];

const aReveal = (openness: Openness) => ({
  takenBackAt: null,
  sides: { a: side(), b: side() },
  reveal: {
    endedAt: null,
    mayOpenByItself: false,
    isHeld: false,
    isHeldForSafety: false,
    openness,
  },
});

test("a reveal is ready, with them, or over", () => {
  expect(groupOf(aReveal("ready"), now)).toBe("ready");
  for (const openness of ["waiting", "held", "refused"] as const) {
    expect(groupOf(aReveal(openness), now)).toBe("with_them");
  }
  expect(groupOf(aReveal("open"), now)).toBe("earlier");
  expect(groupOf(aReveal("shut"), now)).toBe("earlier");
});

test("what only the therapist reads is news for two weeks", () => {
  const prep = (submittedAt: Date | null) => ({
    takenBackAt: null,
    reveal: undefined,
    sides: { a: side(submittedAt), b: side(null, false) },
  });

  expect(groupOf(prep(null), now)).toBe("with_them");
  expect(groupOf(prep(daysAgo(2)), now)).toBe("came_in");
  expect(groupOf(prep(daysAgo(20)), now)).toBe("earlier");
});

test("what was taken back is over", () => {
  expect(groupOf({ ...aReveal("ready"), takenBackAt: now }, now)).toBe(
    "earlier",
  );
});
