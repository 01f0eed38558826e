import { sql } from "drizzle-orm";

import { anonymously, type Tx } from "../db";
import { env } from "../env";
import type { SessionKey } from "./actor";
import { keyHashOf, newToken, sessionKeyOf, storedHash } from "./tokens";
import { browserHash, type Visitor } from "./visitor";
import { digest, flag, uuid, vouched } from "./vouch";

export const demoMode = () => env.HOLDFAST_DEMO === "1";

/** What every way of signing in ends in: good for one session, for a minute. */
export async function issueTicket(
  tx: Tx,
  accountId: string,
  visitor: Visitor,
): Promise<string> {
  const ticket = newToken();
  await tx.execute(
    sql`select ${vouched("issue_ticket", uuid(accountId), digest(storedHash(ticket)), digest(browserHash(visitor)), flag(demoMode()))}`,
  );
  return ticket;
}

/** The new session: `token` goes into the cookie and nowhere else. Null when the ticket is worth nothing. */
export async function redeemTicket(
  ticket: string,
): Promise<{ accountId: string; token: string; key: SessionKey } | null> {
  const token = newToken();
  const key = sessionKeyOf(token);
  const [row] = await anonymously((tx) =>
    tx.execute<{ account_id: string | null }>(
      sql`select sec.redeem_ticket(${storedHash(ticket)}::bytea, ${keyHashOf(key)}::bytea) as account_id`,
    ),
  );
  return row?.account_id ? { accountId: row.account_id, token, key } : null;
}
