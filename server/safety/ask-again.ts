import { checkRequests } from "@/drizzle/schema/safety-mode";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { Conflict } from "../errors";
import { queueEmail } from "../outbox/queue-email";
import { lastAskedOf } from "./again-records";
import { stillAsked } from "./again-rules";
import type { OfCoupleInput } from "./inputs";

/**
 * Asks both of a couple for the personal tools again: always both, in the same words, at the same moment and for the
 * same days, so that it tells neither anything of the other.
 */
export function askAgain(caller: Caller, { coupleId }: OfCoupleInput) {
  return inPractice(
    caller,
    async (tx, actor) => {
      const couple = await treatedCouple(tx, actor, coupleId);
      authorize(treats(actor, couple));
      if (stillAsked(await lastAskedOf(tx, actor, coupleId), new Date()))
        throw new Conflict("Both were asked already and still find it there.");
      const { practiceId, memberId } = actor;
      await tx
        .insert(checkRequests)
        .values({ practiceId, coupleId, askedBy: memberId });
      for (const { id } of [couple.partners.a, couple.partners.b])
        await queueEmail(tx, practiceId, "something-new", { partnerId: id });
      await recordAudit(tx, "restricted.changed", {
        kind: "couple",
        id: coupleId,
        coupleId,
      });
    },
    // A second tap waits for the first one, and finds that they were asked.
    [
      [
        "select pg_advisory_xact_lock(hashtextextended('asked again ' || $1, 0))",
        coupleId,
      ],
    ],
  );
}
