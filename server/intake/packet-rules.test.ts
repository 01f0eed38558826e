import { expect, test } from "vitest";

import {
  allMinutes,
  minutesToRead,
  nextPart,
  notYet,
  placeOf,
  stateOf,
} from "./packet-rules";

const at = new Date("2026-12-01T10:00:00Z");

test("a part is not opened, begun or done", () => {
  expect(stateOf({ begunAt: null, doneAt: null })).toBe("not_opened");
  expect(stateOf({ begunAt: at, doneAt: null })).toBe("begun");
  expect(stateOf({ begunAt: at, doneAt: at })).toBe("done");
});

test("nothing is given twice, neither what is there nor what is named twice", () => {
  const phq = { kind: "measure", slug: "phq-9" } as const;
  const gad = { kind: "measure", slug: "gad-7" } as const;
  expect(notYet([phq, gad, gad], [phq])).toEqual([gad]);
  expect(notYet([phq], [{ kind: "worksheet", slug: "phq-9" }])).toEqual([phq]);
});

test("papers come first and what both will see comes last", () => {
  const places = [
    placeOf({ kind: "worksheet", sharing: "reveal" }, 0),
    placeOf({ kind: "measure" }, 3),
    placeOf({ kind: "worksheet", sharing: "private" }, 0),
    placeOf({ kind: "paper" }, 9),
  ];
  expect(places.toSorted((one, other) => one - other)).toEqual(
    places.toReversed(),
  );
});

test("what was begun is finished before another is begun", () => {
  const parts = [
    { id: 1, state: "done" },
    { id: 2, state: "not_opened" },
    { id: 3, state: "begun" },
  ] as const;
  expect(nextPart(parts)?.id).toBe(3);
  expect(nextPart(parts.slice(0, 2))?.id).toBe(2);
  expect(nextPart(parts.slice(0, 1))).toBeNull();
});

test("minutes are counted of what is left alone", () => {
  expect(
    allMinutes([
      { state: "done", minutesLeft: 19 },
      { state: "begun", minutesLeft: 4 },
      { state: "not_opened", minutesLeft: 2 },
    ]),
  ).toBe(6);
  expect(minutesToRead("one two three")).toBe(1);
  expect(minutesToRead("word ".repeat(660))).toBe(3);
});
