import { and, eq } from "drizzle-orm";

import { sessions } from "@/drizzle/schema/calendar";

import { recordAudit } from "../audit/record-audit";
import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { Conflict } from "../errors";
import { timeZoneOf } from "../practices/time-zone";
import type { CancelSessionInput } from "./inputs";
import {
  hasSessionAt,
  inOrder,
  setDueBefore,
  setStartWith,
  treatedSession,
} from "./session-records";
import { dayAndTime } from "./session-rules";

/** Takes a session out, or puts it back; what is due before it loses its day, and gets it again. */
export function cancelSession(caller: Caller, input: CancelSessionInput) {
  return inPractice(caller, async (tx, actor) => {
    const { sessionId, cancelled } = input;
    const [{ coupleId, startsAt }, timeZone] = await Promise.all([
      treatedSession(tx, actor, sessionId),
      timeZoneOf(tx, actor),
    ]);
    await inOrder(tx, coupleId);
    const at = { coupleId, startsAt, except: sessionId };
    if (!cancelled && (await hasSessionAt(tx, actor, at))) {
      throw new Conflict("There is another session at this time meanwhile.");
    }

    const day = cancelled ? null : dayAndTime(startsAt, timeZone).day;
    await Promise.all([
      tx
        .update(sessions)
        .set({ takenBackAt: cancelled ? new Date() : null })
        .where(
          and(
            eq(sessions.practiceId, actor.practiceId),
            eq(sessions.id, sessionId),
          ),
        ),
      setDueBefore(tx, actor, { sessionId, dueOn: day }),
      setStartWith(tx, actor, { sessionId, day }),
      recordAudit(tx, cancelled ? "session.cancelled" : "session.restored", {
        kind: "session",
        id: sessionId,
        coupleId,
      }),
    ]);
  });
}
