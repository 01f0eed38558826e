import { sql } from "drizzle-orm";

import type { Tx } from "../db";
import { emailKey } from "./email-key";
import { hashPassword, isOutdated, whichOpen } from "./passwords";
import { demoMode } from "./tickets";
import { browserHash, type Visitor } from "./visitor";
import { digest, flag, text, uuid, vouched } from "./vouch";

export type Account = {
  id: string;
  passwordHash: string;
  /** Signed in from this visitor's browser before. */
  known: boolean;
};

/** Everybody who might sign in with this address. Only `server/auth` may ask, and it tells nobody. */
export async function accountsAt(
  tx: Tx,
  email: string,
  visitor: Visitor,
): Promise<Account[]> {
  const rows = await tx.execute<Account>(sql`
    select account_id as id, password_hash as "passwordHash", known
    from ${vouched("accounts_at", text(emailKey(email)), digest(browserHash(visitor)), flag(demoMode()))}`);
  return [...rows];
}

/** The one account that the password opens; null for none, and for two, which must never be guessed between. */
export async function openedBy(
  password: string,
  accounts: readonly Account[],
  mayTry: (account: Account) => boolean,
): Promise<Account | null> {
  const opened = await whichOpen(
    password,
    accounts.map((one) => (mayTry(one) ? one.passwordHash : null)),
  );
  const [only, ...more] = accounts.filter((_, at) => opened[at]);
  return only && more.length === 0 ? only : null;
}

/** Brings a hash made under an older master key up to date, now that the password is at hand. */
export async function renewHash(
  tx: Tx,
  account: Account,
  password: string,
): Promise<void> {
  if (!isOutdated(account.passwordHash)) return;
  await tx.execute(
    sql`select ${vouched("renew_hash", uuid(account.id), text(account.passwordHash), text(await hashPassword(password)))}`,
  );
}
