import type { Caller } from "../auth/actor";
import { seesNames, treats } from "../couples/policy";
import { coupleRecord } from "../couples/records";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import type { OfCoupleInput } from "./inputs";
import { sessionsOf } from "./session-records";
import { inTime } from "./session-rules";

/** When a couple comes and came: for whoever treats them, and for whoever keeps the practice's calendar. */
export function listSessions(caller: Caller, { coupleId }: OfCoupleInput) {
  return inPractice(caller, async (tx, actor) => {
    const [couple, sessions] = await Promise.all([
      coupleRecord(tx, actor, coupleId),
      sessionsOf(tx, actor.practiceId, coupleId),
    ]);
    if (!treats(actor, couple) && !seesNames(actor)) throw new NotFound();
    return inTime(sessions, new Date());
  });
}
