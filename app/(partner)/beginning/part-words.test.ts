import { expect, test } from "vitest";

import { isInPacket, isOpen, partWords, wayToPart } from "./part-words";

const paper = {
  kind: "paper",
  title: "Couples therapy",
  state: "not_opened",
  minutes: 2,
  minutesLeft: 2,
  assignmentId: null,
  paperId: "p",
} as const;
const intake = {
  ...paper,
  kind: "worksheet",
  state: "begun",
  minutes: 19,
  minutesLeft: 1,
  assignmentId: "w",
  paperId: null,
} as const;

test("a part says how long it takes, how much is left, or that it is done", () => {
  expect(partWords(paper)).toBe("About 2 minutes");
  expect(partWords(intake)).toBe("Begun. About 1 minute left");
  expect(partWords({ ...paper, state: "done" })).toBe("Signed");
  expect(partWords({ ...intake, state: "done" })).toBe("Done");
});

test("each part is done where it always is", () => {
  expect([wayToPart(paper), wayToPart(intake)]).toEqual([
    "/papers/p",
    "/homework/w",
  ]);
});

test("it stands there until all is done", () => {
  const packet = {
    parts: [paper, intake],
    next: intake,
    minutesLeft: 3,
    done: 0,
  };
  expect(isOpen(packet)).toBe(true);
  expect(isOpen({ ...packet, done: 2 })).toBe(false);
  expect(["p", "w", "x"].map((id) => isInPacket(packet, id))).toEqual([
    true,
    true,
    false,
  ]);
});
