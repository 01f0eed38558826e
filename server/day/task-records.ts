import { and, eq, inArray, isNull, type SQLWrapper, sql } from "drizzle-orm";

import {
  dutyReports,
  dutySettings,
  safetyTasks,
} from "@/drizzle/schema/safety-tasks";

import type { Member } from "../auth/actor";
import type { Tx } from "../db";
import {
  MOST,
  ofDay,
  partnerA,
  partnerB,
  seatOf,
  treated,
  who,
} from "./records";

const isSeatOf = (
  { practiceId, coupleId }: { practiceId: SQLWrapper; coupleId: SQLWrapper },
  partner: typeof partnerA | typeof partnerB,
  seat: "a" | "b",
) =>
  sql`${partner.practiceId} = ${practiceId} and ${partner.coupleId} = ${coupleId} and ${partner.seat} = ${seat}`;

const turn = sql<Date>`min(coalesce(${safetyTasks.nextTryAt}, ${safetyTasks.dueAt}))`;

export const writeLateTasks = (tx: Tx) =>
  tx
    .select({
      coupleId: safetyTasks.coupleId,
      names: { a: partnerA.name, b: partnerB.name },
      seat: seatOf(safetyTasks.partnerId),
      what: safetyTasks.step,
      since: turn.mapWith(safetyTasks.dueAt),
    })
    .from(safetyTasks)
    .innerJoin(partnerA, isSeatOf(safetyTasks, partnerA, "a"))
    .innerJoin(partnerB, isSeatOf(safetyTasks, partnerB, "b"))
    .where(
      and(
        eq(safetyTasks.practiceId, who.practiceId),
        inArray(safetyTasks.coupleId, treated(tx)),
        isNull(safetyTasks.doneAt),
        sql`coalesce(${safetyTasks.nextTryAt}, ${safetyTasks.dueAt}) < now()`,
      ),
    )
    .groupBy(
      safetyTasks.coupleId,
      safetyTasks.partnerId,
      safetyTasks.step,
      partnerA.id,
      partnerA.name,
      partnerB.name,
    )
    .orderBy(turn)
    .limit(MOST);

const lateTasks = ofDay(writeLateTasks);

const dueBy = sql<Date>`${dutyReports.openedAt} + make_interval(hours => coalesce(${dutySettings.hours}, 0))`;

export const writeLateDuties = (tx: Tx) =>
  tx
    .select({
      coupleId: dutyReports.coupleId,
      names: { a: partnerA.name, b: partnerB.name },
      seat: seatOf(dutyReports.partnerId),
      what: dutyReports.kind,
      since: dueBy.mapWith(dutyReports.openedAt),
    })
    .from(dutyReports)
    .leftJoin(dutySettings, eq(dutySettings.practiceId, dutyReports.practiceId))
    .innerJoin(partnerA, isSeatOf(dutyReports, partnerA, "a"))
    .innerJoin(partnerB, isSeatOf(dutyReports, partnerB, "b"))
    .where(
      and(
        eq(dutyReports.practiceId, who.practiceId),
        inArray(dutyReports.coupleId, treated(tx)),
        isNull(dutyReports.decision),
        sql`${dueBy} < now()`,
      ),
    )
    .orderBy(dueBy)
    .limit(MOST);

/** What has no deadline, since the practice has set none, stands from the day it was opened. */
const lateDuties = ofDay(writeLateDuties);

/** What was to be done about somebody's safety and is late, what waits longest first. */
export async function overdueTasks(tx: Tx, member: Member) {
  const [tasks, duties] = await Promise.all([
    lateTasks(tx, member),
    lateDuties(tx, member),
  ]);
  return [...tasks, ...duties].toSorted(
    (x, y) => x.since.getTime() - y.since.getTime(),
  );
}
