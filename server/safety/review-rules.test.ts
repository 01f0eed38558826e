import { expect, test } from "vitest";

import {
  blocks,
  CHECK_KEYS,
  closeProblem,
  isRescreenDue,
  sessionToRescreen,
} from "./review-rules";

test("a review keeps everything closed until it is closed, or somebody decides to go on", () => {
  const open = { closedAt: null };
  expect(blocks({ ...open, decision: null })).toBe(true);
  expect(blocks({ ...open, decision: "pause" })).toBe(true);
  expect(blocks({ ...open, decision: "end" })).toBe(true);
  expect(blocks({ ...open, decision: "continue" })).toBe(false);
  expect(blocks({ closedAt: new Date(), decision: "pause" })).toBe(false);
});

test("it closes after the whole checklist and a decision", () => {
  const all = { ticks: CHECK_KEYS, decision: "continue" } as const;
  expect(closeProblem(all)).toBeNull();
  expect(closeProblem({ ...all, decision: null })).toMatch(/Decide first/);
  expect(closeProblem({ ...all, ticks: CHECK_KEYS.slice(2) })).toBe(
    "Go through the checklist first: 2 of 10 are open.",
  );
});

test("both are asked again at session 6 and every 12", () => {
  expect(
    [0, 5, 6, 17, 18, 29, 30].map((held) => sessionToRescreen(held)),
  ).toEqual([null, null, 6, 6, 18, 18, 30]);
});

const day = (at: number) => new Date(Date.UTC(2026, 0, at, 10));
const week = (at: number) => day(7 * at);
const sessions = (count: number) =>
  Array.from({ length: count }, (_, at) => week(at + 1));

test("due is who sent none since that session, or since the day that was chosen", () => {
  const on = { rescreenOn: null, today: "2026-02-01" };
  expect(isRescreenDue({ ...on, sessions: sessions(5) }, null)).toBe(false);
  expect(isRescreenDue({ ...on, sessions: sessions(6) }, null)).toBe(true);
  expect(isRescreenDue({ ...on, sessions: sessions(9) }, week(3))).toBe(true);
  expect(isRescreenDue({ ...on, sessions: sessions(9) }, week(7))).toBe(false);
  expect(isRescreenDue({ ...on, sessions: sessions(18) }, week(7))).toBe(true);
  // Asked for ahead of the session, it counts for it.
  expect(isRescreenDue({ ...on, sessions: sessions(6) }, week(5))).toBe(false);
  const chosen = { ...on, sessions: [], rescreenOn: "2026-01-20" };
  expect(isRescreenDue(chosen, day(7))).toBe(true);
  expect(isRescreenDue(chosen, day(21))).toBe(false);
  expect(isRescreenDue({ ...chosen, today: "2026-01-19" }, day(7))).toBe(false);
});
