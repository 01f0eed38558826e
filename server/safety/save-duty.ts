import { and, eq } from "drizzle-orm";

import { dutyReports } from "@/drizzle/schema/safety-tasks";

import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { dutyReportPlace } from "../keys/safety-places";
import { dutyIn, lockedDuty, requireUnchanged } from "./duty-records";
import type { SaveDutyInput } from "./inputs";
import { openedForCare, recordCare } from "./own-record";

/** What was gone through so far, before it is decided. */
export function saveDuty(caller: Caller, input: SaveDutyInput) {
  return inPractice(caller, async (tx, actor) => {
    const { kind, ticks, note } = input;
    const { keys, of } = await openedForCare(tx, actor, input);
    const duty = await lockedDuty(tx, actor, { ...of, kind });
    if (!duty) throw new NotFound();
    requireUnchanged(dutyIn(keys, duty), input);
    await Promise.all([
      tx
        .update(dutyReports)
        .set({
          body: keys.seal(
            { kind: "clinicians" },
            JSON.stringify({ ticks, note }),
            dutyReportPlace(duty),
          ),
        })
        .where(
          and(
            eq(dutyReports.practiceId, of.practiceId),
            eq(dutyReports.id, duty.id),
          ),
        ),
      recordCare(tx, of, "duty gone through"),
    ]);
  });
}
