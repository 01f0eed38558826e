import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import type { OfCoupleInput } from "./inputs";
import { standingReviews } from "./review-records";
import { blocks } from "./review-rules";

/** Of whom a safety mode stands, and what was decided: for whoever treats them. What was said stays sealed. */
export function listSafetyReviews(caller: Caller, { coupleId }: OfCoupleInput) {
  return inPractice(caller, async (tx, actor) => {
    const [couple, reviews] = await Promise.all([
      treatedCouple(tx, actor, coupleId),
      standingReviews(tx, actor, coupleId),
    ]);
    authorize(treats(actor, couple));
    return reviews.map(({ partnerId, openedAt, decision, closedAt }) => ({
      seat:
        partnerId === couple.partners.a.id ? ("a" as const) : ("b" as const),
      openedAt,
      decision,
      blocks: blocks({ decision, closedAt }),
    }));
  });
}
