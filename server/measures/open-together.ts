import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { keepsTheRecord } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { BadInput, Conflict } from "../errors";
import { openSafetyReviews } from "../safety/records";
import type { OpenTogetherInput } from "./inputs";
import { latestOf } from "./score-records";

/**
 * Keeps on record that both lines of a measure were looked at together, in session, and that each
 * had agreed to it there. Nothing becomes readable to a partner's own sign-in by it.
 */
export function openTogether(caller: Caller, input: OpenTogetherInput) {
  return inPractice(caller, async (tx, actor) => {
    const { coupleId, slug } = input;
    const [couple, latest, reviews] = await Promise.all([
      treatedCouple(tx, actor, coupleId),
      latestOf(tx, actor.practiceId, coupleId),
      openSafetyReviews(tx, actor.practiceId, coupleId),
    ]);
    authorize(keepsTheRecord(actor, couple));
    if (reviews.length > 0) {
      throw new Conflict(
        "A safety review of this couple is open. Until it is finished nothing is looked at together.",
      );
    }
    const answered = latest.filter((one) => one.slug === slug);
    if (answered.length < 2) {
      throw new BadInput({ slug: ["Both have to have answered it first."] });
    }
    await recordAudit(
      tx,
      "scores.opened_together",
      { kind: "couple", id: coupleId, coupleId },
      { measure: slug },
    );
  });
}
