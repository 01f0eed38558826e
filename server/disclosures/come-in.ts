import { sql } from "drizzle-orm";

import type { Partner } from "../auth/actor";
import type { Tx } from "../db";
import { hashedId } from "../hashed-id";
import { rulesIn } from "./disclosure-rules";

type SaidIn = { assignmentId: string | null; screenId: string | null };

/**
 * What an answer puts on the list by itself, with the promise that stood when it was written. Its
 * author's session can put it in and can never read it; the same answer given again is kept once.
 */
export const disclosuresIn = (
  tx: Tx,
  { practiceId, coupleId, partnerId }: Partner,
  { assignmentId, screenId }: SaidIn,
  raised: readonly { code: string }[],
): PromiseLike<unknown>[] =>
  rulesIn(raised).map((code) => {
    const source = screenId === null ? "part" : "screen";
    const id = hashedId([partnerId, assignmentId ?? screenId, code]);
    return tx.execute(sql`
      insert into disclosures (practice_id, id, couple_id, partner_id, source, assignment_id, screen_id, code, secrets_policy)
      select practice_id, ${id}::uuid, id, ${partnerId}::uuid, ${source}, ${assignmentId}::uuid, ${screenId}::uuid, ${code}, secrets_policy
      from couples where practice_id = ${practiceId} and id = ${coupleId}
      on conflict do nothing`);
  });
