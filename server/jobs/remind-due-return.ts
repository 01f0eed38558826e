import { sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";

import { asWorker, inJob } from "./in-job";

export type ReturnJob = { practiceId: PracticeId; returnId: string };

const AT_ONCE = 200;

/** Those who said that they come back about now. */
export async function dueReturns(): Promise<ReturnJob[]> {
  const rows = await asWorker((tx) =>
    tx.execute<{ practice_id: PracticeId; id: string }>(
      sql`select practice_id, id from sec.due_returns(${AT_ONCE})`,
    ),
  );
  return rows.map(({ practice_id, id }) => ({
    practiceId: practice_id,
    returnId: id,
  }));
}

/** Reminds whoever said it, once; nothing when it was moved, taken away or done meanwhile. */
export function remindDueReturn({
  practiceId,
  returnId,
}: ReturnJob): Promise<void> {
  return inJob(practiceId, "remind_returns", async (tx) => {
    await tx.execute(sql`select sec.remind_return(${returnId})`);
  });
}
