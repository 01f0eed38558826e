import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { editionsOf } from "../homework/worksheet-of";
import { practiceDay } from "../practices/practice-day";
import type { OfCoupleInput } from "./inputs";
import { rangeOf } from "./item-rules";
import { resultsOf, workOf } from "./score-records";
import { workDone } from "./work-rules";

/** Every result of a couple's measures, in order, for their care team. */
export function getScores(caller: Caller, { coupleId }: OfCoupleInput) {
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const [couple, rows, parts, today] = await Promise.all([
      treatedCouple(tx, actor, coupleId),
      resultsOf(tx, practiceId, coupleId),
      workOf(tx, practiceId, coupleId),
      practiceDay(tx, actor),
      recordAudit(tx, "scores.read", {
        kind: "couple",
        id: coupleId,
        coupleId,
      }),
    ]);
    authorize(treats(actor, couple));
    const editionOf = await editionsOf(tx, practiceId, rows);

    const bySlug = Map.groupBy(rows, ({ slug }) => slug);
    const measures = [...bySlug].flatMap(([slug, results]) => {
      const newest = results.at(-1);
      const measure = newest && editionOf(newest.digest).measure;
      if (!measure) return [];
      const { most } = rangeOf(measure);
      return {
        slug,
        name: measure.name,
        fullName: measure.fullName,
        direction: measure.direction,
        most: Number.isFinite(most) ? most : null,
        cutOff: measure.cutOff?.value ?? null,
        reliableChange: measure.reliableChange?.points ?? null,
        largeGap: measure.largeGap ?? null,
        attribution: measure.attribution,
        licence: measure.licence,
        version: measure.version,
        results: results.map(
          ({ partnerId, digest: _digest, versionId: _version, ...result }) => ({
            ...result,
            seat:
              couple.partners.a.id === partnerId
                ? ("a" as const)
                : ("b" as const),
          }),
        ),
      };
    });
    return { measures, work: workDone(parts, today) };
  });
}
