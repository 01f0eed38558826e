import { sql } from "drizzle-orm";

import { inPractice } from "../db";
import { SignedOut } from "../errors";
import type { Caller } from "./actor";
import type { ConfirmPasswordInput } from "./inputs";
import { accountOpenedBy, insideBucket } from "./own-account";
import { type NewSession, newSession } from "./tokens";
import { giveBackTries } from "./tries";
import { digest, uuid, vouched } from "./vouch";

/** Five minutes in which the person is known to be there, under a new token. */
export async function confirmPassword(
  caller: Caller,
  { password }: ConfirmPasswordInput,
): Promise<NewSession> {
  const account = await accountOpenedBy(caller, password, "password");
  const { token, keyHash } = newSession();
  const [[row]] = await inPractice(caller, (tx) =>
    Promise.all([
      tx.execute<{ raised: boolean }>(
        sql`select ${vouched("raise_assurance", uuid(account.id), digest(keyHash))} as raised`,
      ),
      giveBackTries(tx, insideBucket(account.id)),
    ]),
  );
  if (!row?.raised) throw new SignedOut();
  return { token, accountId: account.id };
}
