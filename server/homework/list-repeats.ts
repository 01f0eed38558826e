import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import type { OfCoupleInput } from "./inputs";
import { repeatsOf } from "./plan-records";

/** What is given to a couple by itself, and when next: for whoever treats them. */
export function listRepeats(caller: Caller, { coupleId }: OfCoupleInput) {
  return inPractice(caller, async (tx, actor) => {
    const [couple, plans] = await Promise.all([
      treatedCouple(tx, actor, coupleId),
      repeatsOf(tx, actor.practiceId, coupleId),
    ]);
    authorize(treats(actor, couple));
    return plans;
  });
}
