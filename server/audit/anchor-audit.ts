import { sql } from "drizzle-orm";

import { asWorker } from "../jobs/in-job";
import { readAnchors, writeAnchor } from "./anchors";

const HOUR = 3_600_000;

/**
 * Once an hour, writes down outside the database where each chain has got to: whoever
 * rewrites a chain whole, or cuts its end off, cannot rewrite this.
 */
export async function anchorAudit(now = new Date()): Promise<void> {
  const anchors = readAnchors().flatMap(({ anchor }) => anchor ?? []);
  const newest = anchors.at(-1);
  if (newest && now.getTime() - Date.parse(newest.at) < HOUR) return;

  const anchored = new Map(
    anchors.flatMap(({ heads }) =>
      heads.map(({ practiceId, seq }) => [practiceId, BigInt(seq)] as const),
    ),
  );
  const rows = await asWorker((tx) =>
    tx.execute<{ practice_id: string; seq: string; hash: string }>(
      sql`select practice_id, seq::text, encode(hash, 'hex') as hash from sec.audit_heads()`,
    ),
  );
  const heads = rows
    .filter(({ practice_id, seq }) => anchored.get(practice_id) !== BigInt(seq))
    .map(({ practice_id, seq, hash }) => ({
      practiceId: practice_id,
      seq,
      hash,
    }));
  if (heads.length > 0) writeAnchor(now, heads);
}
