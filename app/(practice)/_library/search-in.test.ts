import { expect, test } from "vitest";

import { addressOf, narrowedBy } from "./address";
import { searchIn } from "./search-in";

const NOTHING = searchIn({}, null);

test("an empty address asks for everything", () => {
  expect(NOTHING).toEqual({
    words: "",
    topic: null,
    approach: null,
    minutes: null,
    whose: null,
    mode: null,
    list: "all",
    coupleId: null,
    after: null,
  });
  expect(narrowedBy(NOTHING)).toBe(0);
  expect(addressOf("/library", NOTHING)).toBe("/library");
});

test("what an address says is asked, and the same address says it again", () => {
  const search = searchIn(
    { words: "loop", topic: "cycle", minutes: "30", list: "favourites" },
    null,
  );
  expect(search).toMatchObject({
    words: "loop",
    topic: "cycle",
    minutes: 30,
    list: "favourites",
  });
  expect(narrowedBy(search)).toBe(2);
  const address = addressOf("/library", search);
  const again = Object.fromEntries(new URLSearchParams(address.split("?")[1]));
  expect(searchIn(again, null)).toEqual(search);
});

test("what does not fit, comes twice or names a couple counts as not asked", () => {
  const couple = "0b52c45d-ea53-4e16-a115-a6c58a4c3673";
  expect(
    searchIn(
      {
        topic: "gossip",
        minutes: "many",
        mode: ["reveal", "private"],
        after: "../..",
        coupleId: couple,
        worksheet: "weekly-pulse",
        constructor: "x",
      },
      null,
    ),
  ).toEqual(NOTHING);
  expect(searchIn({ coupleId: "other" }, couple).coupleId).toBe(couple);
});
