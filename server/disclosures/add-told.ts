import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { hashedId } from "../hashed-id";
import { keysOf } from "../homework/records";
import { keyring } from "../keys/keyring";
import { WHOLE } from "./about";
import type { AddToldInput } from "./inputs";
import { putIn } from "./put-in";

/** Puts on the list what somebody said aloud, alone with a clinician, in the clinician's words. */
export function addTold(caller: Caller, input: AddToldInput) {
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const { coupleId, seat, words, isAlwaysKept, submissionId } = input;
    const [couple, keyRows] = await Promise.all([
      treatedCouple(tx, actor, coupleId),
      keysOf(tx, { practiceId, coupleId }, ["clinicians"]),
    ]);
    authorize(treats(actor, couple));
    const partnerId = couple.partners[seat].id;
    const [kept] = await Promise.all([
      putIn(tx, actor, await keyring(keyRows), {
        id: hashedId([partnerId, "told", submissionId]),
        coupleId,
        partnerId,
        source: "told",
        secretsPolicy: couple.secretsPolicy,
        about: { ...WHOLE, words, isAlwaysKept },
      }),
      recordAudit(tx, "restricted.written", {
        kind: "partner",
        id: partnerId,
        coupleId,
      }),
    ]);
    return kept;
  });
}
