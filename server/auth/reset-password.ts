import { sql } from "drizzle-orm";

import { anonymously } from "../db";
import { Conflict } from "../errors";
import { LINK_IS_OVER } from "./accept-invitation";
import { choosePassword } from "./choose-password";
import { getReset } from "./get-reset";
import type { ResetPasswordInput } from "./inputs";
import { issueTicket } from "./tickets";
import { storedHash } from "./tokens";
import { bucket, type Visitor } from "./visitor";
import { digest, text, vouched } from "./vouch";

/** A new password by the link in the mail: works once, and ends every session of that person. */
export async function resetPassword(
  visitor: Visitor,
  { token, password }: ResetPasswordInput,
): Promise<{ ticket: string }> {
  const owner = await getReset(token);
  if (!owner) throw new Conflict(LINK_IS_OVER);
  const hash = await choosePassword(visitor, {
    email: owner.email,
    password,
    allowance: [bucket("choose", owner.id)],
    own: owner.id,
  });
  return anonymously(async (tx) => {
    const [row] = await tx.execute<{ account: string | null }>(
      sql`select ${vouched("finish_reset", digest(storedHash(token)), text(hash))} as account`,
    );
    if (!row?.account) throw new Conflict(LINK_IS_OVER);
    return { ticket: await issueTicket(tx, row.account, visitor) };
  });
}
