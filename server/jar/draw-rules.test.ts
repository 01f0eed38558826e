import fc from "fast-check";
import { expect, test } from "vitest";

import {
  candidatesOf,
  type DrawState,
  leftOutOf,
  pick,
  retiredBy,
  spentOn,
} from "./draw-rules";
import {
  ANY,
  byWords,
  COSTS,
  ENERGIES,
  fits,
  type Idea,
  KINDS,
  PLACES,
  type Wish,
} from "./idea-rules";

const orOpen = <T>(values: readonly T[]) =>
  fc.option(fc.constantFrom(...values), { nil: null });

const anIdea: fc.Arbitrary<Idea> = fc.record({
  text: fc.string({ minLength: 1, maxLength: 200 }),
  cost: orOpen(COSTS),
  place: orOpen(PLACES),
  energy: orOpen(ENERGIES),
  kidFree: orOpen([true, false]),
  kind: orOpen(KINDS),
});
const aWish: fc.Arbitrary<Wish> = fc.record({
  cost: orOpen(COSTS),
  energy: orOpen(ENERGIES),
  place: orOpen(["home", "out"] as const),
  withChildren: fc.boolean(),
});
const aJar = fc.uniqueArray(
  fc.record({ id: fc.uuid(), idea: anIdea, isRetired: fc.boolean() }),
  { selector: ({ id }) => id, maxLength: 40 },
);
const someOf = (ids: readonly string[]) =>
  ids.length === 0 ? fc.constant<string[]>([]) : fc.subarray([...ids]);

const open: Idea = {
  text: "A walk",
  cost: null,
  place: null,
  energy: null,
  kidFree: null,
  kind: null,
};

test("everything fits those who look for nothing in particular", () => {
  fc.assert(fc.property(anIdea, (idea) => fits(idea, ANY)));
});

test("what is left open fits every wish", () => {
  fc.assert(fc.property(aWish, (wish) => fits(open, wish)));
});

test.each<[string, Partial<Idea>, Partial<Wish>, boolean]>([
  ["as dear as they look for", { cost: "low" }, { cost: "low" }, true],
  ["cheaper", { cost: "free" }, { cost: "low" }, true],
  ["dearer", { cost: "medium" }, { cost: "low" }, false],
  ["of less energy", { energy: "low" }, { energy: "medium" }, true],
  ["of more energy", { energy: "high" }, { energy: "medium" }, false],
  ["at home, where they look out", { place: "home" }, { place: "out" }, false],
  ["either, where they look out", { place: "either" }, { place: "out" }, true],
  [
    "without children, with them",
    { kidFree: true },
    { withChildren: true },
    false,
  ],
  [
    "with or without, with them",
    { kidFree: false },
    { withChildren: true },
    true,
  ],
])("an idea %s fits: %j", (_what, idea, wish, expected) => {
  expect(fits({ ...open, ...idea }, { ...ANY, ...wish })).toBe(expected);
});

test("what is drawn is one of those that fit, is not retired and was left out by nobody", () => {
  fc.assert(
    fc.property(
      aJar.chain((jar) =>
        fc.record({
          jar: fc.constant(jar),
          leftOut: someOf(jar.map(({ id }) => id)),
        }),
      ),
      aWish,
      fc.nat(),
      ({ jar, leftOut }, wish, chance) => {
        const candidates = candidatesOf(jar, wish);
        const out = new Set(leftOut);
        const drawn = pick(candidates, out, (end) => chance % end);
        const could = jar.filter(
          ({ id, idea, isRetired }) =>
            !isRetired && !out.has(id) && fits(idea, wish),
        );
        if (drawn === null) expect(could).toEqual([]);
        else expect(could.map(({ id }) => id)).toContain(drawn);
      },
    ),
  );
});

test("each of what is left can come, and the chance goes over no more than that", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1 }), (ids) => {
      const [first = "", ...rest] = ids;
      const drawn = rest.map((_, at) =>
        pick(ids, new Set([first]), (end) => {
          expect(end).toBe(rest.length);
          return at;
        }),
      );
      expect(drawn).toEqual(rest);
    }),
  );
});

test("whether anything was left out changes nothing of what fits, nor its order", () => {
  fc.assert(
    fc.property(aJar, aWish, fc.nat(), (jar, wish, seed) => {
      const turned = jar.toSorted((x, y) =>
        (seed + x.id.length) % 2 === 0 ? 1 : x.id < y.id ? 1 : -1,
      );
      expect(candidatesOf(turned, wish)).toEqual(candidatesOf(jar, wish));
    }),
  );
});

test("ideas stand by their words, whoever put them in and whenever", () => {
  fc.assert(
    fc.property(aJar, (jar) => {
      expect(byWords(jar.toReversed())).toEqual(byWords(jar));
    }),
  );
});

test("what somebody said last of an idea counts, and for nobody else", () => {
  const said = (partnerId: string, leaveOut: boolean) => ({
    ideaId: "cinema",
    partnerId,
    leaveOut,
  });

  expect(leftOutOf([said("ana", true)])).toEqual(new Set(["cinema"]));
  expect(leftOutOf([said("ana", true), said("ana", false)])).toEqual(new Set());
  expect(leftOutOf([said("ana", true), said("ben", false)])).toEqual(
    new Set(["cinema"]),
  );
});

const aDraw = (state: DrawState, over: object = {}) => ({
  state,
  drawn: "walk",
  keep: null,
  drawnOn: "2026-12-01",
  endedOn: null,
  ...over,
});

test("only what came to nothing on the day itself counts towards enough for today", () => {
  const draws = [
    aDraw("left", { endedOn: "2026-12-02" }),
    aDraw("none", { drawnOn: "2026-12-02" }),
    aDraw("left", { endedOn: "2026-12-01" }),
    aDraw("done", { endedOn: "2026-12-02" }),
    aDraw("agreed", { drawnOn: "2026-12-02" }),
  ];

  expect(spentOn(draws, "2026-12-02")).toBe(2);
  expect(spentOn(draws, "2026-12-03")).toBe(0);
});

test("an idea of which once was enough is retired until it may come again", () => {
  const once = aDraw("done", { keep: "once" as const });
  const again = aDraw("done", { keep: "again" as const });

  expect(retiredBy([again, once])).toEqual(new Set(["walk"]));
  expect(retiredBy([once, again])).toEqual(new Set());
  expect(retiredBy([aDraw("done")])).toEqual(new Set());
});
