import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { keyring } from "../keys/keyring";
import { askedAfterwards } from "../worksheets/part-rules";
import { policyLine } from "../worksheets/tail-rules";
import { ownTogether } from "./feedback-records";
import type { OfAssignmentInput } from "./inputs";
import { letterboxOf, publicKeyOf } from "./letterbox-records";
import { careTeamNames, keysOf, secretsPolicy } from "./records";

/**
 * What is asked of each alone after both wrote together. Of what was answered nothing comes
 * back: the phone may be in the other's hand.
 */
export function getFeedbackForm(caller: Caller, input: OfAssignmentInput) {
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind !== "partner") throw new NotFound();
    const { assignmentId } = input;
    const [worksheet, keyRows, clinicians, policy, letterbox] =
      await Promise.all([
        ownTogether(tx, actor, assignmentId),
        keysOf(tx, actor, ["partner"]),
        careTeamNames(tx, actor),
        secretsPolicy(tx, actor),
        letterboxOf(tx, actor),
      ]);
    const keys = await keyring(keyRows);
    return {
      title: worksheet.title,
      therapist: clinicians[0] ?? "your therapist",
      policyLine: policyLine(policy),
      asked: askedAfterwards(worksheet),
      /** What this person's unsent words are sealed to. */
      letterbox: await publicKeyOf(tx, actor, keys, letterbox),
    };
  });
}
