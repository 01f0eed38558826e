import { expect, test } from "vitest";

import {
  type Act,
  dateWords,
  landedWords,
  latelyWords,
  standsWords,
} from "./act-words";

const clock = { now: new Date("2026-11-30T10:00:00Z"), timeZone: "UTC" };
const act: Act = {
  id: "1",
  assignmentId: "2",
  seat: "a",
  text: "Make the tea",
  pickedAt: new Date("2026-11-28T10:00:00Z"),
  doneAt: null,
  putAsideAt: null,
  visibleAt: null,
  answer: null,
  landed: null,
  note: null,
};
const at = new Date("2026-11-29T10:00:00Z");

test("how far an act is", () => {
  expect(standsWords(act, clock)).toBe("picked Saturday");
  expect(standsWords({ ...act, doneAt: at }, clock)).toBe("done yesterday");
  expect(standsWords({ ...act, putAsideAt: at }, clock)).toBe("put aside");
});

test("what the other said, is asked, or was not asked", () => {
  const done = { ...act, doneAt: at };
  expect(landedWords(act, "Ben")).toBeNull();
  expect(landedWords(done, "Ben")).toBe("Ben is not asked yet");
  const asked = { ...done, visibleAt: at };
  expect(landedWords(asked, "Ben")).toBe("Ben is asked");
  expect(landedWords({ ...asked, answer: "landed", landed: 0 }, "Ben")).toBe(
    "0 of 10",
  );
  expect(landedWords({ ...asked, answer: "not_noticed" }, "Ben")).toBe(
    "did not notice it",
  );
  expect(landedWords({ ...asked, answer: "rather_not" }, "Ben")).toBe(
    "rather not say",
  );
});

test("one line names only who has an act, and never how it landed", () => {
  const names = { a: "Ana", b: "Ben" };
  expect(latelyWords({ a: "picked", b: "rated" }, false, names)).toBe(
    "Ana picked one, Ben did one",
  );
  expect(latelyWords({ a: null, b: "asked" }, false, names)).toBe(
    "Ben did one",
  );
  expect(latelyWords({ a: null, b: "asked" }, true, names)).toBe(
    "Ben did one, Ana and Ben had a date",
  );
  expect(latelyWords(null, true, names)).toBe("Ana and Ben had a date");
  expect([dateWords(0), dateWords(null)]).toEqual(["0 of 10", "nothing said"]);
});
