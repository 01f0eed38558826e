import { and, eq } from "drizzle-orm";

import { returnTimes } from "@/drizzle/schema/returns";

import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";

/** Whoever came back, or need not be reminded, takes their time away again. */
export function dropReturn(caller: Caller) {
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind !== "partner") throw new NotFound();
    const { practiceId, partnerId, coupleId } = actor;
    await tx
      .delete(returnTimes)
      .where(
        and(
          eq(returnTimes.practiceId, practiceId),
          eq(returnTimes.partnerId, partnerId),
        ),
      );
    await recordAudit(tx, "return.dropped", {
      kind: "partner",
      id: partnerId,
      coupleId,
    });
  });
}
