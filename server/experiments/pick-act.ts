import { and, eq, isNull } from "drizzle-orm";

import { smallActs } from "@/drizzle/schema/experiments";

import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { openedAnswer } from "../homework/joint-part";
import { standingAnswers } from "../homework/joint-records";
import { openedUnits } from "../homework/opened-units";
import { copyKeysOf, keysOf } from "../homework/records";
import { releasedUnits } from "../homework/reveal-records";
import { openedReveal } from "../homework/shown-records";
import { worksheetOf } from "../homework/worksheet-of";
import { keyring } from "../keys/keyring";
import { smallActPlace } from "../keys/places";
import type { PickActInput } from "./inputs";
import { actsLock, openAct, ownActs, textOf } from "./records";
import { actCards, isSameCard } from "./rules";

/**
 * Takes up one small thing to do for the other: one of what both read and may be picked, or something in
 * words of one's own. One at a time; the one before is put aside. Nobody but the doer and the care team is told.
 */
export function pickAct(caller: Caller, input: PickActInput) {
  return inPractice(
    caller,
    async (tx, actor) => {
      if (actor.kind !== "partner") throw new NotFound();
      const { practiceId, partnerId, coupleId } = actor;
      const { assignmentId, act } = input;
      const [reveal, rows, together, acts, ownKeys, copyKeys] =
        await Promise.all([
          openedReveal(tx, actor, assignmentId),
          releasedUnits(tx, actor, assignmentId),
          standingAnswers(tx, actor, assignmentId),
          ownActs(tx, actor),
          keysOf(tx, actor, ["partner", "couple"]),
          copyKeysOf(tx, actor, assignmentId),
        ]);
      const worksheet = await worksheetOf(tx, { practiceId, ...reveal });
      if (!worksheet.acts) throw new NotFound();
      const keys = await keyring([...ownKeys, ...copyKeys]);
      const unitsOf = (author: string | undefined) =>
        author === undefined
          ? {}
          : openedUnits(rows, keys, {
              practiceId,
              assignmentId,
              partnerId: author,
            });
      const cards = actCards(worksheet, {
        own: unitsOf(partnerId),
        others: unitsOf(
          rows.find((row) => row.partnerId !== partnerId)?.partnerId,
        ),
        together: worksheet.acts.agreed
          ? together.map((row) => ({
              question: row.question,
              value: openedAnswer(keys, { practiceId, coupleId }, row),
            }))
          : [],
      });
      const card =
        "unit" in act ? cards.find((one) => isSameCard(one, act)) : undefined;
      const text = "unit" in act ? card?.text : act.words;
      if (text === undefined) throw new NotFound();

      const standing = openAct(acts);
      // Asked twice, by a second tap or from another window.
      if (
        card &&
        standing?.assignmentId === assignmentId &&
        isSameCard(standing, card) &&
        textOf(keys, actor, standing) === card.text
      ) {
        return { actId: standing.id };
      }
      const id = crypto.randomUUID();
      await Promise.all([
        tx
          .update(smallActs)
          .set({ putAsideAt: new Date() })
          .where(
            and(
              eq(smallActs.practiceId, practiceId),
              eq(smallActs.partnerId, partnerId),
              isNull(smallActs.doneAt),
              isNull(smallActs.putAsideAt),
            ),
          ),
        tx.insert(smallActs).values({
          practiceId,
          id,
          assignmentId,
          coupleId,
          partnerId,
          unit: card?.unit ?? null,
          item: card?.item ?? null,
          body: keys.seal(
            { kind: "partner", partnerId },
            text,
            smallActPlace({ practiceId, partnerId, id }),
          ),
        }),
        recordAudit(tx, "act.picked", {
          kind: "assignment",
          id: assignmentId,
          coupleId,
        }),
      ]);
      return { actId: id };
    },
    [actsLock],
  );
}
