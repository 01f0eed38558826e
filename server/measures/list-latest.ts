import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import type { OfCoupleInput } from "./inputs";
import { shippedMeasure } from "./load-measures";
import { latestOf } from "./score-records";

/** Where a couple's measures stand now, for their care team. */
export function listLatest(caller: Caller, { coupleId }: OfCoupleInput) {
  return inPractice(caller, async (tx, actor) => {
    const [couple, rows] = await Promise.all([
      treatedCouple(tx, actor, coupleId),
      latestOf(tx, actor.practiceId, coupleId),
      recordAudit(tx, "scores.read", {
        kind: "couple",
        id: coupleId,
        coupleId,
      }),
    ]);
    authorize(treats(actor, couple));
    const bySlug = Map.groupBy(rows, ({ slug }) => slug);
    return [...bySlug].map(([slug, results]) => {
      const of = (seat: "a" | "b") => {
        const { id } = couple.partners[seat];
        const found = results.find(({ partnerId }) => partnerId === id);
        return found
          ? { total: found.total, change: found.change, at: found.at }
          : null;
      };
      return {
        slug,
        name: shippedMeasure(slug)?.name ?? slug,
        a: of("a"),
        b: of("b"),
      };
    });
  });
}
