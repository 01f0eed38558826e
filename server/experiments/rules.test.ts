import { expect, test } from "vitest";

import { shipped } from "@/tests/support/shipped";

import { actCards, carriedInto } from "./rules";

const loved = {
  acts: { cards: ["specific", "specific.touch"] },
  share: [
    {
      unit: "specific",
      label: "Wishes",
      gate: "open" as const,
      show: ["text"],
    },
    {
      unit: "specific.touch",
      label: "Touch",
      gate: "therapist" as const,
      show: ["text"],
    },
  ],
};

const nothing = { own: {}, others: {}, together: [] };

test("a card is what the other asked for and both read, and nothing that is not open", () => {
  const specific = [{ text: "Make the tea" }, { text: "A walk" }, { text: "" }];
  const asked = { unit: "specific", from: "asked" };
  const cards = (others: Parameters<typeof actCards>[1]["others"]) =>
    actCards(loved, { ...nothing, others });

  expect(cards({ specific })).toEqual([
    { ...asked, item: 0, text: "Make the tea" },
    { ...asked, item: 1, text: "A walk" },
  ]);
  expect(cards({ specific: null })).toEqual([]);
  expect(
    actCards(
      { ...loved, acts: undefined },
      { ...nothing, others: { specific } },
    ),
  ).toEqual([]);
  expect(cards({ "specific.touch": [{ text: "A long hug" }] })).toEqual([
    { unit: "specific.touch", item: 0, text: "A long hug", from: "asked" },
  ]);
  expect(actCards(loved, { ...nothing, own: { specific } })).toEqual([]);
});

test("of a talk: the other’s request, one’s own appreciation said aloud, and what both agreed", () => {
  const talk = shipped("monthly-check-in");
  const half = (name: string) => ({
    request: `Call ${name}`,
    appreciate: [{ what: `The soup of ${name}` }],
  });

  expect(
    actCards(talk, {
      own: half("Ana"),
      others: half("Ben"),
      together: [
        { question: "agreements", value: [{ who: "both" }, { what: "Walk" }] },
        { question: "revisit", value: [{ what: "Money" }] },
      ],
    }).map(({ unit, item, text, from }) => [from, unit, item, text]),
  ).toEqual([
    ["asked", "request", 0, "Call Ben"],
    ["told", "appreciate", 0, "An appreciation, said aloud: “The soup of Ana”"],
    ["agreed", "agreements", 1, "Walk"],
  ]);
});

const weekly = { ownAct: { plan: "intend", did: "did", yes: "yes" } };
const now = new Date("2026-11-30T10:00:00Z");
const act = {
  text: "Make the tea",
  pickedAt: new Date("2026-11-28T10:00:00Z"),
  doneAt: null,
};

test("the act of these days stands in the plan, and that it was done once it was", () => {
  const plan = { question: "intend", value: { what: "Make the tea" } };
  expect(carriedInto(weekly, [act], now)).toEqual([plan]);
  expect(carriedInto(weekly, [{ ...act, doneAt: now }], now)).toEqual([
    plan,
    { question: "did", value: "yes" },
  ]);
});

test("an act of long ago, or a worksheet about something else, carries nothing", () => {
  const old = { ...act, pickedAt: new Date("2026-11-10T10:00:00Z") };
  expect(carriedInto(weekly, [old], now)).toEqual([]);
  expect(carriedInto({}, [act], now)).toEqual([]);
  expect(carriedInto(weekly, [], now)).toEqual([]);
});
