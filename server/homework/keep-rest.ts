import { and, eq, isNull } from "drizzle-orm";

import { revealChoices, revealedResponses } from "@/drizzle/schema/reveals";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import type { OfAssignmentInput } from "./inputs";
import { ownPart } from "./own-part-records";
import { canAnswer } from "./policy";
import { partLock, revealLock } from "./records";

/**
 * Takes back the consent to all that was not shown yet, once some of it was. What the other has
 * read stays. Said twice it is the same, so that nobody finds out by trying whether it was said.
 */
export function keepRest(caller: Caller, input: OfAssignmentInput) {
  return inPractice(
    caller,
    async (tx, actor) => {
      if (actor.kind !== "partner") throw new NotFound();
      const { practiceId, partnerId, coupleId } = actor;
      const { assignmentId } = input;
      const part = await ownPart(tx, actor, assignmentId);
      authorize(canAnswer(actor, part));
      if (part.sharing !== "therapist_decides" || part.reveal !== "open") {
        throw new NotFound();
      }

      const mine = (table: typeof revealChoices | typeof revealedResponses) =>
        and(
          eq(table.practiceId, practiceId),
          eq(table.assignmentId, assignmentId),
          eq(table.partnerId, partnerId),
        );
      await Promise.all([
        tx
          .update(revealChoices)
          .set({ choice: "private", chosenAt: new Date() })
          .where(mine(revealChoices)),
        tx
          .delete(revealedResponses)
          .where(
            and(mine(revealedResponses), isNull(revealedResponses.releasedAt)),
          ),
        recordAudit(tx, "reveal.rest_kept", {
          kind: "assignment",
          id: assignmentId,
          coupleId,
        }),
      ]);
    },
    [partLock(input.assignmentId), revealLock(input.assignmentId)],
  );
}
