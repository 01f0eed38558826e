import { sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";

import { recordAudit } from "../audit/record-audit";
import { asWorker, inJob } from "./in-job";

export type MeasureJob = { practiceId: PracticeId; planId: string };

const AT_ONCE = 200;

/** The plans whose day has come. */
export async function dueMeasures(): Promise<MeasureJob[]> {
  const rows = await asWorker((tx) =>
    tx.execute<{ practice_id: PracticeId; plan_id: string }>(
      sql`select practice_id, plan_id from sec.due_measures(${AT_ONCE})`,
    ),
  );
  return rows.map(({ practice_id, plan_id }) => ({
    practiceId: practice_id,
    planId: plan_id,
  }));
}

/** Sends one to its partner, with the mail; nothing when it was sent meanwhile or the last one still waits. */
export function sendDueMeasure({
  practiceId,
  planId,
}: MeasureJob): Promise<void> {
  return inJob(practiceId, "send_measures", async (tx) => {
    const [row] = await tx.execute<{
      outcome: "sent" | "waits";
      couple_id: string;
      assignment_id: string;
    }>(sql`select * from sec.send_due_measure(${planId})`);
    if (row?.outcome !== "sent") return;
    await recordAudit(tx, "measure.sent_by_itself", {
      kind: "assignment",
      id: row.assignment_id,
      coupleId: row.couple_id,
    });
  });
}
