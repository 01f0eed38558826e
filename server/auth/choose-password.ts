import { anonymously } from "../db";
import { BadInput } from "../errors";
import { type Account, accountsAt } from "./accounts";
import { commonPasswords } from "./common-passwords";
import { IS_GUESSED, passwordProblem } from "./password-rules";
import { hashPassword, whichOpen } from "./passwords";
import { countTry } from "./sign-in";
import { takeTries, tooManyTries } from "./tries";
import type { Visitor } from "./visitor";

type Choice = {
  email: string;
  password: string;
  /** Whose allowance of choices is used: the chooser's own, so that no other can use it up. */
  allowance: string[];
  /** The account whose password it will be, when there is one. */
  own?: string;
};

/**
 * The hash of a new password, or a sentence against it. Two sign-ins of one address may not
 * share a password, since the password picks the account; whoever tries learns only what
 * everybody learns of a password that is on the lists, and has used up a guess at it.
 */
export async function choosePassword(
  visitor: Visitor,
  { email, password, allowance, own }: Choice,
): Promise<string> {
  const problem = passwordProblem(password, email, commonPasswords());
  if (problem) throw new BadInput({ password: [problem] });

  const others = await othersAt(visitor, email, allowance, own);
  const opened = await whichOpen(
    password,
    others.map(({ passwordHash }) => passwordHash),
  );
  if (opened.includes(true)) {
    await countTry(email);
    throw new BadInput({ password: [IS_GUESSED] });
  }
  return hashPassword(password);
}

async function othersAt(
  visitor: Visitor,
  email: string,
  allowance: string[],
  own: string | undefined,
): Promise<Account[]> {
  const [wait, accounts] = await anonymously((tx) =>
    Promise.all([takeTries(tx, allowance), accountsAt(tx, email, visitor)]),
  );
  if (wait > 0) throw tooManyTries(wait);
  return accounts.filter(({ id }) => id !== own);
}
