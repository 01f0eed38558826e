import { sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";

import { dayAndTime } from "../calendar/session-rules";
import type { Tx } from "../driver";
import {
  dayAfter,
  isLetPass,
  nextDayOf,
  turnDue,
} from "../homework/repeat-rules";
import { morningOf, nextLook } from "../measures/plan-rules";
import { dayIn } from "../practices/day-rules";
import { timeZoneOf } from "../practices/time-zone";
import { setAlarm, takeAlarm, wokenPractices } from "./alarms";
import {
  type DuePlan,
  lockedDuePlans,
  nextPlannedDay,
  nextSessions,
} from "./due-plans";
import { markStepsGiven, startDueSteps } from "./due-steps";
import { inJob } from "./in-job";
import { queueEmails, recordGiven, rowsOf } from "./put-in";

export type GivingJob = { practiceId: PracticeId };

/** Enough for a large practice in one go; what is left comes a minute later. */
const AT_ONCE = 500;

/** The practices that are to be looked at by now. */
export async function dueGivings(): Promise<GivingJob[]> {
  const woken = await wokenPractices("give_worksheets");
  return woken.map((practiceId) => ({ practiceId }));
}

/**
 * Gives what was planned for this day, in one transaction and in the same number of statements for one couple
 * as for five hundred: whoever is killed meanwhile has given nothing, and whoever comes after finds it due.
 */
export function giveDueWorksheets({ practiceId }: GivingJob): Promise<void> {
  return inJob(practiceId, "give_worksheets", async (tx) => {
    await takeAlarm(tx);
    const now = new Date();
    const timeZone = await timeZoneOf(tx, { practiceId });
    const by = dayGivenBy(now, timeZone);
    const steps = await startDueSteps(tx, practiceId, { by, now, timeZone });
    const due = await lockedDuePlans(tx, practiceId, by, AT_ONCE);
    if (due.length > 0)
      await giveAll(tx, practiceId, due, { by, now, timeZone });
    const next = await nextPlannedDay(tx, practiceId);
    const look = nextLook(
      [
        ...(next === null ? [] : [morningOf(next, timeZone)]),
        // A step that was given may let the one after it be due at once.
        ...(steps.waiting > 0 ? [steps.started > 0 ? now : null] : []),
      ],
      now,
    );
    await setAlarm(tx, look?.at ?? null);
  });
}

/** The newest day whose morning has come. */
function dayGivenBy(now: Date, timeZone: string): string {
  const today = dayIn(now, timeZone);
  return now < morningOf(today, timeZone) ? dayAfter(today, -1) : today;
}

type Turn = DuePlan & { turn: number; id: string; planId: string };

/** Which turn each comes to; a plan whose day was taken away meanwhile comes to none. */
const turnsOf = (due: readonly DuePlan[], by: string): Turn[] =>
  due.flatMap((plan) => {
    const { startsOn } = plan;
    if (startsOn === null) return [];
    const turn = turnDue({ ...plan, startsOn }, by);
    return turn === null
      ? []
      : [{ ...plan, startsOn, turn, planId: plan.id, id: crypto.randomUUID() }];
  });

async function giveAll(
  tx: Tx,
  practiceId: PracticeId,
  due: readonly DuePlan[],
  { by, now, timeZone }: { by: string; now: Date; timeZone: string },
) {
  const today = dayIn(now, timeZone);
  const turns = turnsOf(due, by);
  const given = turns.filter((turn) => !isLetPass(turn));
  const upcoming = await nextSessions(tx, practiceId, [
    ...new Set(given.map(({ coupleId }) => coupleId)),
  ]);
  const rows = given.map((turn) => {
    const session = turn.dueBeforeSession
      ? upcoming.find(({ coupleId }) => coupleId === turn.coupleId)
      : undefined;
    return {
      practice_id: practiceId,
      id: turn.id,
      couple_id: turn.coupleId,
      worksheet_version_id: turn.worksheetVersionId,
      seats: turn.seats,
      sharing: turn.sharing,
      due_on: session
        ? dayAndTime(session.startsAt, timeZone).day
        : turn.dueAfter === null
          ? null
          : dayAfter(today, turn.dueAfter),
      session_id: session?.id ?? null,
      assigned_by: turn.startedBy,
      together: turn.together,
      may_open_by_itself: turn.mayOpenByItself,
      open_units: turn.openUnits,
    };
  });

  await putIn(tx, rows);
  await countOn(tx, practiceId, turns);
  const opening = rows.filter(({ sharing }) => sharing !== "private");
  await tx.execute(sql`
    insert into reveals (practice_id, assignment_id, couple_id, seats, worksheet_version_id, together, may_open_by_itself, open_units)
    select t.practice_id, t.id, t.couple_id, t.seats, t.worksheet_version_id, t.together, t.may_open_by_itself, t.open_units
    from ${rowsOf(opening, "practice_id uuid, id uuid, couple_id uuid, seats text[], worksheet_version_id uuid, together boolean, may_open_by_itself boolean, open_units text[]")}`);
  await markStepsGiven(tx, practiceId, given, { today, now });
  await queueEmails(tx, rows);
  await recordGiven(tx, rows);
}

/** Named column by column: the worker has no right to any other. */
const putIn = (tx: Tx, rows: readonly Record<string, unknown>[]) =>
  tx.execute(sql`
    insert into assignments (practice_id, id, couple_id, worksheet_version_id, seats, sharing, due_on, session_id, assigned_by)
    select t.practice_id, t.id, t.couple_id, t.worksheet_version_id, t.seats, t.sharing, t.due_on, t.session_id, t.assigned_by
    from ${rowsOf(rows, "practice_id uuid, id uuid, couple_id uuid, worksheet_version_id uuid, seats text[], sharing text, due_on date, session_id uuid, assigned_by uuid")}`);

/** Each turn is counted once: the database refuses a second row of it. */
async function countOn(
  tx: Tx,
  practiceId: PracticeId,
  turns: readonly Turn[],
): Promise<void> {
  const rows = turns.map((turn) => ({
    practice_id: practiceId,
    plan_id: turn.planId,
    turn: turn.turn,
    couple_id: turn.coupleId,
    assignment_id: isLetPass(turn) ? null : turn.id,
    next_on:
      turn.startsOn &&
      nextDayOf({ ...turn, startsOn: turn.startsOn }, turn.turn + 1),
  }));
  await tx.execute(sql`
    insert into plan_turns (practice_id, plan_id, turn, couple_id, assignment_id)
    select t.practice_id, t.plan_id, t.turn, t.couple_id, t.assignment_id
    from ${rowsOf(rows, "practice_id uuid, plan_id uuid, turn integer, couple_id uuid, assignment_id uuid")}`);
  await tx.execute(sql`
    update worksheet_plans p set next_turn = t.turn + 1, next_on = t.next_on,
      last_assignment_id = coalesce(t.assignment_id, p.last_assignment_id)
    from ${rowsOf(rows, "practice_id uuid, plan_id uuid, turn integer, assignment_id uuid, next_on date")}
    where p.practice_id = t.practice_id and p.id = t.plan_id`);
}
