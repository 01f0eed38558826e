import { and, asc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { sessions } from "@/drizzle/schema/calendar";
import type { PracticeId } from "@/drizzle/schema/columns";
import { assignments } from "@/drizzle/schema/homework";
import { worksheetPlans } from "@/drizzle/schema/plans";

import { type Actor, authorize } from "../auth/actor";
import { treats } from "../couples/policy";
import { treatedCouple } from "../couples/records";
import { statement, type Tx } from "../db";
import { BadInput, NotFound } from "../errors";
import { dayIn } from "../practices/day-rules";
import { timeZoneOf } from "../practices/time-zone";
import { dayAndTime, dayProblem, startOf } from "./session-rules";

const given = sql.placeholder;

/** Ten years of two a week. */
const MOST = 1_000;

const selectSessions = statement((db) =>
  db
    .select({ id: sessions.id, startsAt: sessions.startsAt })
    .from(sessions)
    .where(
      and(
        eq(sessions.practiceId, given("practiceId")),
        eq(sessions.coupleId, given("coupleId")),
        isNull(sessions.takenBackAt),
      ),
    )
    .orderBy(asc(sessions.startsAt))
    .limit(MOST),
);

/** A couple's sessions that stand, in order. */
export const sessionsOf = (tx: Tx, practiceId: PracticeId, coupleId: string) =>
  selectSessions(tx, { practiceId, coupleId });

const selectNext = statement((db) =>
  db
    .select({ id: sessions.id, startsAt: sessions.startsAt })
    .from(sessions)
    .where(
      and(
        eq(sessions.practiceId, given("practiceId")),
        eq(sessions.coupleId, given("coupleId")),
        isNull(sessions.takenBackAt),
        gt(sessions.startsAt, sql`statement_timestamp()`),
      ),
    )
    .orderBy(asc(sessions.startsAt))
    .limit(1),
);

/** The one to come, for whoever knows of it. */
export async function nextSessionOf(
  tx: Tx,
  { practiceId, coupleId }: { practiceId: PracticeId; coupleId: string },
) {
  const [next] = await selectNext(tx, { practiceId, coupleId });
  return next ?? null;
}

/** Two who set a couple's sessions at once do so one after the other. */
export const inOrder = (tx: Tx, coupleId: string) =>
  tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended('sessions of ' || ${coupleId}::uuid, 0))`,
  );

/** A session of a couple that the actor treats. */
export async function treatedSession(tx: Tx, actor: Actor, sessionId: string) {
  const [session] = await tx
    .select({
      id: sessions.id,
      coupleId: sessions.coupleId,
      startsAt: sessions.startsAt,
      takenBackAt: sessions.takenBackAt,
    })
    .from(sessions)
    .where(
      and(
        eq(sessions.practiceId, actor.practiceId),
        eq(sessions.id, sessionId),
      ),
    );
  if (!session) throw new NotFound();
  const couple = await treatedCouple(tx, actor, session.coupleId);
  authorize(treats(actor, couple));
  return session;
}

/** The moment that was asked for, or why there is none. */
export function askedStart(
  at: { day: string; time: string },
  timeZone: string,
): Date {
  const problem = dayProblem(at.day, dayIn(new Date(), timeZone));
  if (problem) throw new BadInput({ day: [problem] });
  const startsAt = startOf({ ...at, timeZone });
  if (!startsAt) {
    throw new BadInput({
      time: ["The clocks change then. Choose another time."],
    });
  }
  return startsAt;
}

type Standing = { coupleId: string; startsAt: Date; except?: string };

/** Whether the couple has another session at this very moment. */
export async function hasSessionAt(
  tx: Tx,
  { practiceId }: Actor,
  { coupleId, startsAt, except }: Standing,
): Promise<boolean> {
  const there = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(
      and(
        eq(sessions.practiceId, practiceId),
        eq(sessions.coupleId, coupleId),
        eq(sessions.startsAt, startsAt),
        isNull(sessions.takenBackAt),
        except ? ne(sessions.id, except) : undefined,
      ),
    );
  return there.length > 0;
}

/** What is due before a session is due on its day: the day goes with it, and away with it. */
export const setDueBefore = (
  tx: Tx,
  { practiceId }: Actor,
  { sessionId, dueOn }: { sessionId: string; dueOn: string | null },
) =>
  tx
    .update(assignments)
    .set({ dueOn })
    .where(
      and(
        eq(assignments.practiceId, practiceId),
        eq(assignments.sessionId, sessionId),
      ),
    );

/** What begins with a session begins on its day: the day goes with it, and away with it. */
export const setStartWith = (
  tx: Tx,
  { practiceId }: Actor,
  { sessionId, day }: { sessionId: string; day: string | null },
) =>
  tx
    .update(worksheetPlans)
    .set({ startsOn: day, nextOn: day })
    .where(
      and(
        eq(worksheetPlans.practiceId, practiceId),
        eq(worksheetPlans.startSessionId, sessionId),
        eq(worksheetPlans.nextTurn, 0),
      ),
    );

type Before = {
  coupleId: string;
  sessionId?: string | undefined;
  dueOn: string | null;
};

/** The day something is due: one that was chosen, or that of the session before which it is due. */
export async function dueDay(
  tx: Tx,
  actor: Actor,
  { coupleId, sessionId, dueOn }: Before,
): Promise<{ dueOn: string | null; sessionId?: string }> {
  if (sessionId === undefined) return { dueOn };
  const [standing, timeZone] = await Promise.all([
    sessionsOf(tx, actor.practiceId, coupleId),
    timeZoneOf(tx, actor),
  ]);
  const session = standing.find(({ id }) => id === sessionId);
  if (!session) throw new NotFound();
  if (session.startsAt <= new Date()) {
    throw new BadInput({ dueOn: ["This session has begun. Choose a day."] });
  }
  return { sessionId, dueOn: dayAndTime(session.startsAt, timeZone).day };
}
