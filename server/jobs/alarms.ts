import { sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";

import type { Tx } from "../driver";
import { asWorker, type Purpose } from "./in-job";

const AT_ONCE = 200;

/** The practices whose alarm for this purpose has come. */
export async function wokenPractices(purpose: Purpose): Promise<PracticeId[]> {
  const rows = await asWorker((tx) =>
    tx.execute<{ practice_id: PracticeId }>(
      sql`select practice_id from sec.woken(${purpose}, ${AT_ONCE})`,
    ),
  );
  return rows.map(({ practice_id }) => practice_id);
}

/** Before a job looks: whoever plans something from here on waits for it, and rings again. */
export const takeAlarm = (tx: Tx) => tx.execute(sql`select sec.take_alarm()`);

/** When the practice is to be looked at next; null where nothing waits. */
export const setAlarm = (tx: Tx, next: Date | null) =>
  tx.execute(
    next
      ? sql`select sec.set_alarm(${next.toISOString()})`
      : sql`select sec.end_alarm()`,
  );
