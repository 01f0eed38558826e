import { and, eq } from "drizzle-orm";
import { dataKeys } from "@/drizzle/schema/keys";
import { revealChoices, revealedResponses } from "@/drizzle/schema/reveals";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller, requirePassword } from "../auth/actor";
import { inPractice } from "../db";
import { Conflict, NotFound } from "../errors";
import { keyring, newDataKey } from "../keys/keyring";
import { copyPlace, previewPlace } from "../keys/places";
import { seal } from "../keys/seal";
import type { ChooseSharingInput } from "./inputs";
import { ownPart } from "./own-part-records";
import { canAnswer } from "./policy";
import { keysOf, partLock, revealLock } from "./records";
import { asksForPassword, closedWords, leavesACopy } from "./rules";

/**
 * The author's choice after seeing exactly what the other would see. Sharing or opening in
 * session makes the copy, under a key of its own; keeping private leaves none.
 */
export function chooseSharing(caller: Caller, input: ChooseSharingInput) {
  return inPractice(
    caller,
    async (tx, actor) => {
      if (actor.kind !== "partner") throw new NotFound();
      const { practiceId, partnerId, coupleId } = actor;
      const { assignmentId, choice } = input;
      const [part, keyRows] = await Promise.all([
        ownPart(tx, actor, assignmentId),
        keysOf(tx, actor, ["partner"]),
      ]);
      authorize(canAnswer(actor, part));
      if (!part.reveal || !part.submittedAt || !part.preview)
        throw new NotFound();
      if (part.reveal !== "closed") {
        throw new Conflict(closedWords(part.reveal));
      }
      const now = new Date();
      const changing = {
        from: part.choice,
        to: choice,
        submittedAt: part.submittedAt,
        now,
      };
      if (asksForPassword(changing)) requirePassword(actor);

      const own = { practiceId, assignmentId, partnerId };
      const mine = (table: typeof revealedResponses | typeof dataKeys) =>
        and(
          eq(table.practiceId, practiceId),
          eq(table.assignmentId, assignmentId),
          eq(table.partnerId, partnerId),
        );
      const keys = await keyring(keyRows);
      const units: Record<string, unknown> = JSON.parse(
        keys.open(part.preview, previewPlace(own)),
      );
      const copyKey = await newDataKey({ ...own, kind: "copy", coupleId });
      const copies = Object.entries(units).map(([unit, words]) => ({
        ...own,
        coupleId,
        unit,
        body: seal(
          copyKey.key,
          JSON.stringify(words),
          copyPlace({ ...own, unit }),
        ),
      }));

      await Promise.all([
        tx.delete(revealedResponses).where(mine(revealedResponses)),
        tx
          .delete(dataKeys)
          .where(and(mine(dataKeys), eq(dataKeys.kind, "copy"))),
        part.choice === null
          ? tx
              .insert(revealChoices)
              .values({ ...own, coupleId, choice, chosenAt: now })
          : tx
              .update(revealChoices)
              .set({ choice, chosenAt: now })
              .where(
                and(
                  eq(revealChoices.practiceId, practiceId),
                  eq(revealChoices.assignmentId, assignmentId),
                  eq(revealChoices.partnerId, partnerId),
                ),
              ),
        ...(leavesACopy(choice)
          ? [
              tx.insert(dataKeys).values(copyKey.row),
              tx.insert(revealedResponses).values(copies),
            ]
          : []),
        recordAudit(
          tx,
          "reveal.chosen",
          { kind: "assignment", id: assignmentId, coupleId },
          { choice },
        ),
      ]);
    },
    [partLock(input.assignmentId), revealLock(input.assignmentId)],
  );
}
