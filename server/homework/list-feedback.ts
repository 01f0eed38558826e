import { z } from "zod";

import { recordAuditOfAssignment } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { coupleOfAssignment } from "../couples/records";
import { inPractice } from "../db";
import { keyring } from "../keys/keyring";
import { jointFeedbackPlace } from "../keys/places";
import { feedbackOf } from "./feedback-records";
import type { OfAssignmentInput } from "./inputs";
import { keysOfAssignment } from "./records";

const body = z.object({
  free: z.enum(["yes", "partly", "no", "skip"]).nullable(),
  words: z.string().nullable(),
});

/** What each said alone after both wrote together, for whoever treats them. */
export function listFeedback(caller: Caller, input: OfAssignmentInput) {
  return inPractice(caller, async (tx, actor) => {
    const { assignmentId } = input;
    const { practiceId } = actor;
    const [, rows, keyRows] = await Promise.all([
      coupleOfAssignment(tx, actor, assignmentId),
      feedbackOf(tx, actor, assignmentId),
      keysOfAssignment(tx, actor, assignmentId, ["partner"]),
      recordAuditOfAssignment(tx, actor, "feedback.read", assignmentId),
    ]);
    const keys = await keyring(keyRows);
    return rows.map(({ id, partnerId, seat, body: sealed, givenAt }) => {
      const place = jointFeedbackPlace({ practiceId, partnerId, id });
      return {
        id,
        seat,
        givenAt,
        ...body.parse(JSON.parse(keys.open(sealed, place))),
      };
    });
  });
}
