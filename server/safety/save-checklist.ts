import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";

import { worksheetVersions } from "@/drizzle/schema/homework";
import { worksheetPlans } from "@/drizzle/schema/plans";
import { safetyReviews } from "@/drizzle/schema/safety-mode";

import { recordAudit } from "../audit/record-audit";
import {
  type Actor,
  authorize,
  type Caller,
  requirePassword,
} from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice, type Tx } from "../db";
import { NotFound } from "../errors";
import { keysOf } from "../homework/records";
import { keyring } from "../keys/keyring";
import { checklistPlace } from "../keys/safety-places";
import type { SaveChecklistInput } from "./inputs";
import { lockedReview } from "./review-records";

/**
 * Ends what is given again by itself and touches, discloses or stirs up, or opens for both. It is the
 * therapist's decision that ends it and never an answer, so that nobody can tell one from the other.
 */
const endRiskyPlans = (
  tx: Tx,
  { practiceId }: Pick<Actor, "practiceId">,
  coupleId: string,
) =>
  tx
    .update(worksheetPlans)
    .set({ endedAt: sql`now()` })
    .where(
      and(
        eq(worksheetPlans.practiceId, practiceId),
        eq(worksheetPlans.coupleId, coupleId),
        isNull(worksheetPlans.endedAt),
        or(
          sql`${worksheetPlans.sharing} <> 'private'`,
          inArray(
            worksheetPlans.worksheetVersionId,
            tx
              .select({ id: worksheetVersions.id })
              .from(worksheetVersions)
              .where(
                and(
                  eq(worksheetVersions.practiceId, practiceId),
                  sql`jsonb_array_length(coalesce(${worksheetVersions.definition}::jsonb -> 'riskTags', '[]')) > 0`,
                ),
              ),
          ),
        ),
      ),
    );

/** What was gone through with one person, what was decided, and when they are asked again. */
export function saveChecklist(caller: Caller, input: SaveChecklistInput) {
  return inPractice(caller, async (tx, actor) => {
    const { coupleId, seat, ticks, note, decision, rescreenOn } = input;
    const couple = await treatedCouple(tx, actor, coupleId);
    authorize(treats(actor, couple));
    requirePassword(actor);
    const { practiceId } = actor;
    const partnerId = couple.partners[seat].id;
    const [review, keyRows] = await Promise.all([
      lockedReview(tx, actor, partnerId),
      keysOf(tx, { practiceId, coupleId }, ["clinicians"]),
    ]);
    if (!review) throw new NotFound();

    const keys = await keyring(keyRows);
    const isDecided = decision !== review.decision;
    const stops = isDecided && (decision === "pause" || decision === "end");
    const ended = stops ? await endRiskyPlans(tx, actor, coupleId) : null;
    await Promise.all([
      tx
        .update(safetyReviews)
        .set({
          rescreenOn,
          checklist: keys.seal(
            { kind: "clinicians" },
            JSON.stringify({ ticks, note }),
            checklistPlace({ practiceId, coupleId, id: review.id }),
          ),
          ...(isDecided && {
            decision,
            decidedAt: decision === null ? null : new Date(),
          }),
        })
        .where(
          and(
            eq(safetyReviews.practiceId, practiceId),
            eq(safetyReviews.id, review.id),
          ),
        ),
      recordAudit(
        tx,
        "restricted.changed",
        { kind: "partner", id: partnerId, coupleId },
        { what: isDecided ? "decided" : "gone through" },
      ),
    ]);
    return { ended: ended?.count ?? 0 };
  });
}
