import { expect, test } from "vitest";

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

test("a card is what the other asked for and both read, and nothing that is not open", () => {
  const specific = [{ text: "Make the tea" }, { text: "A walk" }];

  expect(actCards(loved, { specific })).toEqual([
    { unit: "specific", item: 0, text: "Make the tea" },
    { unit: "specific", item: 1, text: "A walk" },
  ]);
  expect(actCards(loved, { specific: null })).toEqual([]);
  expect(actCards({ ...loved, acts: undefined }, { specific })).toEqual([]);
  expect(
    actCards(loved, { "specific.touch": [{ text: "A long hug" }] }),
  ).toEqual([{ unit: "specific.touch", item: 0, text: "A long hug" }]);
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
