import { randomUUID } from "node:crypto";

import { sql } from "drizzle-orm";

import type { Caller, Role } from "@/server/auth/actor";
import { emailKey } from "@/server/auth/email-key";
import { newInvitation } from "@/server/auth/invitation-codes";
import { hashPassword } from "@/server/auth/passwords";
import { digest, flag, text, uuid, vouched } from "@/server/auth/vouch";
import { addCouple } from "@/server/couples/add-couple";
import { anonymously, inPractice } from "@/server/db";

import { PASSWORD } from "./password";
import { aSession, whoIs } from "./sessions";

export { PASSWORD } from "./password";

let kept: Promise<string> | undefined;
const theHash = () => {
  kept ??= hashPassword(PASSWORD);
  return kept;
};

export const anEmail = (who: string) =>
  `${who.toLowerCase().replaceAll(" ", ".")}.${randomUUID().slice(0, 8)}@harbor.example`;

export type Person = {
  accountId: string;
  email: string;
  name: string;
  caller: Caller & { token: string };
};
export type StaffMember = Person & { memberId: string; practiceId: string };
export type PartnerPerson = Person & { partnerId: string; practiceId: string };

type NewPractice = {
  name?: string;
  owner?: string;
  email?: string;
  roles?: Role[];
  timeZone?: string;
  demo?: boolean;
  passwordHash?: string;
};

/** A practice and whoever signed it up: owner and admin, who treats nobody. */
export async function aPractice(
  given: NewPractice = {},
): Promise<{ practiceId: string; name: string; owner: StaffMember }> {
  const name = given.name ?? "Harbor Couples Practice";
  const owner = given.owner ?? "Olive";
  const email = given.email ?? anEmail(owner);
  const hash = given.passwordHash ?? (await theHash());
  const [row] = await anonymously((tx) =>
    tx.execute<{ account: string }>(
      sql`select ${vouched(
        "sign_up_practice",
        text(email),
        text(emailKey(email)),
        text(hash),
        text(owner),
        text((given.roles ?? ["owner", "admin"]).join(",")),
        text(name),
        text(given.timeZone ?? "America/New_York"),
        text("USD"),
        text("US"),
        flag(given.demo ?? false),
      )} as account`,
    ),
  );
  const person = await signedIn(row?.account, email, owner);
  return { practiceId: person.practiceId, name, owner: person };
}

type NewMember = {
  name?: string;
  email?: string;
  roles?: Role[];
  /** Of somebody who is in another practice already. */
  account?: string;
};
type APractice = Awaited<ReturnType<typeof aPractice>>;

/** Somebody on the staff, by an accepted invitation; a practice is made when none is given. */
export async function aMember(
  practice?: APractice,
  {
    name = "Dana",
    email = anEmail(name),
    roles = ["therapist"],
    account,
  }: NewMember = {},
): Promise<StaffMember> {
  const { practiceId, owner } = practice ?? (await aPractice());
  const { id, tokenHash } = newInvitation();
  const roleList = `{${roles.join(",")}}`;
  await inPractice(owner.caller, (tx) =>
    tx.execute(sql`
      insert into invitations (practice_id, id, kind, email, roles, token_hash, invited_by, expires_at)
      values (${practiceId}, ${id}, 'member', ${email}, ${roleList}::text[], ${tokenHash}, ${owner.memberId}, now() + interval '7 days')`),
  );
  const accountId = await accepted(tokenHash, null, { email, name, account });
  return signedIn(accountId, email, name);
}

export const aTherapist = (practice?: APractice, given: NewMember = {}) =>
  aMember(practice, given);

async function signedIn(
  accountId: string | undefined,
  email: string,
  name: string,
): Promise<StaffMember> {
  if (!accountId) throw new Error("No account was made.");
  const caller = await aSession(accountId);
  const actor = await whoIs(caller);
  if (actor.kind !== "member") throw new Error("Not on the staff.");
  const { memberId, practiceId } = actor;
  return { accountId, email, name, caller, memberId, practiceId };
}

async function accepted(
  tokenHash: Uint8Array,
  codeHash: Uint8Array | null,
  who: { email: string; name: string | null; account?: string },
): Promise<string> {
  const { email, name, account = null } = who;
  const hash = await theHash();
  const [row] = await anonymously((tx) =>
    tx.execute<{ outcome: string; account_id: string | null }>(
      sql`select * from ${vouched(
        "accept_invitation",
        digest(tokenHash),
        digest(codeHash),
        text(email),
        text(emailKey(email)),
        uuid(account),
        text(hash),
        text(name),
      )}`,
    ),
  );
  if (!row?.account_id) throw new Error(`Not accepted: ${row?.outcome}`);
  return row.account_id;
}

type NewCouple = {
  nameA?: string;
  nameB?: string;
  emailA?: string;
  emailB?: string;
};

/** Two partners who have both signed in once; Ana is A, Ben is B. */
export async function aCoupleOf(
  therapist: StaffMember,
  given: NewCouple = {},
): Promise<{ coupleId: string; a: PartnerPerson; b: PartnerPerson }> {
  const { nameA = "Ana", nameB = "Ben" } = given;
  const { emailA = anEmail(nameA), emailB = anEmail(nameB) } = given;
  const { coupleId, partners } = await addCouple(therapist.caller, {
    nameA,
    nameB,
    emailA,
    emailB,
    secretsPolicy: "limited",
  });
  const of = (partnerId: string, email: string, name: string) =>
    aPartner(therapist, { coupleId, partnerId, email, name });
  return {
    coupleId,
    a: await of(partners.a, emailA, nameA),
    b: await of(partners.b, emailB, nameB),
  };
}

type Seat = {
  coupleId: string;
  partnerId: string;
  email: string;
  name: string;
};

async function aPartner(
  { caller, practiceId, memberId }: StaffMember,
  { coupleId, partnerId, email, name }: Seat,
): Promise<PartnerPerson> {
  const { id, tokenHash, codeHash } = newInvitation();
  await inPractice(caller, (tx) =>
    tx.execute(sql`
      insert into invitations (practice_id, id, kind, email, couple_id, partner_id, token_hash, code_hash, invited_by, expires_at)
      values (${practiceId}, ${id}, 'partner', ${email}, ${coupleId}, ${partnerId}, ${tokenHash}, ${codeHash}, ${memberId}, now() + interval '7 days')`),
  );
  const accountId = await accepted(tokenHash, codeHash, {
    email,
    name: null,
  });
  return {
    accountId,
    email,
    name,
    practiceId,
    partnerId,
    caller: await aSession(accountId),
  };
}
