import { safeContacts, safetyReviews } from "@/drizzle/schema/safety-mode";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { Conflict } from "../errors";
import type { OfSafetyRecordInput } from "./inputs";

/** Puts one person in safety mode by hand. On no partner's screen does anything change. */
export function openSafetyReview(caller: Caller, input: OfSafetyRecordInput) {
  return inPractice(caller, async (tx, actor) => {
    const { coupleId, seat } = input;
    const couple = await treatedCouple(tx, actor, coupleId);
    authorize(treats(actor, couple));
    const { practiceId, memberId } = actor;
    const partnerId = couple.partners[seat].id;
    const of = { practiceId, coupleId, partnerId };
    const { count } = await tx
      .insert(safetyReviews)
      .values({ ...of, openedBy: memberId })
      .onConflictDoNothing();
    if (count === 0) throw new Conflict("Safety mode is on already.");
    await Promise.all([
      tx
        .insert(safeContacts)
        .values({ ...of, channel: "mail", mayBeUsed: false })
        .onConflictDoNothing(),
      recordAudit(
        tx,
        "restricted.changed",
        { kind: "partner", id: partnerId, coupleId },
        { what: "opened" },
      ),
    ]);
  });
}
