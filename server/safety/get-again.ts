import { authorize, type Caller } from "../auth/actor";
import { sessionsOf } from "../calendar/session-records";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { practiceDay } from "../practices/practice-day";
import { lastAskedOf } from "./again-records";
import { stillAsked } from "./again-rules";
import type { OfCoupleInput } from "./inputs";
import { isRescreenDue } from "./review-rules";

/** When both were last asked, and whether the sessions held since say to ask again. Of nobody's answers. */
export function getAgain(caller: Caller, { coupleId }: OfCoupleInput) {
  return inPractice(caller, async (tx, actor) => {
    const now = new Date();
    const [couple, askedAt, sessions, today] = await Promise.all([
      treatedCouple(tx, actor, coupleId),
      lastAskedOf(tx, actor, coupleId),
      sessionsOf(tx, actor.practiceId, coupleId),
      practiceDay(tx, actor),
    ]);
    authorize(treats(actor, couple));
    const held = sessions
      .map(({ startsAt }) => startsAt)
      .filter((at) => at < now);
    return {
      askedAt,
      isAsked: stillAsked(askedAt, now),
      isDue: isRescreenDue(
        { sessions: held, rescreenOn: null, today },
        askedAt,
      ),
    };
  });
}

/** Whether both are asked now: the same for each, whoever did what. */
export function isAskedAgain(caller: Caller) {
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind !== "partner") throw new NotFound();
    const askedAt = await lastAskedOf(tx, actor, actor.coupleId);
    return { isAsked: stillAsked(askedAt, new Date()) };
  });
}
