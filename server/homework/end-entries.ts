import { and, eq } from "drizzle-orm";

import { standingWorksheets } from "@/drizzle/schema/homework";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { assignmentRecord } from "./assignment-record";
import type { EndEntriesInput } from "./inputs";

/** No new entries of it from now on, or new ones again. What was written stays. */
export function endEntries(caller: Caller, input: EndEntriesInput) {
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const assignment = await assignmentRecord(tx, actor, input.assignmentId);
    const couple = await treatedCouple(tx, actor, assignment.coupleId);
    authorize(treats(actor, couple));
    const { standingId } = assignment;
    if (!standingId) throw new NotFound();

    await Promise.all([
      tx
        .update(standingWorksheets)
        .set({ endedAt: input.ended ? new Date() : null })
        .where(
          and(
            eq(standingWorksheets.practiceId, practiceId),
            eq(standingWorksheets.id, standingId),
          ),
        ),
      recordAudit(tx, input.ended ? "entries.ended" : "entries.let_go_on", {
        kind: "assignment",
        id: standingId,
        coupleId: couple.id,
      }),
    ]);
  });
}
