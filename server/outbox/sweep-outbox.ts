import { sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";

import { asWorker } from "../jobs/in-job";
import type { MailJob } from "./send-mail";

const AT_ONCE = 500;

/** The mails that wait, of all practices, longest waiting first. */
export async function sweepOutbox(): Promise<MailJob[]> {
  const rows = await asWorker((tx) =>
    tx.execute<{ practice_id: PracticeId; id: string }>(
      sql`select practice_id, id from sec.waiting_mail(${AT_ONCE})`,
    ),
  );
  return rows.map(({ practice_id, id }) => ({
    practiceId: practice_id,
    outboxId: id,
  }));
}
