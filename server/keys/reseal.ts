import { sql } from "drizzle-orm";

import type { PracticeId } from "@/drizzle/schema/columns";

import type { Tx } from "../driver";
import { inJob } from "../jobs/in-job";
import { log } from "../log";
import { type KeyRow, unwrapped } from "./keyring";
import { placeOf, type SealedAt } from "./places";
import {
  type DataKey,
  type Place,
  SealBroken,
  seal,
  unsealBytes,
} from "./seal";

const AT_ONCE = 50;
/** A job ends in good time before another worker would take it for dead. */
const MOST = 2000;

type SealedRow = SealedAt & { value: Uint8Array };

type Pair = { former: DataKey; fresh: DataKey };

/** Former keys with their successors, ready to use. */
async function retiringKeys(tx: Tx, practiceId: PracticeId): Promise<Pair[]> {
  const rows = await tx.execute<{
    id: string;
    kind: KeyRow["kind"];
    wrapped: Uint8Array;
    fresh_id: string;
    fresh_wrapped: Uint8Array;
  }>(
    sql`select id, kind, wrapped, fresh_id, fresh_wrapped from sec.keys_to_retire()`,
  );
  return Promise.all(
    rows.map(async ({ id, kind, wrapped, fresh_id, fresh_wrapped }) => ({
      former: await unwrapped({ practiceId, kind, id, wrapped }),
      fresh: await unwrapped({
        practiceId,
        kind,
        id: fresh_id,
        wrapped: fresh_wrapped,
      }),
    })),
  );
}

/** Null for a value that does not open: it stays as it is, and its key with it. */
function sealedAnew(
  { former, fresh }: Pair,
  value: Uint8Array,
  place: Place,
): Uint8Array | null {
  try {
    return seal(fresh, unsealBytes(former, value, place), place);
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    log.error("a sealed value does not open", { incident: error.incidentId });
    return null;
  }
}

/** One batch, in one transaction. */
async function resealSome(
  tx: Tx,
  practiceId: PracticeId,
  pair: Pair,
  broken: number,
): Promise<{ found: number; resealed: number; broken: number }> {
  const rows = await tx.execute<SealedRow>(
    sql`select * from sec.sealed_under(${pair.former.id}, ${AT_ONCE + broken})`,
  );
  const anew = rows.map((row) => ({
    row,
    value: sealedAnew(pair, row.value, placeOf(practiceId, row)),
  }));
  const swapped = await Promise.all(
    anew.map(
      async ({ row, value }) =>
        value &&
        (await tx.execute<{ done: boolean }>(sql`
          select sec.reseal(${row.place}, ${row.assignment_id}, ${row.partner_id}, ${row.part}, ${row.id}, ${row.value}, ${value}) as done`)),
    ),
  );
  return {
    found: rows.length,
    resealed: swapped.filter((one) => one?.[0]?.done).length,
    broken: swapped.filter((one) => one === null).length,
  };
}

/**
 * Seals anew what a practice's former keys sealed, batch by batch, and forgets each key that
 * seals nothing any more. Stopped anywhere, it goes on from there.
 */
export async function reseal(practiceId: PracticeId): Promise<number> {
  const within = <T>(work: (tx: Tx) => Promise<T>) =>
    inJob(practiceId, "rotate_keys", work);
  const pairs = await within((tx) => retiringKeys(tx, practiceId));
  let total = 0;
  for (const pair of pairs) {
    let broken = 0;
    let found = 0;
    for (;;) {
      const some = await within((tx) =>
        resealSome(tx, practiceId, pair, broken),
      );
      total += some.resealed;
      found += some.found;
      broken = some.broken;
      if (some.resealed === 0 || total >= MOST) break;
    }
    // Whoever read a value just before it was sealed anew still needs this key: next time.
    if (found === 0) {
      await within((tx) =>
        tx.execute(sql`select sec.drop_key(${pair.former.id})`),
      );
    }
    if (total >= MOST) break;
  }
  return total;
}
