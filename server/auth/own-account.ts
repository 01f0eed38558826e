import { sql } from "drizzle-orm";

import { inPractice } from "../db";
import { BadInput, SignedOut } from "../errors";
import type { Caller } from "./actor";
import { whichOpen } from "./passwords";
import { takeTries, tooManyTries } from "./tries";
import { bucket } from "./visitor";

export type OwnAccount = { id: string; email: string; passwordHash: string };

/** Tries at a password by whoever holds the phone. */
export const insideBucket = (accountId: string) => [
  bucket("inside", accountId),
];

function tryOwnAccount(caller: Caller) {
  return inPractice(caller, async (tx, actor) => {
    if (actor.kind === "job") throw new SignedOut();
    const [wait, [account]] = await Promise.all([
      takeTries(tx, insideBucket(actor.accountId)),
      tx.execute<OwnAccount>(
        sql`select account_id as id, email, password_hash as "passwordHash" from sec.my_account()`,
      ),
    ]);
    if (!account) throw new SignedOut();
    return { wait, account };
  });
}

/**
 * The caller's account, once the password opened it. A wait that is said aloud gives
 * nothing away: whoever asks is signed in. `field` names where the password was typed.
 */
export async function accountOpenedBy(
  caller: Caller,
  password: string,
  field: string,
): Promise<OwnAccount> {
  const { wait, account } = await tryOwnAccount(caller);
  if (wait > 0) throw tooManyTries(wait);
  const [right] = await whichOpen(password, [account.passwordHash]);
  if (!right) throw new BadInput({ [field]: ["This is not your password."] });
  return account;
}
