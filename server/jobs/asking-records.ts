import { and, eq, isNotNull, max, sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";
import { alertSettings } from "@/drizzle/schema/on-call";
import { practices } from "@/drizzle/schema/practices";
import { checkRequests } from "@/drizzle/schema/safety-mode";

import type { Tx } from "../driver";
import { isRescreenSession } from "../safety/review-rules";
import { queueEmails, rowsOf } from "./put-in";

/** Since when, on which clock and how many days ahead a practice asks; null where it does not. */
export async function clockOfAsking(tx: Tx, practiceId: PracticeId) {
  const [row] = await tx
    .select({
      since: alertSettings.asksAgainSince,
      timeZone: practices.timeZone,
      daysBefore: practices.measureDays,
    })
    .from(alertSettings)
    .innerJoin(practices, eq(practices.practiceId, alertSettings.practiceId))
    .where(
      and(
        eq(alertSettings.practiceId, practiceId),
        isNotNull(alertSettings.asksAgainSince),
      ),
    );
  return row?.since ? { ...row, since: row.since } : null;
}

/** Of each couple the sessions it is due at, from a moment on, counted over all that stand. */
export async function dueSessions(
  tx: Tx,
  practiceId: PracticeId,
  since: Date,
): Promise<{ coupleId: string; sessions: Date[] }[]> {
  const rows = await tx.execute<{
    couple_id: string;
    nth: number;
    starts_at: string;
  }>(sql`
    select couple_id, nth::integer as nth, starts_at from (
      select couple_id, starts_at, row_number() over (partition by couple_id order by starts_at) as nth
      from sessions where practice_id = ${practiceId} and taken_back_at is null) counted
    where starts_at >= ${since.toISOString()} order by couple_id`);
  const byCouple = Map.groupBy(
    rows.filter(({ nth }) => isRescreenSession(nth)),
    ({ couple_id }) => couple_id,
  );
  return [...byCouple].map(([coupleId, some]) => ({
    coupleId,
    sessions: some.map(({ starts_at }) => new Date(starts_at)),
  }));
}

/** When each couple was last asked, by hand or by itself. */
export async function lastAskings(tx: Tx, practiceId: PracticeId) {
  const rows = await tx
    .select({
      coupleId: checkRequests.coupleId,
      at: max(checkRequests.askedAt),
    })
    .from(checkRequests)
    .where(eq(checkRequests.practiceId, practiceId))
    .groupBy(checkRequests.coupleId);
  return new Map(rows.map(({ coupleId, at }) => [coupleId, at]));
}

type Due = readonly { coupleId: string }[];

const idsOf = (due: Due) => due.map(({ coupleId }) => coupleId).toSorted();

/** The lock that asking by hand takes. */
export const lockAskings = (tx: Tx, due: Due) =>
  tx.execute(sql`
    select pg_advisory_xact_lock(hashtextextended('asked again ' || id, 0))
    from unnest(${sql.param(idsOf(due))}::text[]) id`);

/** Both of each couple, with the mail and the entry that asking by hand has. */
export async function askBoth(tx: Tx, practiceId: PracticeId, due: Due) {
  const rows = idsOf(due).map((id) => ({
    practice_id: practiceId,
    couple_id: id,
    seats: ["a", "b"],
  }));
  await tx.execute(sql`
    insert into check_requests (practice_id, couple_id)
    select t.practice_id, t.couple_id from ${rowsOf(rows, "practice_id uuid, couple_id uuid")}`);
  await queueEmails(tx, rows);
  await tx.execute(sql`
    select sec.append_audit('restricted.changed', 'couple', t.couple_id, t.couple_id, '{}'::jsonb)
    from ${rowsOf(rows, "couple_id uuid")}`);
}
