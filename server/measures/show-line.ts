import { and, eq } from "drizzle-orm";

import { shownLines } from "@/drizzle/schema/measures";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import type { ShowLineInput } from "./inputs";

/** Lets one partner see their own totals of a measure, or no longer. The other is told of neither. */
export function showLine(caller: Caller, input: ShowLineInput) {
  return inPractice(caller, async (tx, actor) => {
    const { practiceId } = actor;
    const { coupleId, seat, slug, shown } = input;
    const couple = await treatedCouple(tx, actor, coupleId);
    authorize(treats(actor, couple));
    const partnerId = couple.partners[seat].id;

    await Promise.all([
      shown
        ? tx
            .insert(shownLines)
            .values({
              practiceId,
              coupleId,
              partnerId,
              slug,
              shownBy: actor.memberId,
            })
            .onConflictDoNothing()
        : tx
            .delete(shownLines)
            .where(
              and(
                eq(shownLines.practiceId, practiceId),
                eq(shownLines.partnerId, partnerId),
                eq(shownLines.slug, slug),
              ),
            ),
      recordAudit(
        tx,
        shown ? "scores.shown" : "scores.hidden",
        { kind: "couple", id: coupleId, coupleId },
        { measure: slug, seat },
      ),
    ]);
  });
}
