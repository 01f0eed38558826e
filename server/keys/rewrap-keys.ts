import { sql } from "drizzle-orm";

import { resealAnchors } from "../audit/anchors";
import { recordAudit } from "../audit/record-audit";
import { mintSecretOf } from "../auth/proof";
import { keyHashOf, newToken, sessionKeyOf } from "../auth/tokens";
import { openDatabase, type Tx } from "../driver";
import { type KeyRow, keyPlace } from "./keyring";
import { type KeyWrapper, localWrapper, MasterKeyProblem } from "./master-key";
import { CANARY, CANARY_PLACE } from "./settle-master-key";

type Change = { url: string; former: Uint8Array; fresh: Uint8Array };

/**
 * A new master key: wraps every data key anew, all or none, and seals the anchors of the
 * audit trail anew. Holdfast must stand still, since a running process holds the former key.
 */
export async function rewrapKeys({ url, former, fresh }: Change) {
  const database = openDatabase(url, { connections: 1, name: "holdfast-keys" });
  try {
    const keys = await database.transaction(
      (sql) => [
        sql.unsafe("lock table public.data_keys in share row exclusive mode"),
      ],
      async (tx) => {
        await requireStandstill(tx);
        const from = localWrapper(former);
        const to = localWrapper(fresh);
        await changeCanary(tx, from, to);
        const changed = await wrapAnew(tx, from, to);
        await tx.execute(
          sql`update sec.secret set value = ${mintSecretOf(fresh)} where name = 'mint'`,
        );
        return changed;
      },
    );
    return { keys, anchors: resealAnchors(former, fresh) };
  } finally {
    await database.close();
  }
}

async function requireStandstill(tx: Tx) {
  const [row] = await tx.execute<{ running: boolean }>(sql`
    select count(*) > 0 as running from pg_stat_activity
    where datname = current_database() and usename in ('holdfast_app', 'holdfast_worker')`);
  if (row?.running) {
    throw new MasterKeyProblem(
      "Holdfast is running on this database. Stop it first; nothing was changed.",
    );
  }
}

/** Proves the former key on the canary, which from here on proves the new one. */
async function changeCanary(tx: Tx, from: KeyWrapper, to: KeyWrapper) {
  const [stored] = await tx.execute<{ value: Uint8Array }>(
    sql`select value from sec.secret where name = 'canary'`,
  );
  const opens = async (wrapper: KeyWrapper) => {
    const opened =
      stored &&
      (await wrapper.unwrap(stored.value, CANARY_PLACE).catch(() => null));
    return opened ? Buffer.compare(opened, CANARY) === 0 : false;
  };
  if (await opens(to)) return;
  if (!(await opens(from))) {
    throw new MasterKeyProblem(
      "HOLDFAST_OLD_MASTER_KEY is not the key this database is sealed with. Nothing was changed.",
    );
  }
  await tx.execute(
    sql`update sec.secret set value = ${await to.wrap(CANARY, CANARY_PLACE)} where name = 'canary'`,
  );
}

type Wrapped = {
  practice_id: KeyRow["practiceId"];
  id: string;
  kind: KeyRow["kind"];
  wrapped: Uint8Array;
  master_key_id: string;
};

async function wrapAnew(tx: Tx, from: KeyWrapper, to: KeyWrapper) {
  const rows = await tx.execute<Wrapped>(sql`
    select practice_id, id, kind, wrapped, master_key_id from data_keys where master_key_id <> ${to.id} order by practice_id`);
  const counts = new Map<KeyRow["practiceId"], number>();
  for (const { practice_id, id, kind, wrapped, master_key_id } of rows) {
    if (master_key_id !== from.id) {
      throw new MasterKeyProblem(
        "Some data keys are wrapped by a third master key. Nothing was changed.",
      );
    }
    const place = keyPlace({ practiceId: practice_id, id, kind });
    const anew = await to.wrap(await from.unwrap(wrapped, place), place);
    await tx.execute(sql`
      update data_keys set wrapped = ${anew}, master_key_id = ${to.id} where practice_id = ${practice_id} and id = ${id}`);
    counts.set(practice_id, (counts.get(practice_id) ?? 0) + 1);
  }
  for (const [practiceId, count] of counts)
    await noteRewrapped(tx, practiceId, count);
  return rows.length;
}

/** The trail takes its actor from a session, so this writes under one, which ends with the line. */
async function noteRewrapped(
  tx: Tx,
  practiceId: KeyRow["practiceId"],
  count: number,
) {
  const key = sessionKeyOf(newToken());
  await tx.execute(
    sql`select sec.open_job(${practiceId}, 'rewrap_keys', ${keyHashOf(key)})`,
  );
  await tx.execute(sql`select set_config('app.session', ${key}, true)`);
  await recordAudit(
    tx,
    "keys.rewrapped",
    { kind: "practice", id: practiceId },
    { count },
  );
  await tx.execute(sql`select sec.close_job()`);
}
