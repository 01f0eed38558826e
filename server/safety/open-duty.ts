import { dutyReports } from "@/drizzle/schema/safety-tasks";

import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { Conflict } from "../errors";
import type { OfDutyInput } from "./inputs";
import { openedForCare, recordCare } from "./own-record";

/** Begins by hand to find out whether something must be reported; some answers begin it themselves. */
export function openDuty(caller: Caller, input: OfDutyInput) {
  return inPractice(caller, async (tx, actor) => {
    const { of, member } = await openedForCare(tx, actor, input);
    const { count } = await tx
      .insert(dutyReports)
      .values({ ...of, kind: input.kind, openedBy: member.memberId })
      .onConflictDoNothing();
    if (count === 0) throw new Conflict("This is open already.");
    await recordCare(tx, of, "duty opened");
  });
}
