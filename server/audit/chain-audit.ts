import { sql } from "drizzle-orm";

import { asWorker } from "../jobs/in-job";

const AT_ONCE = 1000;

/** Links all that was committed since the last time; returns how many events that were. */
export async function chainAudit(): Promise<number> {
  let linked = 0;
  for (;;) {
    const [row] = await asWorker((tx) =>
      tx.execute<{ linked: number }>(
        sql`select sec.chain_audit(${AT_ONCE}) as linked`,
      ),
    );
    linked += row?.linked ?? 0;
    if ((row?.linked ?? 0) < AT_ONCE) return linked;
  }
}
