import { randomUUID } from "node:crypto";

import { sql } from "drizzle-orm";

import { anonymously } from "../db";
import { emailKey } from "./email-key";
import type { ForgotPasswordInput } from "./inputs";
import { ACCOUNTS_AN_ADDRESS } from "./passwords";
import { demoMode } from "./tickets";
import { resetToken, storedHash } from "./tokens";
import { takeTries } from "./tries";
import { addressBucket, bucket, type Visitor } from "./visitor";
import { flag, text, vouched } from "./vouch";

/**
 * Mails members a link to a new password. Partners recover through their therapist, since a
 * mailbox may be shared. Nobody learns from the answer which of these happened, or nothing.
 */
export async function forgotPassword(
  visitor: Visitor,
  { email }: ForgotPasswordInput,
): Promise<void> {
  const key = emailKey(email);
  const buckets = [bucket("reset", key), ...addressBucket("address", visitor)];
  const links = Array.from({ length: ACCOUNTS_AN_ADDRESS }, () => {
    const id = randomUUID();
    const hash = Buffer.from(storedHash(resetToken(id))).toString("hex");
    return `${id}:${hash}`;
  }).join(",");

  await anonymously(async (tx) => {
    const wait = await takeTries(tx, buckets);
    // Used up: as much is asked, of an address that nobody has.
    await tx.execute(
      sql`select ${vouched("start_reset", text(wait === 0 ? key : ""), text(links), flag(demoMode()))}`,
    );
  });
}
