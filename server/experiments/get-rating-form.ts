import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { letterboxOf, publicKeyOf } from "../homework/letterbox-records";
import {
  careTeamNames,
  coupleNames,
  keysOf,
  secretsPolicy,
} from "../homework/records";
import { keyring } from "../keys/keyring";
import { policyLine } from "../worksheets/tail-rules";
import type { OfActInput } from "./inputs";
import { doneForMe, doneTextOf } from "./records";

/** What the other did, to be asked about. Of what was answered nothing comes back. */
export function getRatingForm(caller: Caller, { actId }: OfActInput) {
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind !== "partner") throw new NotFound();
    const [act, keyRows, names, clinicians, policy, letterbox] =
      await Promise.all([
        doneForMe(tx, actor, actId),
        keysOf(tx, actor, ["partner", "couple"]),
        coupleNames(tx, actor),
        careTeamNames(tx, actor),
        secretsPolicy(tx, actor),
        letterboxOf(tx, actor),
      ]);
    const keys = await keyring(keyRows);
    return {
      id: act.id,
      assignmentId: act.assignmentId,
      text: doneTextOf(keys, actor, act),
      isAnswered: act.answeredAt !== null,
      names,
      therapist: clinicians[0] ?? "your therapist",
      policyLine: policyLine(policy),
      /** What this person's unsent words are sealed to. */
      letterbox: await publicKeyOf(tx, actor, keys, letterbox),
    };
  });
}
