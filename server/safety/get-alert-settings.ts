import { eq } from "drizzle-orm";

import { onCallMembers } from "@/drizzle/schema/on-call";

import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { canManagePractice } from "../practices/policy";
import { dutySettingsOf } from "./duty-records";
import { targetsOf } from "./target-records";

/** How soon alerts are looked at here, and who is on call. */
export function getAlertSettings(caller: Caller) {
  return inPractice(caller, async (tx, actor) => {
    authorize(canManagePractice(actor));
    const [{ targets, asksAgain }, duty, rows] = await Promise.all([
      targetsOf(tx, actor.practiceId),
      dutySettingsOf(tx, actor),
      tx
        .select({ memberId: onCallMembers.memberId })
        .from(onCallMembers)
        .where(eq(onCallMembers.practiceId, actor.practiceId)),
    ]);
    return {
      ...targets,
      asksAgain,
      duty,
      onCall: rows.map(({ memberId }) => memberId),
    };
  });
}
