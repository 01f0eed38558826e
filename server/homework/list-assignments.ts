import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { openSafetyReviews } from "../safety/records";
import { coupleHomework } from "./couple-homework";
import { homeworkOfCouple } from "./couple-homework-records";
import type { OfCoupleInput } from "./inputs";

/** A couple's homework for its care team: whose part is in, what each chose, what can be opened. */
export function listAssignments(caller: Caller, input: OfCoupleInput) {
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const [couple, records, reviews] = await Promise.all([
      treatedCouple(tx, actor, input.coupleId),
      homeworkOfCouple(tx, practiceId, input.coupleId),
      openSafetyReviews(tx, practiceId, input.coupleId),
      recordAudit(tx, "homework.listed", {
        kind: "couple",
        id: input.coupleId,
        coupleId: input.coupleId,
      }),
    ]);
    authorize(treats(actor, couple));

    const { homework } = await coupleHomework(tx, actor, {
      couple,
      records,
      hasSafetyReview: reviews.length > 0,
    });
    return homework;
  });
}
