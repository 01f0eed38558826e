import { sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";

import { recordAudit } from "../audit/record-audit";
import type { Tx } from "../driver";
import { asWorker, inJob } from "../jobs/in-job";
import { type KeyRow, wrappedKey } from "./keyring";

const AT_ONCE = 200;

/**
 * Puts a fresh key in the place of every data key of a practice. What the former keys sealed
 * still opens; the worker seals it anew and then forgets them. Returns how many were replaced.
 */
export async function rotateKeys(practiceId: PracticeId): Promise<number> {
  const began = new Date();
  let replaced = 0;
  for (;;) {
    const some = await inJob(practiceId, "rotate_keys", (tx) =>
      replaceSome(tx, practiceId, began),
    );
    replaced += some;
    if (some === 0) return replaced;
  }
}

async function replaceSome(tx: Tx, practiceId: PracticeId, madeBefore: Date) {
  const former = await tx.execute<Pick<KeyRow, "id" | "kind">>(
    sql`select id, kind from sec.keys_to_replace(${madeBefore.toISOString()}, ${AT_ONCE})`,
  );
  const fresh = await Promise.all(
    former.map(async ({ id, kind }) => ({
      former: id,
      ...(await wrappedKey({ practiceId, kind })),
    })),
  );
  await Promise.all([
    ...fresh.map(({ former: id, key, wrapped, masterKeyId }) =>
      tx.execute(
        sql`select sec.replace_key(${id}, ${key.id}, ${wrapped}, ${masterKeyId})`,
      ),
    ),
    fresh.length > 0 &&
      recordAudit(
        tx,
        "keys.replaced",
        { kind: "practice", id: practiceId },
        { count: fresh.length },
      ),
  ]);
  return former.length;
}

/** The practices whose former keys still seal something, or wait to be forgotten. */
export async function practicesToReseal(): Promise<PracticeId[]> {
  const rows = await asWorker((tx) =>
    tx.execute<{ practice_id: PracticeId }>(
      sql`select practice_id from sec.practices_to_reseal()`,
    ),
  );
  return rows.map(({ practice_id }) => practice_id);
}
