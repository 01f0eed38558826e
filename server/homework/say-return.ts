import { sql } from "drizzle-orm";

import { returnTimes } from "@/drizzle/schema/returns";

import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { Conflict, NotFound } from "../errors";
import type { SayReturnInput } from "./inputs";
import { ownStanding } from "./standing-records";
import { worksheetOf } from "./worksheet-of";

/** When somebody who takes space comes back: kept for them alone, and moved by saying it again. */
export function sayReturn(caller: Caller, input: SayReturnInput) {
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind !== "partner") throw new NotFound();
    const { practiceId, partnerId, coupleId } = actor;
    const { standingId, minutes } = input;
    const standing = await ownStanding(tx, actor, standingId);
    const worksheet = await worksheetOf(tx, { practiceId, ...standing });
    if (!worksheet.returns) throw new NotFound();
    if (standing.endedAt)
      throw new Conflict("There are no new entries of this one any more.");

    const when = {
      standingId,
      saidAt: sql`statement_timestamp()`,
      dueAt: sql`statement_timestamp() + make_interval(mins => ${minutes}::int)`,
      remindedAt: null,
    };
    await tx
      .insert(returnTimes)
      .values({ practiceId, partnerId, coupleId, ...when })
      .onConflictDoUpdate({
        target: [returnTimes.practiceId, returnTimes.partnerId],
        set: when,
      });
    await recordAudit(tx, "return.said", {
      kind: "partner",
      id: partnerId,
      coupleId,
    });
  });
}
