import { and, eq } from "drizzle-orm";

import { couples } from "@/drizzle/schema/couples";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import type { ChangeSecretsPolicyInput } from "./inputs";
import { keepsTheRecord } from "./policy";
import { treatedCouple } from "./records";

/**
 * Chooses anew what holds for words said alone. It opens nothing that was said before, and the
 * paper about it has another text from now on, so both are asked to sign it again.
 */
export function changeSecretsPolicy(
  caller: Caller,
  { coupleId, secretsPolicy }: ChangeSecretsPolicyInput,
) {
  return inPractice(caller, async (tx, actor) => {
    const couple = await treatedCouple(tx, actor, coupleId);
    authorize(keepsTheRecord(actor, couple));
    if (couple.secretsPolicy === secretsPolicy) return;
    await Promise.all([
      tx
        .update(couples)
        .set({ secretsPolicy })
        .where(
          and(
            eq(couples.practiceId, actor.practiceId),
            eq(couples.id, coupleId),
          ),
        ),
      recordAudit(
        tx,
        "couple.secrets_policy_changed",
        { kind: "couple", id: coupleId, coupleId },
        { from: couple.secretsPolicy, to: secretsPolicy },
      ),
    ]);
  });
}
