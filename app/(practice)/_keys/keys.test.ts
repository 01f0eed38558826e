import { describe, expect, test } from "vitest";

import { meant } from "./keys";

const press = (key: string, more: object = {}) => ({
  key,
  isCommand: false,
  isAlt: false,
  isShift: false,
  isTyping: false,
  isBelow: false,
  ...more,
});
const on = { isGoing: false, isOn: true };

test.each([
  ["j", "next"],
  ["K", "previous"],
  ["e", "seen"],
  ["b", "brief"],
  ["a", "assign"],
  ["v", "view"],
  ["s", "share"],
  ["?", "help"],
  ["x", null],
] as const)("%s alone", (key, deed) => {
  expect(meant(press(key), on)).toEqual({ deed, isGoing: false });
});

test("what brings everything back takes two keys", () => {
  const back = press("S", { isShift: true });

  expect(meant(back, on).deed).toBe("unshare");
  expect(meant(press("S"), on).deed).toBe("share");
  expect(meant(back, { ...on, isOn: false }).deed).toBeNull();
});

test("G waits for where to go, once", () => {
  expect(meant(press("g"), on)).toEqual({ deed: null, isGoing: true });
  expect(meant(press("t"), { ...on, isGoing: true }).deed).toBe("today");
  expect(meant(press("c"), { ...on, isGoing: true }).deed).toBe("couples");
  expect(meant(press("j"), { ...on, isGoing: true })).toEqual({
    deed: null,
    isGoing: false,
  });
});

describe("single keys mean nothing", () => {
  test.each([
    ["while typing", { isTyping: true }, on],
    ["under a dialog", { isBelow: true }, on],
    ["with Alt", { isAlt: true }, on],
    ["when they are switched off", {}, { ...on, isOn: false }],
  ])("%s", (_when, more, standing) => {
    expect(meant(press("e", more), standing).deed).toBeNull();
  });
});

test("finding and locking are there everywhere", () => {
  const anywhere = { isCommand: true, isTyping: true, isBelow: true };
  const off = { ...on, isOn: false };

  expect(meant(press("k", anywhere), off).deed).toBe("find");
  expect(meant(press("l", anywhere), off).deed).toBe("lock");
  expect(meant(press("j", anywhere), off).deed).toBeNull();
});
