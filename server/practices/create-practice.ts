import { sql } from "drizzle-orm";

import { choosePassword } from "../auth/choose-password";
import { emailKey } from "../auth/email-key";
import { demoMode, issueTicket } from "../auth/tickets";
import { giveBackTries, takeTries, tooManyTries } from "../auth/tries";
import { addressBucket, bucket, type Visitor } from "../auth/visitor";
import { flag, text, vouched } from "../auth/vouch";
import { anonymously } from "../db";
import { TooManyTries } from "../errors";
import type { CreatePracticeInput } from "./inputs";

/** A practice of one's own; whoever signs it up is its owner and admin, and is signed in. */
export async function createPractice(
  visitor: Visitor,
  input: CreatePracticeInput,
): Promise<{ ticket: string }> {
  const { email, password, name, practice, seesCouples } = input;
  const fromHere = addressBucket("sign_up", visitor);
  const wait = await anonymously((tx) => takeTries(tx, fromHere));
  if (wait > 0) throw tooManyTries(wait);
  // Strangers to this address all share one allowance, whether they guess here or at the door.
  const allowance = [bucket("sign_in", emailKey(email))];
  const hash = await choosePassword(visitor, { email, password, allowance });

  const roles = ["owner", "admin", ...(seesCouples ? ["therapist"] : [])];
  return anonymously(async (tx) => {
    const [row] = await tx.execute<{ account: string | null }>(
      sql`select ${vouched(
        "sign_up_practice",
        text(email),
        text(emailKey(email)),
        text(hash),
        text(name),
        text(roles.join(",")),
        text(practice),
        text(input.timeZone),
        text(input.currency),
        text(input.country),
        flag(demoMode()),
      )} as account`,
    );
    if (!row?.account) throw new TooManyTries(TRY_ANOTHER);
    await giveBackTries(tx, allowance);
    return { ticket: await issueTicket(tx, row.account, visitor) };
  });
}

const TRY_ANOTHER =
  "This did not work with this address. Wait a few minutes, or use another one.";
