import { and, eq } from "drizzle-orm";

import { consentRequests } from "@/drizzle/schema/consents";

import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { Conflict, NotFound } from "../errors";
import type { OfPaperInput } from "./inputs";
import { papersOf } from "./paper-records";

/** Asks no longer for a paper that nobody has signed, for this one partner. */
export function takeBackPaper(caller: Caller, { paperId }: OfPaperInput) {
  return inPractice(caller, async (tx, actor) => {
    const [paper] = await papersOf(tx, actor, { paperId });
    if (!paper || actor.kind !== "member") throw new NotFound();
    const { coupleId } = paper;
    await treatedCouple(tx, actor, coupleId);
    if (paper.records.length > 0)
      throw new Conflict(
        "Something was signed or written down here. It stays in the record.",
      );
    await Promise.all([
      tx
        .update(consentRequests)
        .set({ takenBackAt: new Date(), askedBy: actor.memberId })
        .where(
          and(
            eq(consentRequests.practiceId, actor.practiceId),
            eq(consentRequests.id, paperId),
          ),
        ),
      recordAudit(tx, "paper.taken_back", {
        kind: "paper",
        id: paperId,
        coupleId,
      }),
    ]);
  });
}
