import { sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";

import { recordAudit } from "../audit/record-audit";
import { queueEmail } from "../outbox/queue-email";
import { asWorker, inJob } from "./in-job";

export type RevealJob = { practiceId: PracticeId; assignmentId: string };

const AT_ONCE = 200;

/** The reveals whose morning has come. */
export async function dueReveals(): Promise<RevealJob[]> {
  const rows = await asWorker((tx) =>
    tx.execute<{ practice_id: PracticeId; assignment_id: string }>(
      sql`select practice_id, assignment_id from sec.due_reveals(${AT_ONCE})`,
    ),
  );
  return rows.map(({ practice_id, assignment_id }) => ({
    practiceId: practice_id,
    assignmentId: assignment_id,
  }));
}

/** Opens one for both partners at once and tells both; nothing when it is not to be opened any more. */
export function openDueReveal({
  practiceId,
  assignmentId,
}: RevealJob): Promise<void> {
  return inJob(practiceId, "open_reveals", async (tx) => {
    const [row] = await tx.execute<{ release: string }>(
      sql`select sec.open_due_reveal(${assignmentId}) as release`,
    );
    if (row?.release !== "opened") return;

    const partners = await tx.execute<{ id: string; couple_id: string }>(sql`
      select p.id, p.couple_id from reveals r
      join partners p on p.practice_id = r.practice_id and p.couple_id = r.couple_id
      where r.assignment_id = ${assignmentId}`);
    await Promise.all([
      ...partners.map(({ id }) =>
        queueEmail(tx, practiceId, "something-new", { partnerId: id }),
      ),
      recordAudit(tx, "reveal.opened_by_itself", {
        kind: "assignment",
        id: assignmentId,
        ...(partners[0] && { coupleId: partners[0].couple_id }),
      }),
    ]);
  });
}
