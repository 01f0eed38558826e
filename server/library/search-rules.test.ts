import { expect, test } from "vitest";

import {
  shippedWorksheet,
  shippedWorksheets,
} from "../worksheets/load-definitions";
import { searchLibraryInput } from "./inputs";
import {
  entryOf,
  pageAfter,
  pageOfBoth,
  searched,
  shelfOf,
  type Use,
  whoseOf,
} from "./search-rules";

const shipped = (slug: string) => {
  const worksheet = shippedWorksheet(slug);
  if (!worksheet) throw new Error(`There is no ${slug}.`);
  return worksheet;
};

const worksheets = [
  "weekly-pulse",
  "cycle-map",
  "raw-spots",
  "session-prep",
].map(shipped);
const entries = worksheets.map(entryOf);
const NO_USE: Use = {
  favourites: new Set(),
  lately: new Map(),
  givenToCouple: new Map(),
};
const ask = (given: object, use = NO_USE) =>
  searched(shelfOf(worksheets), searchLibraryInput.parse(given), use).map(
    ({ slug }) => slug,
  );

test("who fills it in is read from its parts", () => {
  expect(whoseOf(shipped("weekly-pulse"))).toBe("each");
  expect(whoseOf(shipped("cycle-map"))).toBe("each_then_together");
});

test("each choice narrows, and all of them must fit", () => {
  expect(ask({})).toEqual(entries.map(({ slug }) => slug));
  expect(ask({ topic: "cycle" })).toEqual(["cycle-map", "raw-spots"]);
  expect(ask({ topic: "cycle", minutes: 15 })).toEqual(["raw-spots"]);
  expect(ask({ minutes: 5 })).toEqual(["weekly-pulse", "session-prep"]);
  expect(ask({ mode: "therapist_decides" })).toEqual(["raw-spots"]);
  expect(ask({ whose: "each_then_together" })).toEqual(["cycle-map"]);
  expect(ask({ approach: "EFT", minutes: 5 })).toEqual([]);
});

test("words in the title come before words in the purpose", () => {
  const named = (slug: string, title: string, purpose: string) => ({
    ...shipped("weekly-pulse"),
    slug,
    title,
    purpose,
  });
  const three = shelfOf([
    named("one", "A pause", "Before the loop begins."),
    named("two", "The Loop", "Drawn together."),
    named("three", "Dates", "Two evenings."),
  ]);
  const slugs = (words: string) =>
    searched(three, searchLibraryInput.parse({ words }), NO_USE).map(
      ({ slug }) => slug,
    );
  expect(slugs("LOOP")).toEqual(["two", "one"]);
  expect(slugs("pause loop")).toEqual(["one"]);
  expect(slugs("%")).toEqual([]);
});

test("the same worksheets are put on a shelf once, and others on their own", () => {
  expect(shelfOf(worksheets)).toBe(shelfOf(worksheets));
  expect(shelfOf([...worksheets])).not.toBe(shelfOf(worksheets));
});

test("lists are what this clinician did: kept at hand, gave lately, gave to this couple", () => {
  const use: Use = {
    favourites: new Set(["raw-spots"]),
    lately: new Map([
      ["weekly-pulse", new Date("2026-03-01")],
      ["session-prep", new Date("2026-03-08")],
    ]),
    givenToCouple: new Map([["cycle-map", new Date("2026-03-02")]]),
  };
  expect(ask({ list: "favourites" }, use)).toEqual(["raw-spots"]);
  expect(ask({ list: "recent" }, use)).toEqual([
    "session-prep",
    "weekly-pulse",
  ]);
  expect(ask({ list: "used" }, use)).toEqual(["cycle-map"]);
  expect(ask({ list: "new" }, use)).not.toContain("cycle-map");
});

test("a page holds forty and goes on after its last", () => {
  const [first] = entries;
  if (!first) throw new Error("The library is empty.");
  const many = Array.from({ length: 95 }, (_, at) => ({
    ...first,
    slug: `worksheet-${at}`,
  }));
  const one = pageAfter(many, null);
  expect(one.shown).toHaveLength(40);
  const two = pageAfter(many, one.next);
  expect(two.shown[0]?.slug).toBe("worksheet-40");
  const three = pageAfter(many, two.next);
  expect(three.shown).toHaveLength(15);
  expect(three.next).toBeNull();
  expect(pageAfter(many, "gone").shown[0]?.slug).toBe("worksheet-0");
});

test("the practice’s own come before what is shipped, and a page goes on from either", () => {
  const [first] = entries;
  if (!first) throw new Error("The library is empty.");
  const own = Array.from({ length: 41 }, (_, at) => ({
    ...first,
    slug: `own-${at}`,
  }));
  const all = { after: null, list: "all" as const };
  const one = pageOfBoth({ entries: own, total: 43 }, entries, all, NO_USE);
  expect(one).toMatchObject({ next: "own-39", total: 47 });
  const rest = own.slice(40);
  const two = pageOfBoth(
    { entries: rest, total: 43 },
    entries,
    { ...all, after: "own-39" },
    NO_USE,
  );
  expect(two.shown.map(({ slug }) => slug)).toEqual([
    "own-40",
    ...entries.map(({ slug }) => slug),
  ]);
  const three = pageOfBoth(
    { entries: own, total: 43 },
    entries,
    { ...all, after: "cycle-map" },
    NO_USE,
  );
  expect(three.shown.map(({ slug }) => slug)).toEqual([
    "raw-spots",
    "session-prep",
  ]);
  const use = {
    ...NO_USE,
    lately: new Map([
      ["raw-spots", new Date("2026-03-01")],
      ["own-40", new Date("2026-03-08")],
    ]),
  };
  const lately = pageOfBoth(
    { entries: rest, total: 1 },
    entries.filter(({ slug }) => slug === "raw-spots"),
    { after: null, list: "recent" },
    use,
  );
  expect(lately.shown.map(({ slug }) => slug)).toEqual(["own-40", "raw-spots"]);
});

test("what a couple begins with stands after what is given along the way", () => {
  const ids = shelfOf(shippedWorksheets()).map(({ entry }) => entry.slug);

  expect(ids[0]).toBe("weekly-pulse");
  expect(ids.slice(-3)).toEqual([
    "individual-intake",
    "joint-intake",
    "our-goals",
  ]);
});
