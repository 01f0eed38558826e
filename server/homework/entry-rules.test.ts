import { expect, test } from "vitest";

import { emptyEntry, isGiven, isToDo, staysOpen } from "./entry-rules";

const entry = (more = {}) => ({
  id: "two",
  standingId: "one",
  state: "to_do" as const,
  hasBegun: false,
  ...more,
});

test("what comes daily or as needed stays, unless it opens for both", () => {
  expect(staysOpen({ frequency: "daily" }, "private")).toBe(true);
  expect(staysOpen({ frequency: "as_needed" }, "therapist_decides")).toBe(true);
  expect(staysOpen({ frequency: "as_needed" }, "reveal")).toBe(false);
  expect(staysOpen({ frequency: "weekly" }, "private")).toBe(false);
});

test("what was given is something to do; what one opened and left is not", () => {
  expect(isToDo(entry({ id: "one" }))).toBe(true);
  expect(isToDo(entry({ standingId: null }))).toBe(true);
  expect(isToDo(entry())).toBe(false);
  expect(isToDo(entry({ hasBegun: true }))).toBe(true);
  expect(isToDo(entry({ state: "choosing" }))).toBe(true);
  expect(isToDo(entry({ state: "waiting", hasBegun: true }))).toBe(false);
  expect(isGiven(entry())).toBe(false);
});

test("an empty page of the same is taken up again, and no other", () => {
  const empty = entry();
  const others = [
    entry({ id: "three", hasBegun: true }),
    entry({ id: "four", state: "sent" }),
    entry({ id: "five", standingId: "another" }),
  ];
  expect(emptyEntry([...others, empty], "one")).toBe(empty);
  expect(emptyEntry(others, "one")).toBeUndefined();
});
