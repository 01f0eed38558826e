import { alertSettings } from "@/drizzle/schema/on-call";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { canManagePractice } from "../practices/policy";
import type { UpdateAlertSettingsInput } from "./inputs";

/** Sets how soon alerts are looked at before others are told. */
export function updateAlertSettings(
  caller: Caller,
  targets: UpdateAlertSettingsInput,
) {
  return inPractice(caller, async (tx, actor) => {
    authorize(canManagePractice(actor));
    const { practiceId, memberId } = actor;
    const set = { ...targets, setBy: memberId };
    await Promise.all([
      tx
        .insert(alertSettings)
        .values({ practiceId, ...set })
        .onConflictDoUpdate({ target: alertSettings.practiceId, set }),
      recordAudit(
        tx,
        "alert_settings.changed",
        { kind: "practice", id: practiceId },
        { criticalMinutes: targets.criticalMinutes },
      ),
    ]);
  });
}
