import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { rangeOf } from "./item-rules";
import { ownLinesOf } from "./line-records";
import { shippedMeasure } from "./load-measures";

/** A partner's own totals where their therapist lets them see them: numbers in time, and no word of what they mean. */
export function listOwnLines(caller: Caller) {
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind !== "partner") throw new NotFound();
    const rows = await ownLinesOf(tx, actor);
    const bySlug = Map.groupBy(rows, ({ slug }) => slug);
    return [...bySlug].flatMap(([slug, results]) => {
      const measure = shippedMeasure(slug);
      if (!measure) return [];
      const { most } = rangeOf(measure);
      return {
        slug,
        name: measure.name,
        fullName: measure.fullName,
        direction: measure.direction,
        most: Number.isFinite(most) ? most : null,
        attribution: measure.attribution,
        totals: results.flatMap(({ at, total }) =>
          total === null ? [] : [{ at, total }],
        ),
      };
    });
  });
}
