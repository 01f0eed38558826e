import { and, eq, isNull } from "drizzle-orm";

import { smallActs } from "@/drizzle/schema/experiments";

import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { openedUnits } from "../homework/opened-units";
import { copyKeysOf, keysOf } from "../homework/records";
import { releasedUnits } from "../homework/reveal-records";
import { openedReveal } from "../homework/shown-records";
import { worksheetOf } from "../homework/worksheet-of";
import { keyring } from "../keys/keyring";
import { smallActPlace } from "../keys/places";
import type { PickActInput } from "./inputs";
import { actsLock, openAct, ownActs } from "./records";
import { actCards, isSameCard } from "./rules";

/**
 * Takes up one small thing to do for the other: one of their open requests, or something in words of
 * one's own. One at a time; the one before is put aside. Nobody but the doer and the care team is told.
 */
export function pickAct(caller: Caller, input: PickActInput) {
  return inPractice(
    caller,
    async (tx, actor) => {
      if (actor.kind !== "partner") throw new NotFound();
      const { practiceId, partnerId, coupleId } = actor;
      const { assignmentId, act } = input;
      const [reveal, rows, acts, ownKeys, copyKeys] = await Promise.all([
        openedReveal(tx, actor, assignmentId),
        releasedUnits(tx, actor, assignmentId),
        ownActs(tx, actor),
        keysOf(tx, actor, ["partner"]),
        copyKeysOf(tx, actor, assignmentId),
      ]);
      const worksheet = await worksheetOf(tx, { practiceId, ...reveal });
      if (!worksheet.acts) throw new NotFound();
      const keys = await keyring([...ownKeys, ...copyKeys]);
      const other = rows.find((row) => row.partnerId !== partnerId)?.partnerId;
      const cards = other
        ? actCards(
            worksheet,
            openedUnits(rows, keys, {
              practiceId,
              assignmentId,
              partnerId: other,
            }),
          )
        : [];
      const card =
        "unit" in act ? cards.find((one) => isSameCard(one, act)) : undefined;
      const text = "unit" in act ? card?.text : act.words;
      if (text === undefined) throw new NotFound();

      const standing = openAct(acts);
      // Asked twice, by a second tap or from another window.
      if (
        card &&
        standing?.assignmentId === assignmentId &&
        isSameCard(standing, card)
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
