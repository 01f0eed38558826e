import { sql } from "drizzle-orm";

import { anonymously } from "../db";
import { BadInput, Conflict } from "../errors";
import { choosePassword } from "./choose-password";
import { emailKey } from "./email-key";
import { getInvitation, type Invitation } from "./get-invitation";
import type { AcceptInvitationInput } from "./inputs";
import { codeHash } from "./invitation-codes";
import { countTry, NOT_OPENED, opened } from "./sign-in";
import { issueTicket } from "./tickets";
import { storedHash } from "./tokens";
import { giveBackTries, takeTries, tooManyTries } from "./tries";
import { bucket, type Visitor } from "./visitor";
import { digest, text, uuid, vouched } from "./vouch";

export const LINK_IS_OVER =
  "This link does not open anything any more. Ask for a new one.";
const WRONG_CODE =
  "This is not the code for this link. Check it with your therapist.";

/**
 * Takes the seat that was offered: under a new sign-in, or under one that the person has
 * already and opens with its password.
 */
export async function acceptInvitation(
  visitor: Visitor,
  input: AcceptInvitationInput,
): Promise<{ ticket: string }> {
  const invitation = await getInvitation(input.token);
  if (!invitation) throw new Conflict(LINK_IS_OVER);
  const email = invitation.email || input.email;
  const missing = missingIn(invitation, input, email);
  if (!email || missing) throw new BadInput(missing ?? {});

  const hashes = await checkedCode(input);
  const holder = await holderOf(visitor, input, email);
  const name = invitation.kind === "member" ? input.name : null;
  return take(visitor, { ...hashes, ...holder, email, name });
}

function missingIn(
  { kind }: Invitation,
  { name, code }: AcceptInvitationInput,
  email: string | null,
): Record<string, string[]> | null {
  const missing: Record<string, string[]> = {};
  if (!email) missing.email = ["Type an e-mail address."];
  if (kind === "member" && !name) missing.name = ["Give your name."];
  if (kind !== "member" && code.trim() === "") {
    missing.code = ["Type the code that your therapist told you."];
  }
  return Object.keys(missing).length > 0 ? missing : null;
}

const linkBucket = (tokenHash: Uint8Array) => [
  bucket("link", Buffer.from(tokenHash).toString("hex")),
];

/** A wrong code is counted and makes the next wait longer; a right one costs nothing. */
async function checkedCode({ token, code }: AcceptInvitationInput) {
  const tokenHash = storedHash(token);
  const typed = code.trim() === "" ? null : codeHash(token, code);
  const wait = await anonymously((tx) => takeTries(tx, linkBucket(tokenHash)));
  if (wait > 0) throw tooManyTries(wait);
  const right = await anonymously(async (tx) => {
    const [row] = await tx.execute<{ right: boolean }>(
      sql`select ${vouched("check_code", digest(tokenHash), digest(typed))} as right`,
    );
    if (row?.right) await giveBackTries(tx, linkBucket(tokenHash));
    return row?.right;
  });
  if (!right) throw new BadInput({ code: [WRONG_CODE] });
  return { tokenHash, codeHash: typed };
}

type Holder = { account: string | null; passwordHash: string | null };

async function holderOf(
  visitor: Visitor,
  { password, existing, token }: AcceptInvitationInput,
  email: string,
): Promise<Holder> {
  if (existing) {
    return opened(visitor, { email, password }, async (_tx, { id }) => ({
      account: id,
      passwordHash: null,
    }));
  }
  const passwordHash = await choosePassword(visitor, {
    email,
    password,
    allowance: [bucket("choose", token)],
  });
  return { account: null, passwordHash };
}

type Seat = Holder & {
  tokenHash: Uint8Array;
  codeHash: Uint8Array | null;
  email: string;
  name: string | null;
};

async function take(visitor: Visitor, seat: Seat) {
  const { outcome, ticket } = await anonymously(async (tx) => {
    const [row] = await tx.execute<{ outcome: string; account_id: string }>(
      sql`select * from ${vouched(
        "accept_invitation",
        digest(seat.tokenHash),
        digest(seat.codeHash),
        text(seat.email),
        text(emailKey(seat.email)),
        uuid(seat.account),
        text(seat.passwordHash),
        text(seat.name),
      )}`,
    );
    return row?.outcome === "accepted"
      ? {
          outcome: row.outcome,
          ticket: await issueTicket(tx, row.account_id, visitor),
        }
      : { outcome: row?.outcome, ticket: null };
  });
  if (ticket) return { ticket };
  if (outcome === "full") throw new Conflict(ADDRESS_IS_FULL);
  if (outcome === "here") throw new Conflict(ALREADY_HERE);
  if (outcome === "taken") {
    await countTry(seat.email);
    throw new BadInput({ password: [NOT_OPENED] });
  }
  throw new Conflict(LINK_IS_OVER);
}

const ALREADY_HERE =
  "You are on the staff of this practice already. Sign in as you always do.";
/** Said to whoever was invited: it tells that the address is in use, which they can read in their mail. */
const ADDRESS_IS_FULL =
  "This address cannot be used for another sign-in. Ask to be invited at another one.";
