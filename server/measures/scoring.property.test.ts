import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SEVERITIES, type Severity } from "../worksheets/alert-definition";
import { readAnswers } from "./answer-rules";
import type { Measure } from "./definition";
import {
  itemsOf,
  type MeasureAnswers,
  rangeOf,
  scoredItems,
} from "./item-rules";
import { shippedMeasures } from "./load-measures";
import { chipsFor, offersAfter } from "./review-rules";
import { scoreMeasure } from "./scoring";

const whole = (max: number) => fc.integer({ min: 0, max });

function anyAnswers(measure: Measure, missing: boolean) {
  const model = Object.fromEntries(
    itemsOf(measure).map(({ number, options }) => {
      const place = whole(options === null ? 400 : options.length - 1);
      const answer: fc.Arbitrary<number | null> = missing
        ? fc.option(place, { nil: null, freq: 8 })
        : place;
      return [number, answer];
    }),
  );
  return fc.record<MeasureAnswers>(
    model,
    missing ? { requiredKeys: [] } : undefined,
  );
}

/** Answers with one scored item moved to another choice. */
const twoAnswers = (measure: Measure) =>
  fc
    .tuple(
      anyAnswers(measure, true),
      fc.constantFrom(...scoredItems(measure)),
      whole(400),
      whole(400),
    )
    .map(([answers, { number, options }, one, other]) => {
      const count = options?.length ?? 401;
      const scoreOf = (place: number) =>
        options === null ? place : (options[place]?.score ?? 0);
      const [lower = 0, higher = 0] = [one % count, other % count].sort(
        (x, y) => scoreOf(x) - scoreOf(y),
      );
      return {
        lower: { ...answers, [number]: lower },
        higher: { ...answers, [number]: higher },
      };
    });

const rank = (severity: Severity) => SEVERITIES.indexOf(severity);

describe.each(shippedMeasures())("$slug", (measure) => {
  test("a total is a whole number in its range, or there is none", () => {
    const { least, most } = rangeOf(measure);

    fc.assert(
      fc.property(anyAnswers(measure, true), (answers) => {
        const { status, total, band, change } = scoreMeasure(measure, answers);

        expect(change).toBeNull();
        if (status === "incomplete") {
          const hasWord = measure.verdicts.length > 0;
          expect([total, band === null]).toEqual([null, !hasWord]);
          return;
        }
        expect(Number.isInteger(total)).toBe(true);
        expect(total).toBeGreaterThanOrEqual(least);
        expect(total).toBeLessThanOrEqual(most);
      }),
    );
  });

  test("with every item answered it is complete", () => {
    fc.assert(
      fc.property(anyAnswers(measure, false), (answers) => {
        expect(scoreMeasure(measure, answers).status).toBe("complete");
      }),
    );
  });

  test("a choice that gives more never lowers the total", () => {
    fc.assert(
      fc.property(twoAnswers(measure), ({ lower, higher }) => {
        const before = scoreMeasure(measure, lower).total;
        const after = scoreMeasure(measure, higher).total;

        if (before !== null && after !== null) {
          expect(after).toBeGreaterThanOrEqual(before);
        }
      }),
    );
  });

  test("what is worse takes no alert away but the one of getting worse", () => {
    const isWorseUp = measure.direction === "higher_is_worse";

    fc.assert(
      fc.property(twoAnswers(measure), ({ lower, higher }) => {
        const better = scoreMeasure(measure, isWorseUp ? lower : higher);
        const worse = scoreMeasure(measure, isWorseUp ? higher : lower);
        const raised = worse.alerts.map(({ code }) => code);
        const graver = worse.alerts.map(({ severity }) => rank(severity));

        if (worse.status !== "incomplete") {
          // A screen raises one at a time: something graver takes the place of something milder.
          for (const { code, severity } of better.alerts) {
            const isThere = raised.includes(code);
            expect(isThere || Math.max(...graver) > rank(severity)).toBe(true);
          }
        }
      }),
    );
  });

  test("what was scored can be read back and scores the same", () => {
    fc.assert(
      fc.property(anyAnswers(measure, true), (answers) => {
        const reading = readAnswers(
          measure,
          JSON.parse(JSON.stringify(answers)),
        );

        expect(reading.ok && scoreMeasure(measure, reading.answers)).toEqual(
          scoreMeasure(measure, answers),
        );
      }),
    );
  });

  test("no input is so odd that reading it fails", () => {
    const odd = fc.anything({ withNullPrototype: true });
    const keyed = fc.dictionary(
      fc.constantFrom("0", "1", "2", "9", "__proto__", "constructor"),
      odd,
    );

    fc.assert(
      fc.property(fc.oneof(odd, keyed), (input) => {
        const reading = readAnswers(measure, input);
        if (!reading.ok) return;
        const score = scoreMeasure(measure, reading.answers);
        chipsFor(measure, reading.answers);
        offersAfter(measure, score);
      }),
    );
  });
});
