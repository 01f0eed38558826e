import { and, asc, eq, isNull, or, sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";
import { worksheetVersions } from "@/drizzle/schema/homework";
import { planTurns, worksheetPlans } from "@/drizzle/schema/plans";

import type { Actor, Member } from "../auth/actor";
import { sessionsOf } from "../calendar/session-records";
import { dayAndTime } from "../calendar/session-rules";
import { statement, type Tx } from "../db";
import { BadInput, NotFound } from "../errors";
import { timeZoneOf } from "../practices/time-zone";
import type { Worksheet } from "../worksheets/definition";
import { isTogetherFromStart } from "../worksheets/part-rules";
import type { AssignWorksheetInput } from "./inputs";
import { daysUntilDue, nextDayOf, type Start } from "./repeat-rules";
import { wholeUnits } from "./sharing-rules";

type Begins = { start: Start; startsOn: string };

/** The day of the first turn, which a session can give; that one can still be moved. */
export async function startOfPlan(
  tx: Tx,
  actor: Actor,
  { coupleId, startsOn = null, startSessionId = null }: AssignWorksheetInput,
  today: string,
): Promise<Begins> {
  if (startSessionId === null) {
    return startsOn === null || startsOn === today
      ? { start: { when: "now" }, startsOn: today }
      : { start: { when: "on", day: startsOn }, startsOn };
  }
  const [standing, timeZone] = await Promise.all([
    sessionsOf(tx, actor.practiceId, coupleId),
    timeZoneOf(tx, actor),
  ]);
  const session = standing.find(({ id }) => id === startSessionId);
  if (!session) throw new NotFound();
  if (session.startsAt <= new Date()) {
    throw new BadInput({ startsOn: ["This session has begun. Choose a day."] });
  }
  return {
    start: { when: "session", sessionId: session.id },
    startsOn: dayAndTime(session.startsAt, timeZone).day,
  };
}

type Planning = {
  couple: { id: string };
  worksheet: Worksheet;
  versionId: string;
  input: Pick<
    AssignWorksheetInput,
    "sharing" | "mayOpenByItself" | "every" | "turns" | "untilOn" | "sessionId"
  >;
  begins: Begins;
  due: { dueOn: string | null };
  /** What was given today is the first turn. */
  parts: readonly { seats: ("a" | "b")[]; givenId: string | null }[];
};

/** Begins a plan for each part: what is one person's alone never tells of the other's. */
export async function startPlans(
  tx: Tx,
  { practiceId, memberId }: Member,
  { couple, worksheet, versionId, input, begins, due, parts }: Planning,
) {
  const { start, startsOn } = begins;
  const { every = null, turns = null, untilOn = null } = input;
  const limits = {
    every,
    startsOn,
    turns: every === null ? 1 : turns,
    untilOn: every === null ? null : untilOn,
  };
  const plans = parts.map(({ seats, givenId }) => {
    const nextTurn = givenId === null ? 0 : 1;
    return {
      practiceId,
      id: crypto.randomUUID(),
      coupleId: couple.id,
      worksheetVersionId: versionId,
      seats,
      sharing: input.sharing,
      together: isTogetherFromStart(worksheet),
      mayOpenByItself: input.mayOpenByItself,
      openUnits: wholeUnits(worksheet),
      ...limits,
      startSessionId: start.when === "session" ? start.sessionId : null,
      nextTurn,
      nextOn: nextDayOf(limits, nextTurn),
      dueAfter: input.sessionId ? null : daysUntilDue(startsOn, due.dueOn),
      dueBeforeSession: input.sessionId !== undefined,
      lastAssignmentId: givenId,
      startedBy: memberId,
    };
  });
  await tx.insert(worksheetPlans).values(plans);
  const given = plans.flatMap(({ id, lastAssignmentId }) =>
    lastAssignmentId === null
      ? []
      : [
          {
            practiceId,
            planId: id,
            turn: 0,
            coupleId: couple.id,
            assignmentId: lastAssignmentId,
          },
        ],
  );
  if (given.length > 0) await tx.insert(planTurns).values(given);
  return plans.map(({ id }) => id);
}

const given = sql.placeholder;

const PLAN = {
  id: worksheetPlans.id,
  coupleId: worksheetPlans.coupleId,
  seats: worksheetPlans.seats,
  sharing: worksheetPlans.sharing,
  every: worksheetPlans.every,
  startsOn: worksheetPlans.startsOn,
  startSessionId: worksheetPlans.startSessionId,
  nextTurn: worksheetPlans.nextTurn,
  nextOn: worksheetPlans.nextOn,
  turns: worksheetPlans.turns,
  untilOn: worksheetPlans.untilOn,
  dueAfter: worksheetPlans.dueAfter,
  dueBeforeSession: worksheetPlans.dueBeforeSession,
  endedAt: worksheetPlans.endedAt,
};

const selectRunning = statement((db) =>
  db
    .select({
      ...PLAN,
      slug: worksheetVersions.slug,
      title: sql<string>`${worksheetVersions.definition} ->> 'title'`,
      passed: sql<boolean>`exists (select from plan_turns t where t.practice_id = ${worksheetPlans.practiceId}
        and t.plan_id = ${worksheetPlans.id} and t.turn = ${worksheetPlans.nextTurn} - 1 and t.assignment_id is null)`,
    })
    .from(worksheetPlans)
    .innerJoin(
      worksheetVersions,
      and(
        eq(worksheetVersions.practiceId, worksheetPlans.practiceId),
        eq(worksheetVersions.id, worksheetPlans.worksheetVersionId),
      ),
    )
    .where(
      and(
        eq(worksheetPlans.practiceId, given("practiceId")),
        eq(worksheetPlans.coupleId, given("coupleId")),
        isNull(worksheetPlans.endedAt),
        // A plan without a next turn is over, unless its beginning waits for a session.
        or(
          sql`${worksheetPlans.nextOn} is not null`,
          // Nor is the step of a programme whose turn has not come.
          sql`${worksheetPlans.startsOn} is null and ${worksheetPlans.stepId} is null`,
        ),
      ),
    )
    .orderBy(
      asc(worksheetPlans.createdAt),
      asc(worksheetPlans.seats),
      asc(worksheetPlans.id),
    ),
);

/** What is still to be given to a couple by itself. */
export const repeatsOf = (tx: Tx, practiceId: PracticeId, coupleId: string) =>
  selectRunning(tx, { practiceId, coupleId });

/** One plan, as the care team of its couple sees it, or NotFound. */
export async function planRecord(tx: Tx, actor: Actor, planId: string) {
  const [plan] = await tx
    .select(PLAN)
    .from(worksheetPlans)
    .where(
      and(
        eq(worksheetPlans.practiceId, actor.practiceId),
        eq(worksheetPlans.id, planId),
      ),
    )
    .for("update");
  if (!plan) throw new NotFound();
  return plan;
}

type Change = Partial<
  Pick<
    typeof worksheetPlans.$inferInsert,
    "startsOn" | "nextOn" | "turns" | "untilOn" | "endedAt"
  >
>;

export const setPlan = (
  tx: Tx,
  { practiceId }: Actor,
  planId: string,
  change: Change,
) =>
  tx
    .update(worksheetPlans)
    .set(change)
    .where(
      and(
        eq(worksheetPlans.practiceId, practiceId),
        eq(worksheetPlans.id, planId),
      ),
    );
