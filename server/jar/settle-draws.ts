import { randomInt } from "node:crypto";
import { and, eq, inArray, or, sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";
import { jarAgreements, jarDraws, jarIdeas } from "@/drizzle/schema/jar";

import type { Tx } from "../driver";
import { setAlarm, takeAlarm, wokenPractices } from "../jobs/alarms";
import { inJob } from "../jobs/in-job";
import { leftOutOf, pick } from "./draw-rules";
import { vetoesAmong } from "./records";

export type DrawJob = { practiceId: PracticeId; drawId: string };

const PURPOSE = "draw_dates";
/** What failed is tried again after this. */
const LATER = 2_000;

const saidYes = sql`(select count(distinct ${jarAgreements.partnerId}) from ${jarAgreements}
  where ${jarAgreements.practiceId} = ${jarDraws.practiceId} and ${jarAgreements.drawId} = ${jarDraws.id})`;

const waitingIn = (tx: Tx, practiceId: PracticeId) =>
  tx
    .select({ practiceId: jarDraws.practiceId, drawId: jarDraws.id })
    .from(jarDraws)
    .where(
      and(
        eq(jarDraws.practiceId, practiceId),
        or(
          eq(jarDraws.state, "drawing"),
          and(eq(jarDraws.state, "drawn"), sql`${saidYes} = 2`),
        ),
      ),
    );

/** The draws that were asked for, and those to which both said Yes. */
export async function waitingDraws(): Promise<DrawJob[]> {
  const each = (await wokenPractices(PURPOSE)).map((practiceId) =>
    inJob(practiceId, PURPOSE, (tx) => waitingIn(tx, practiceId)),
  );
  return (await Promise.all(each)).flat();
}

/**
 * Brings one draw on, once: a second job that asks finds it moved on, and one that dies leaves
 * it as it was. It reads ids alone, so whoever looks on from outside learns no word.
 */
export function settleDraw({ practiceId, drawId }: DrawJob): Promise<void> {
  return inJob(practiceId, PURPOSE, async (tx) => {
    const [draw] = await tx
      .select({
        state: jarDraws.state,
        assignmentId: jarDraws.assignmentId,
        candidates: jarDraws.candidates,
      })
      .from(jarDraws)
      .where(and(eq(jarDraws.practiceId, practiceId), eq(jarDraws.id, drawId)))
      .for("update");
    if (draw?.state === "drawing") {
      const drawn = await drawnOutOf(tx, practiceId, draw);
      await change(tx, practiceId, drawId, {
        state: drawn ? "drawn" : "none",
        drawn,
      });
    }
    if (draw?.state === "drawn" && (await haveAgreed(tx, practiceId, drawId))) {
      await change(tx, practiceId, drawId, { state: "agreed" });
    }
  });
}

async function drawnOutOf(
  tx: Tx,
  practiceId: PracticeId,
  { assignmentId, candidates }: { assignmentId: string; candidates: string[] },
) {
  const [inJar, vetoes] = await Promise.all([
    tx
      .select({ id: jarIdeas.id })
      .from(jarIdeas)
      .where(
        and(
          eq(jarIdeas.practiceId, practiceId),
          eq(jarIdeas.assignmentId, assignmentId),
          inArray(jarIdeas.id, candidates),
          eq(jarIdeas.takenOut, false),
        ),
      ),
    vetoesAmong(tx, candidates),
  ]);
  return pick(
    inJar.map(({ id }) => id),
    leftOutOf(vetoes),
    randomInt,
  );
}

async function haveAgreed(tx: Tx, practiceId: PracticeId, drawId: string) {
  const rows = await tx
    .selectDistinct({ partnerId: jarAgreements.partnerId })
    .from(jarAgreements)
    .where(
      and(
        eq(jarAgreements.practiceId, practiceId),
        eq(jarAgreements.drawId, drawId),
      ),
    );
  return rows.length === 2;
}

const change = (
  tx: Tx,
  practiceId: PracticeId,
  drawId: string,
  now: Partial<Pick<typeof jarDraws.$inferSelect, "state" | "drawn">>,
) =>
  tx
    .update(jarDraws)
    .set(now)
    .where(and(eq(jarDraws.practiceId, practiceId), eq(jarDraws.id, drawId)));

/** What was asked for meanwhile is found by the next look. */
const rest = (practiceId: PracticeId) =>
  inJob(practiceId, PURPOSE, async (tx) => {
    await takeAlarm(tx);
    const waiting = await waitingIn(tx, practiceId);
    await setAlarm(
      tx,
      waiting.length > 0 ? new Date(Date.now() + LATER) : null,
    );
  });

/** Each for itself: one that fails stands in no other's way. */
export async function settleDraws(
  failed: (error: unknown) => void,
): Promise<void> {
  for (const practiceId of await wokenPractices(PURPOSE)) {
    try {
      const waiting = await inJob(practiceId, PURPOSE, (tx) =>
        waitingIn(tx, practiceId),
      );
      for (const job of waiting) await settleDraw(job).catch(failed);
      await rest(practiceId);
    } catch (error) {
      failed(error);
    }
  }
}
