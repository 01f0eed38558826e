import { and, asc, desc, eq, isNull, like, lte, sql } from "drizzle-orm";

import { members } from "@/drizzle/schema/practices";
import { alerts, sealedScreens } from "@/drizzle/schema/safety";
import { safetyReviews } from "@/drizzle/schema/safety-mode";
import { safetyEntries, safetyTasks } from "@/drizzle/schema/safety-tasks";

import type { Actor } from "../auth/actor";
import type { Tx } from "../db";
import type { Step } from "./task-rules";

type InPractice = Pick<Actor, "practiceId">;

const MOST = 100;

/** What is and was to be done about one person, the newest first. */
export const tasksOf = (
  tx: Tx,
  { practiceId }: InPractice,
  partnerId: string,
) =>
  tx
    .select({
      step: safetyTasks.step,
      raisedAt: safetyTasks.raisedAt,
      dueAt: safetyTasks.dueAt,
      nextTryAt: safetyTasks.nextTryAt,
      doneAt: safetyTasks.doneAt,
      doneBy: members.name,
    })
    .from(safetyTasks)
    .leftJoin(
      members,
      and(
        eq(members.practiceId, safetyTasks.practiceId),
        eq(members.id, safetyTasks.doneBy),
      ),
    )
    .where(
      and(
        eq(safetyTasks.practiceId, practiceId),
        eq(safetyTasks.partnerId, partnerId),
      ),
    )
    .orderBy(desc(safetyTasks.raisedAt))
    .limit(MOST);

/** Of one step whatever was open then, kept still: one talk answers all of it. */
export const lockedTasks = (
  tx: Tx,
  { practiceId }: InPractice,
  {
    partnerId,
    step,
    raisedUntil,
  }: { partnerId: string; step: Step; raisedUntil: Date },
) =>
  tx
    .select({ id: safetyTasks.id })
    .from(safetyTasks)
    .where(
      and(
        eq(safetyTasks.practiceId, practiceId),
        eq(safetyTasks.partnerId, partnerId),
        eq(safetyTasks.step, step),
        lte(safetyTasks.raisedAt, raisedUntil),
        isNull(safetyTasks.doneAt),
      ),
    )
    .for("update");

/** What clinicians wrote of it, and each version of the plan; none without a fresh password. */
export const entriesOf = (
  tx: Tx,
  { practiceId }: InPractice,
  partnerId: string,
) =>
  tx
    .select({
      id: safetyEntries.id,
      kind: safetyEntries.kind,
      step: safetyEntries.step,
      version: safetyEntries.version,
      writtenAt: safetyEntries.writtenAt,
      writtenBy: members.name,
      body: safetyEntries.body,
    })
    .from(safetyEntries)
    .innerJoin(
      members,
      and(
        eq(members.practiceId, safetyEntries.practiceId),
        eq(members.id, safetyEntries.writtenBy),
      ),
    )
    .where(
      and(
        eq(safetyEntries.practiceId, practiceId),
        eq(safetyEntries.partnerId, partnerId),
      ),
    )
    .orderBy(desc(safetyEntries.writtenAt), desc(safetyEntries.version))
    .limit(MOST);

/** The plan that stands, still sealed. */
export async function newestPlan(
  tx: Tx,
  { practiceId }: InPractice,
  partnerId: string,
) {
  const [row] = await tx
    .select({
      id: safetyEntries.id,
      version: sql<number>`${safetyEntries.version}`,
      body: safetyEntries.body,
    })
    .from(safetyEntries)
    .where(
      and(
        eq(safetyEntries.practiceId, practiceId),
        eq(safetyEntries.partnerId, partnerId),
        eq(safetyEntries.kind, "plan"),
      ),
    )
    .orderBy(desc(safetyEntries.version))
    .limit(1);
  return row ?? null;
}

/** What one person tapped and said on the crisis card; none without a fresh password. */
export const cardsOf = (
  tx: Tx,
  { practiceId }: InPractice,
  partnerId: string,
) =>
  tx
    .select({
      id: sealedScreens.id,
      sentAt: sealedScreens.sentAt,
      body: sealedScreens.body,
    })
    .from(sealedScreens)
    .where(
      and(
        eq(sealedScreens.practiceId, practiceId),
        eq(sealedScreens.partnerId, partnerId),
        eq(sealedScreens.tool, "card"),
      ),
    )
    .orderBy(desc(sealedScreens.sentAt))
    .limit(20);

/** Whether anything of this couple ever pointed to violence, by answers or by hand. */
export async function mayBeViolent(
  tx: Tx,
  { practiceId }: InPractice,
  coupleId: string,
): Promise<boolean> {
  const [[alert], [review]] = await Promise.all([
    tx
      .select({ id: alerts.id })
      .from(alerts)
      .where(
        and(
          eq(alerts.practiceId, practiceId),
          eq(alerts.coupleId, coupleId),
          like(alerts.code, "IPV\\_%"),
        ),
      )
      .limit(1),
    tx
      .select({ id: safetyReviews.id })
      .from(safetyReviews)
      .where(
        and(
          eq(safetyReviews.practiceId, practiceId),
          eq(safetyReviews.coupleId, coupleId),
        ),
      )
      .orderBy(asc(safetyReviews.openedAt))
      .limit(1),
  ]);
  return alert !== undefined || review !== undefined;
}
