import { dutySettings } from "@/drizzle/schema/safety-tasks";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { canManagePractice } from "../practices/policy";
import type { UpdateDutySettingsInput } from "./inputs";

/** Says which law a practice works under: within how many hours it reports, and to whom. */
export function updateDutySettings(
  caller: Caller,
  input: UpdateDutySettingsInput,
) {
  return inPractice(caller, async (tx, actor) => {
    authorize(canManagePractice(actor));
    const { practiceId, memberId } = actor;
    const set = { ...input, setBy: memberId };
    await Promise.all([
      tx
        .insert(dutySettings)
        .values({ practiceId, ...set })
        .onConflictDoUpdate({ target: dutySettings.practiceId, set }),
      recordAudit(
        tx,
        "duty_settings.changed",
        { kind: "practice", id: practiceId },
        { hasClock: input.hours !== null },
      ),
    ]);
  });
}
