import { sessions } from "@/drizzle/schema/calendar";

import { recordAudit } from "../audit/record-audit";
import { authorize, type Caller } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { BadInput } from "../errors";
import { timeZoneOf } from "../practices/time-zone";
import type { BookSessionInput } from "./inputs";
import { askedStart, hasSessionAt, inOrder } from "./session-records";

/** Sets when a couple comes, by the practice's clock. */
export function bookSession(caller: Caller, input: BookSessionInput) {
  return inPractice(caller, async (tx, actor) => {
    const [couple, timeZone] = await Promise.all([
      treatedCouple(tx, actor, input.coupleId),
      timeZoneOf(tx, actor),
      inOrder(tx, input.coupleId),
    ]);
    authorize(treats(actor, couple));
    const startsAt = askedStart(input, timeZone);
    if (await hasSessionAt(tx, actor, { coupleId: couple.id, startsAt })) {
      throw new BadInput({ time: ["There is a session then already."] });
    }

    const id = crypto.randomUUID();
    await Promise.all([
      tx.insert(sessions).values({
        practiceId: actor.practiceId,
        id,
        coupleId: couple.id,
        startsAt,
        setBy: actor.memberId,
      }),
      recordAudit(tx, "session.booked", {
        kind: "session",
        id,
        coupleId: couple.id,
      }),
    ]);
    return { sessionId: id };
  });
}
