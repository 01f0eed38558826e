import { and, eq } from "drizzle-orm";

import { smallActs } from "@/drizzle/schema/experiments";

import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { Conflict, NotFound } from "../errors";
import type { OfActInput } from "./inputs";
import { actsLock, ownAct } from "./records";

/** Not this week after all. It needs no reason, and nobody is told but the care team. */
export function putAsideAct(caller: Caller, { actId }: OfActInput) {
  return inPractice(
    caller,
    async (tx, actor) => {
      if (actor.kind !== "partner") throw new NotFound();
      const { doneAt, assignmentId } = await ownAct(tx, actor, actId);
      if (doneAt) throw new Conflict("This is done already.");
      await Promise.all([
        tx
          .update(smallActs)
          .set({ putAsideAt: new Date() })
          .where(
            and(
              eq(smallActs.practiceId, actor.practiceId),
              eq(smallActs.id, actId),
            ),
          ),
        recordAudit(tx, "act.put_aside", {
          kind: "assignment",
          id: assignmentId,
          coupleId: actor.coupleId,
        }),
      ]);
    },
    [actsLock],
  );
}
