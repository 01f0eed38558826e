import { and, eq, isNull } from "drizzle-orm";

import { actRatings, doneActs } from "@/drizzle/schema/experiments";

import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { Conflict, NotFound } from "../errors";
import { keysOf } from "../homework/records";
import { keyring } from "../keys/keyring";
import { actNotePlace } from "../keys/places";
import type { RateActInput } from "./inputs";
import { doneForMe } from "./records";

/** How it landed, for the care team alone: whoever did it never learns what was said, nor that it was. */
export function rateAct(caller: Caller, { actId, answer, note }: RateActInput) {
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind !== "partner") throw new NotFound();
    const { practiceId, partnerId, coupleId } = actor;
    const [act, keyRows] = await Promise.all([
      doneForMe(tx, actor, actId),
      keysOf(tx, actor, ["partner"]),
    ]);
    const { count } = await tx
      .update(doneActs)
      .set({ answeredAt: new Date() })
      .where(
        and(
          eq(doneActs.practiceId, practiceId),
          eq(doneActs.id, act.id),
          isNull(doneActs.answeredAt),
        ),
      );
    if (count === 0) throw new Conflict("You have answered this already.");

    const keys = await keyring(keyRows);
    const landed = typeof answer === "number" ? answer : null;
    await Promise.all([
      tx.insert(actRatings).values({
        practiceId,
        id: act.id,
        coupleId,
        partnerId,
        answer: typeof answer === "number" ? "landed" : answer,
        landed,
        note:
          note === null
            ? null
            : keys.seal(
                { kind: "partner", partnerId },
                note,
                actNotePlace({ practiceId, partnerId, id: act.id }),
              ),
      }),
      recordAudit(tx, "act.rated", {
        kind: "assignment",
        id: act.assignmentId,
        coupleId,
      }),
    ]);
  });
}
