import { jointFeedback } from "@/drizzle/schema/joint";

import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { BadInput, NotFound } from "../errors";
import { drawsOf } from "../jar/records";
import { keyring } from "../keys/keyring";
import { jointFeedbackPlace } from "../keys/places";
import { raiseAlerts } from "../safety/raise-alerts";
import { alertsAfterwards } from "../worksheets/alert-rules";
import { afterwardsProblems } from "./afterwards-rules";
import { feedbackIdOf } from "./feedback-id";
import { ownTogether } from "./feedback-records";
import type { GiveFeedbackInput } from "./inputs";
import { keysOf } from "./records";

/** What a partner says alone, after both wrote together, whether they could do so freely. */
export function giveFeedback(caller: Caller, input: GiveFeedbackInput) {
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind !== "partner") throw new NotFound();
    const { assignmentId, free, words, answers, about } = input;
    const { practiceId, partnerId, coupleId } = actor;
    const id = feedbackIdOf(partnerId, input);
    const [keyRows, worksheet, draws] = await Promise.all([
      keysOf(tx, actor, ["partner"]),
      ownTogether(tx, actor, assignmentId),
      about ? drawsOf(tx, actor, assignmentId) : [],
    ]);
    if (about && !draws.some(({ id: drawn }) => drawn === about))
      throw new NotFound();
    const problems = afterwardsProblems(worksheet, answers);
    if (problems !== null) throw new BadInput(problems);
    const keys = await keyring(keyRows);
    const { count } = await tx
      .insert(jointFeedback)
      .values({
        practiceId,
        id,
        assignmentId,
        coupleId,
        partnerId,
        body: keys.seal(
          { kind: "partner", partnerId },
          JSON.stringify({ free, words, answers, about }),
          jointFeedbackPlace({ practiceId, partnerId, id }),
        ),
      })
      .onConflictDoNothing();
    // The answer to the first time was lost on its way.
    if (count === 0) return;
    await Promise.all([
      raiseAlerts(tx, actor, { assignmentId }, alertsAfterwards(free)),
      recordAudit(tx, "feedback.given", {
        kind: "assignment",
        id: assignmentId,
        coupleId,
      }),
    ]);
  });
}
