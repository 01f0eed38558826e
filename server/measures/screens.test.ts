import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { resultOf, theMeasure } from "@/tests/support/measures";

import { shownFields } from "../worksheets/field-rules";
import { fieldKey, formOf } from "./form-rules";
import { isSent } from "./send-rules";
import { asShipped } from "./setting-rules";

const [YES, NO] = [0, 1];
const outcome = (slug: string, places: readonly (number | null)[]) => {
  const { status, total, band, alerts } = resultOf(slug, places);
  return [status, total, band, alerts.map((a) => `${a.code} ${a.severity}`)];
};
const said = fc.constantFrom(YES, NO, null);

describe("HARK", () => {
  const hark = (...places: (number | null)[]) => outcome("hark", places);

  test("counts every yes, and one is positive", () => {
    expect(hark(NO, NO, NO, NO)).toEqual(["complete", 0, "negative", []]);
    expect(hark(NO, YES, NO, NO)).toEqual([
      "complete",
      1,
      "positive",
      ["IPV_POSITIVE high"],
    ]);
    expect(hark(YES, YES, YES, YES)).toEqual([
      "complete",
      4,
      "positive",
      ["IPV_POSITIVE high"],
    ]);
  });

  test("what was rather not said wants a conversation, and takes no yes away", () => {
    expect(hark(NO, null, NO, NO)).toEqual([
      "incomplete",
      null,
      "needs conversation",
      ["NEEDS_TALK medium"],
    ]);
    expect(hark(YES, null, NO, NO)).toEqual([
      "incomplete",
      null,
      "positive",
      ["IPV_POSITIVE high"],
    ]);
  });

  test("any yes is positive, whatever stands beside it", () => {
    fc.assert(
      fc.property(fc.tuple(said, said, said, said), (places) => {
        const [, , band] = hark(...places);
        const expected = places.includes(YES)
          ? "positive"
          : places.includes(null)
            ? "needs conversation"
            : "negative";

        expect(band).toBe(expected);
      }),
    );
  });
});

describe("ASQ", () => {
  const asq = (...places: (number | null)[]) => outcome("asq", places);

  test("all no is negative, and the fifth has no reason to be asked", () => {
    expect(asq(NO, NO, NO, NO)).toEqual(["complete", 0, "negative", []]);
  });

  test("one yes without thoughts right now is looked at the same day", () => {
    expect(asq(YES, NO, NO, NO, NO)).toEqual([
      "complete",
      1,
      "non-acute positive",
      ["SI_POSITIVE high"],
    ]);
  });

  test("thoughts right now are acute", () => {
    expect(asq(YES, NO, NO, NO, YES)).toEqual([
      "complete",
      2,
      "acute positive",
      ["SI_ACUTE critical"],
    ]);
    // However it came to be said.
    expect(asq(NO, NO, NO, NO, YES)[3]).toEqual(["SI_ACUTE critical"]);
    expect(asq(null, null, null, null, YES)[3]).toEqual(["SI_ACUTE critical"]);
  });

  test("a refused answer is a positive screen", () => {
    for (const at of [0, 1, 2, 3]) {
      const places = [NO, NO, NO, NO].map((no, each) =>
        each === at ? null : no,
      );
      expect(asq(...places, NO)).toEqual([
        "incomplete",
        null,
        "non-acute positive",
        ["SI_POSITIVE high"],
      ]);
    }
    expect(asq(YES, NO, NO, NO, null)[3]).toEqual(["SI_POSITIVE high"]);
  });

  test("nothing but four times no is negative", () => {
    fc.assert(
      fc.property(fc.tuple(said, said, said, said, said), (places) => {
        const [, , band] = asq(...places);
        const first = places.slice(0, 4);
        const expected =
          places[4] === YES
            ? "acute positive"
            : first.every((place) => place === NO)
              ? "negative"
              : "non-acute positive";

        expect(band).toBe(expected);
      }),
    );
  });

  test("the form asks the fifth after any yes and after a refusal, and how after the fourth", () => {
    const asked = (places: readonly (number | null)[]) =>
      shownFields(
        formOf(theMeasure("asq")),
        Object.fromEntries(
          places.map((place, at) => [
            fieldKey(at + 1),
            place === null ? null : String(place),
          ]),
        ),
      ).map(({ key }) => key);
    const four = ["item_1", "item_2", "item_3", "item_4"];

    expect(asked([NO, NO, NO, NO])).toEqual(four);
    expect(asked([YES, NO, NO, NO])).toEqual([...four, "item_5"]);
    expect(asked([NO, null, NO, NO])).toEqual([...four, "item_5"]);
    expect(asked([NO, NO, NO, YES])).toEqual([...four, "told_4", "item_5"]);
    expect(asked([YES, NO, NO, NO, YES])).toEqual([
      ...four,
      "item_5",
      "told_5",
    ]);
  });
});

test("neither is ever sent as homework", () => {
  for (const slug of ["hark", "asq"]) {
    const measure = theMeasure(slug);
    expect(isSent(measure, { ...asShipped(measure), isOn: true })).toBe(false);
    expect(formOf(measure).parts).toMatchObject([{ mode: "sealed" }]);
  }
});
