import { sql } from "drizzle-orm";

import { alertSettings } from "@/drizzle/schema/on-call";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { canManagePractice } from "../practices/policy";
import type { SetAsksAgainInput } from "./inputs";
import { USUAL } from "./target-rules";

/** Whether couples are asked again by themselves; what was due before it is switched on stays with the therapists. */
export function setAsksAgain(caller: Caller, { asksAgain }: SetAsksAgainInput) {
  return inPractice(caller, async (tx, actor) => {
    authorize(canManagePractice(actor));
    const { practiceId, memberId } = actor;
    const since = asksAgain ? sql`now()` : null;
    await Promise.all([
      tx
        .insert(alertSettings)
        .values({
          practiceId,
          ...USUAL,
          asksAgainSince: since,
          setBy: memberId,
        })
        .onConflictDoUpdate({
          target: alertSettings.practiceId,
          set: {
            asksAgainSince:
              since && sql`coalesce(${alertSettings.asksAgainSince}, now())`,
            setBy: memberId,
          },
        }),
      recordAudit(
        tx,
        "alert_settings.changed",
        { kind: "practice", id: practiceId },
        { asksAgain },
      ),
    ]);
  });
}
