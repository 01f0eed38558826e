import { and, eq } from "drizzle-orm";

import { sessions } from "@/drizzle/schema/calendar";

import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { BadInput, Conflict } from "../errors";
import { timeZoneOf } from "../practices/time-zone";
import type { MoveSessionInput } from "./inputs";
import {
  askedStart,
  hasSessionAt,
  inOrder,
  setDueBefore,
  setStartWith,
  treatedSession,
} from "./session-records";

/** Moves a session; what is due before it moves with it. */
export function moveSession(caller: Caller, input: MoveSessionInput) {
  return inPractice(caller, async (tx, actor) => {
    const { sessionId, day } = input;
    const [{ coupleId, takenBackAt }, timeZone] = await Promise.all([
      treatedSession(tx, actor, sessionId),
      timeZoneOf(tx, actor),
    ]);
    if (takenBackAt) {
      throw new Conflict("This session was taken out meanwhile.");
    }
    const startsAt = askedStart(input, timeZone);
    await inOrder(tx, coupleId);
    const at = { coupleId, startsAt, except: sessionId };
    if (await hasSessionAt(tx, actor, at)) {
      throw new BadInput({ time: ["There is a session then already."] });
    }

    await Promise.all([
      tx
        .update(sessions)
        .set({ startsAt })
        .where(
          and(
            eq(sessions.practiceId, actor.practiceId),
            eq(sessions.id, sessionId),
          ),
        ),
      setDueBefore(tx, actor, { sessionId, dueOn: day }),
      setStartWith(tx, actor, { sessionId, day }),
      recordAudit(tx, "session.moved", {
        kind: "session",
        id: sessionId,
        coupleId,
      }),
    ]);
  });
}
