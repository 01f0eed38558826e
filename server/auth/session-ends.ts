import { sql } from "drizzle-orm";

import { anonymously, inPractice } from "../db";
import { Elsewhere } from "../errors";
import type { Caller } from "./actor";
import { markOf } from "./place-mark";

type Row = { ends: string; account: string; place: string };

/** When this session ends if nothing more is done in it; null when it is over. Asking puts nothing off. */
export function sessionEnds({
  sessionKey,
  place,
}: Caller): Promise<Date | null> {
  return anonymously(async (tx) => {
    const [, [row]] = await Promise.all([
      tx.execute(sql`select set_config('app.session', ${sessionKey}, true)`),
      tx.execute<Row>(
        sql`select least(idle_expires_at, absolute_expires_at) as ends, account_id as account,
          coalesce(member_id, partner_id) as place from sec.whoami()`,
      ),
    ]);
    if (!row) return null;
    if (place && place !== markOf(row.account, row.place)) {
      throw new Elsewhere();
    }
    return new Date(row.ends);
  });
}

/** "I am still here": puts off the idle end, never the absolute one. */
export async function staySignedIn(caller: Caller): Promise<Date | null> {
  await inPractice(caller, async () => {});
  return sessionEnds(caller);
}
