import { anonymously, type Tx } from "../db";
import { BadInput } from "../errors";
import { type Account, accountsAt, openedBy, renewHash } from "./accounts";
import { emailKey } from "./email-key";
import type { SignInInput } from "./inputs";
import { issueTicket } from "./tickets";
import { giveBackTries, takeTries } from "./tries";
import { addressBucket, bucket, type Visitor } from "./visitor";

/** One sentence for a wrong password, an unknown address and too many tries. */
export const NOT_OPENED =
  "The e-mail or the password is not right. After several tries, wait a few minutes.";

export const signIn = (visitor: Visitor, input: SignInInput) =>
  opened(visitor, input, async (tx, account) => ({
    ticket: await issueTicket(tx, account.id, visitor),
  }));

/**
 * Goes on with the account that the password opens. The same reads, four verifications and
 * one answer, whether the address is unknown, the password wrong or the tries used up.
 */
export async function opened<T>(
  visitor: Visitor,
  { email, password }: SignInInput,
  goOn: (tx: Tx, account: Account) => Promise<T>,
): Promise<T> {
  const tried = await takeTry(visitor, email);
  const account = await openedBy(password, tried.accounts, tried.mayTry);
  if (!account) throw new BadInput({ password: [NOT_OPENED] });

  return anonymously(async (tx) => {
    const [result] = await Promise.all([
      goOn(tx, account),
      giveBackTries(tx, tried.taken),
      renewHash(tx, account, password),
    ]);
    return result;
  });
}

/** A password that was right and must not have been: no guess at it is free. */
export const countTry = (email: string) =>
  anonymously((tx) => takeTries(tx, [bucket("sign_in", emailKey(email))]));

/**
 * Everybody has a common allowance at an address; a browser that signed in there before has
 * one of its own for those accounts, so that nobody can use up another's.
 */
function takeTry(visitor: Visitor, email: string) {
  const key = emailKey(email);
  const common = [bucket("sign_in", key), ...addressBucket("address", visitor)];
  const own = [bucket("browser", key, visitor.browser ?? "")];
  return anonymously(async (tx) => {
    const [wait, accounts] = await Promise.all([
      takeTries(tx, common),
      accountsAt(tx, email, visitor),
    ]);
    if (wait === 0) return { accounts, taken: common, mayTry: () => true };
    const ownWait = visitor.browser === null ? 1 : await takeTries(tx, own);
    const mayTry = ({ known }: Account) => known && ownWait === 0;
    return { accounts, taken: own, mayTry };
  });
}
