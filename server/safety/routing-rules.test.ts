import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { contentFile } from "@/tests/support/content-file";
import { theMeasure } from "@/tests/support/measures";

import { itemsOf } from "../measures/item-rules";
import { raisedAlerts } from "../worksheets/alert-rules";
import { fieldOf } from "../worksheets/field-rules";
import { safetyRoute } from "./routing-rules";

const none = {
  q: Object.fromEntries(
    Array.from({ length: 17 }, (_, at) => [at + 1, "no" as const]),
  ),
  hark: 0,
  afraid: 0,
  joint_ok: "safe",
};
const route = (
  q: Record<number, "yes" | "once" | "sometimes" | "often" | "prefer_not">,
  more: Partial<typeof none> = {},
) => safetyRoute({ ...none, ...more, q: { ...none.q, ...q } });

test("nothing said leads nowhere, a birth and a separation alone neither", () => {
  expect(route({})).toBe("clear");
  expect(route({ 16: "yes", 17: "yes" })).toBe("clear");
});

test("danger now", () => {
  for (const red of [10, 11, 14, 15]) {
    expect(route({ [red]: "yes" }), String(red)).toBe("IPV_IMMINENT");
  }
  expect(route({ 13: "yes", 17: "yes" })).toBe("IPV_IMMINENT");
  expect(route({ 8: "often", 17: "yes" })).toBe("IPV_IMMINENT");
  expect(route({ 8: "often" })).toBe("IPV_POSITIVE");
});

test("a sign of violence", () => {
  expect(route({}, { hark: 1 })).toBe("IPV_POSITIVE");
  for (const key of [1, 2, 3, 4, 7, 9]) {
    expect(route({ [key]: "once" }), String(key)).toBe("clear");
    expect(route({ [key]: "sometimes" }), String(key)).toBe("IPV_POSITIVE");
  }
  for (const key of [5, 6, 8]) {
    expect(route({ [key]: "once" }), String(key)).toBe("IPV_POSITIVE");
  }
  expect(route({ 12: "yes" })).toBe("IPV_POSITIVE");
  expect(route({}, { afraid: 4 })).toBe("IPV_POSITIVE");
  expect(route({}, { afraid: 3 })).toBe("clear");
  expect(route({}, { joint_ok: "not_safe" })).toBe("IPV_POSITIVE");
});

test("two of them rather not said want a talk, one does not", () => {
  expect(route({ 1: "prefer_not" })).toBe("clear");
  expect(route({ 1: "prefer_not", 11: "prefer_not" })).toBe("NEEDS_TALK");
});

describe("the worksheet and the function", () => {
  const worksheet = contentFile("W27-safety-check");
  const OFTEN = ["no", "once", "sometimes", "often"] as const;
  const rated = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null });
  const ticked = fc.option(fc.integer({ min: 1, max: 2 }), { nil: null });
  const answers = fc.record({
    hark: fc.tuple(ticked, ticked, ticked, ticked),
    often: fc.array(rated, { minLength: 9, maxLength: 9 }),
    red: fc.array(ticked, { minLength: 8, maxLength: 8 }),
    afraid: fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }),
    joint_ok: fc.constantFrom("safe", "mostly", "not_safe", null),
  });

  test("say the same of any answers; a question of HARK left unsaid wants a talk too", () => {
    fc.assert(
      fc.property(answers, ({ hark, often, red, afraid, joint_ok }) => {
        const said = Object.fromEntries([
          ...often.map((place, at) => [
            at + 1,
            place === null ? "prefer_not" : OFTEN[place - 1],
          ]),
          ...red.map((place, at) => [
            at + 10,
            place === null ? "prefer_not" : place === 2 ? "yes" : "no",
          ]),
        ]);
        const given = safetyRoute({
          q: said,
          hark: hark.filter((place) => place === 2).length,
          afraid,
          joint_ok,
        });
        const rows = (first: number, places: readonly (number | null)[]) =>
          Object.fromEntries(
            places.map((place, at) => [`q${at + first}`, place]),
          );
        const raised = raisedAlerts(
          worksheet,
          {
            hark: { h: hark[0], a: hark[1], r: hark[2], k: hark[3] },
            q: rows(1, often),
            red: rows(10, red),
            afraid,
            joint_ok,
          },
          "submit",
        ).map(({ code }) => code);
        const expected =
          given === "clear" && hark.includes(null) ? "NEEDS_TALK" : given;

        expect(raised).toEqual(expected === "clear" ? [] : [expected]);
      }),
      { numRuns: 500 },
    );
  });

  test("ask the four of HARK word for word", () => {
    const field = fieldOf(worksheet, "hark");
    const rows = field?.type === "matrix" ? field.rows : [];

    expect(rows.map(({ label }) => label)).toEqual(
      itemsOf(theMeasure("hark")).map(({ text }) => text),
    );
  });
});
