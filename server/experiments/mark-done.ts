import { and, eq } from "drizzle-orm";

import { doneActs, smallActs } from "@/drizzle/schema/experiments";

import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { Conflict, NotFound } from "../errors";
import { keysOf } from "../homework/records";
import { keyring } from "../keys/keyring";
import { doneActPlace } from "../keys/places";
import { timeZoneOf } from "../practices/time-zone";
import { askedFrom } from "./asked-from";
import type { MarkDoneInput } from "./inputs";
import { actsLock, openAct, ownAct, ownActs, textOf } from "./records";

/**
 * Says that it is done, or until the morning that it is not. What was done is copied for the other
 * here, in its doer's own transaction; they see it when its morning has come, and not before.
 */
export function markDone(caller: Caller, { actId, done }: MarkDoneInput) {
  return inPractice(
    caller,
    async (tx, actor) => {
      if (actor.kind !== "partner") throw new NotFound();
      const { practiceId, partnerId, coupleId } = actor;
      const [act, acts, keyRows, timeZone] = await Promise.all([
        ownAct(tx, actor, actId),
        ownActs(tx, actor),
        keysOf(tx, actor, ["partner", "couple"]),
        timeZoneOf(tx, actor),
      ]);
      if ((act.doneAt !== null) === done) return;
      const { assignmentId } = act;
      const isThis = and(
        eq(smallActs.practiceId, practiceId),
        eq(smallActs.id, actId),
      );
      const audited = (action: "act.done" | "act.not_done") =>
        recordAudit(tx, action, {
          kind: "assignment",
          id: assignmentId,
          coupleId,
        });

      if (!done) {
        if (!act.askedFrom) {
          throw new Conflict("The morning has come. It stays as it is.");
        }
        if (openAct(acts)) {
          throw new Conflict(
            "You have picked something else since. Put that aside first.",
          );
        }
        await Promise.all([
          tx
            .delete(doneActs)
            .where(
              and(eq(doneActs.practiceId, practiceId), eq(doneActs.id, actId)),
            ),
          tx.update(smallActs).set({ doneAt: null }).where(isThis),
          audited("act.not_done"),
        ]);
        return;
      }

      const now = new Date();
      const at = askedFrom(now, timeZone);
      const keys = await keyring(keyRows);
      await Promise.all([
        tx.update(smallActs).set({ doneAt: now }).where(isThis),
        tx.insert(doneActs).values({
          practiceId,
          id: actId,
          assignmentId,
          coupleId,
          partnerId,
          askedFrom: at,
          body: keys.seal(
            { kind: "couple" },
            textOf(keys, actor, act),
            doneActPlace({ practiceId, coupleId, id: actId }),
          ),
        }),
        audited("act.done"),
      ]);
    },
    [actsLock],
  );
}
