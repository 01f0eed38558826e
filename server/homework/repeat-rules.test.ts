import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  dayOfTurn,
  daysUntilDue,
  hasTurn,
  isLetPass,
  nextDayOf,
  repeatProblem,
  turnDue,
} from "./repeat-rules";

describe("the day of a turn", () => {
  test.each([
    ["week", "2026-12-28", 1, "2027-01-04"],
    ["two_weeks", "2026-03-01", 1, "2026-03-15"],
    ["month", "2026-01-31", 1, "2026-02-28"],
    ["month", "2026-01-31", 2, "2026-03-31"],
    ["month", "2028-01-30", 1, "2028-02-29"],
    [null, "2026-01-31", 0, "2026-01-31"],
  ] as const)("every %s from %s, turn %i", (every, startsOn, turn, day) => {
    expect(dayOfTurn({ every, startsOn }, turn)).toBe(day);
  });
});

const weekly = {
  every: "week" as const,
  startsOn: "2026-06-01",
  turns: null,
  untilOn: null,
};

test("a plan ends after so many turns, or on a day", () => {
  expect(hasTurn({ ...weekly, turns: 2 }, 1)).toBe(true);
  expect(hasTurn({ ...weekly, turns: 2 }, 2)).toBe(false);
  expect(nextDayOf({ ...weekly, untilOn: "2026-06-08" }, 1)).toBe("2026-06-08");
  expect(nextDayOf({ ...weekly, untilOn: "2026-06-14" }, 2)).toBeNull();
});

test.each([
  ["before its day", 1, "2026-06-07", null],
  ["on its day", 1, "2026-06-08", 1],
  ["a few days late", 1, "2026-06-11", 1],
  ["weeks late: the newest one alone", 1, "2026-06-30", 4],
  ["after it was counted", 5, "2026-06-30", null],
])("the turn to give %s", (_when, nextTurn, today, turn) => {
  expect(turnDue({ ...weekly, nextTurn }, today)).toBe(turn);
});

test("a turn is never counted twice, however often and however late one looks", () => {
  const looks = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 });
  const every = fc.constantFrom("week", "two_weeks", "month" as const);
  fc.assert(
    fc.property(every, looks, (how, pauses) => {
      const plan = {
        ...weekly,
        every: how as "week" | "two_weeks" | "month",
        turns: 12,
        nextTurn: 0,
      };
      const given: number[] = [];
      let day = 0;
      for (const pause of pauses) {
        day += pause;
        const today = dayOfTurn({ every: "week", startsOn: "2026-06-01" }, 0);
        const at = new Date(`${today}T12:00:00Z`);
        at.setUTCDate(at.getUTCDate() + day);
        const turn = turnDue(plan, at.toISOString().slice(0, 10));
        if (turn === null) continue;
        given.push(turn);
        plan.nextTurn = turn + 1;
      }
      expect(new Set(given).size).toBe(given.length);
      expect(given.every((turn) => turn < 12)).toBe(true);
    }),
  );
});

test("what is for both is given by the calendar alone; one's own waits for its former", () => {
  expect(isLetPass({ seats: ["a"], formerWaits: true })).toBe(true);
  expect(isLetPass({ seats: ["a"], formerWaits: false })).toBe(false);
  expect(isLetPass({ seats: ["a", "b"], formerWaits: true })).toBe(false);
});

const asked = {
  every: "week" as const,
  start: { when: "now" as const },
  turns: null,
  untilOn: null,
  note: null,
  smaller: null,
};
const about = {
  today: "2026-06-01",
  startsOn: "2026-06-01",
  stands: false,
  isUnlocked: false,
};

test("it is said why something cannot be given so", () => {
  const fieldOf = (more: object, now: object = {}) =>
    Object.keys(
      repeatProblem({ ...asked, ...more }, { ...about, ...now }) ?? {},
    );
  expect(fieldOf({})).toEqual([]);
  expect(fieldOf({}, { stands: true })).toEqual(["every"]);
  expect(fieldOf({}, { isUnlocked: true })).toEqual(["every"]);
  expect(fieldOf({}, { startsOn: "2026-05-31" })).toEqual(["startsOn"]);
  expect(fieldOf({}, { startsOn: "2027-06-02" })).toEqual(["startsOn"]);
  expect(fieldOf({ untilOn: "2026-05-31" })).toEqual(["untilOn"]);
  expect(fieldOf({ untilOn: "2026-07-01", turns: 3 })).toEqual(["untilOn"]);
  const later = { start: { when: "on", day: "2026-06-09" }, note: "Gently" };
  expect(fieldOf(later, { startsOn: "2026-06-09" })).toEqual(["note"]);
  const less = { ...later, note: null, smaller: {} };
  expect(fieldOf(less, { startsOn: "2026-06-09" })).toEqual(["smaller.words"]);
  expect(fieldOf({ every: null, note: "Gently" }, { stands: true })).toEqual(
    [],
  );
});

test("each is due as many days after it came as the first", () => {
  expect(daysUntilDue("2026-03-06", "2026-03-10")).toBe(4);
  expect(daysUntilDue("2026-03-06", null)).toBeNull();
  expect(daysUntilDue("2026-03-06", "2026-03-05")).toBeNull();
});
