import { sql } from "drizzle-orm";

import { inPractice } from "../db";
import { SignedOut } from "../errors";
import type { Caller } from "./actor";
import { choosePassword } from "./choose-password";
import type { ChangePasswordInput } from "./inputs";
import { accountOpenedBy, insideBucket } from "./own-account";
import { type NewSession, newSession } from "./tokens";
import { giveBackTries } from "./tries";
import { bucket, type Visitor } from "./visitor";
import { digest, text, uuid, vouched } from "./vouch";

/** Asks for the current password in the same step, and ends every other session of this person. */
export async function changePassword(
  caller: Caller,
  visitor: Visitor,
  { current, password }: ChangePasswordInput,
): Promise<NewSession> {
  const account = await accountOpenedBy(caller, current, "current");
  const hash = await choosePassword(visitor, {
    email: account.email,
    password,
    allowance: [bucket("choose", account.id)],
    own: account.id,
  });
  const { token, keyHash } = newSession();
  const [[row]] = await inPractice(caller, (tx) =>
    Promise.all([
      tx.execute<{ changed: boolean }>(
        sql`select ${vouched("change_password", uuid(account.id), digest(keyHash), text(hash))} as changed`,
      ),
      giveBackTries(tx, [
        ...insideBucket(account.id),
        bucket("choose", account.id),
      ]),
    ]),
  );
  if (!row?.changed) throw new SignedOut();
  return { token, accountId: account.id };
}
