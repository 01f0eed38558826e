import { acceptInvitation } from "@/server/auth/accept-invitation";
import type { Caller, Role } from "@/server/auth/actor";
import { redeemTicket } from "@/server/auth/tickets";
import { invitationToken } from "@/server/auth/tokens";
import { addCouple } from "@/server/couples/add-couple";
import { invitePartner } from "@/server/couples/invite-partner";
import { admin, confirmPassword } from "@/tests/support/admin";
import {
  aPractice as aNewPractice,
  aMember as aStaffMember,
  PASSWORD,
} from "@/tests/support/factories";
import { aStranger } from "@/tests/support/sessions";

export { admin };

export type TestPractice = Awaited<ReturnType<typeof aNewPractice>>;

export const isOfTheTest = (email: string) => email.endsWith("@test.example");

export const aPractice = (name = "Harbor") => aNewPractice({ name });

export type TestMember = Caller & {
  practice: TestPractice;
  memberId: string;
  email: string;
};

export async function aMember(
  practice: TestPractice,
  roles: Role[],
  { name = roles.join(" "), isAssured = false } = {},
): Promise<TestMember> {
  const { caller, memberId, email } = await aStaffMember(practice, {
    name,
    email: `${crypto.randomUUID()}@test.example`,
    roles,
  });
  if (isAssured) await confirmPassword(caller);
  return { ...caller, practice, memberId, email };
}

export const ANA_AND_BEN = {
  nameA: "Ana",
  emailA: "ana@harbor.example",
  nameB: "Ben",
  emailB: null,
  secretsPolicy: "limited",
} as const;

export type TestCouple = Awaited<ReturnType<typeof aCoupleOf>>;

export async function aCoupleOf(
  therapist: TestMember,
  people: Partial<Parameters<typeof addCouple>[1]> = {},
) {
  const { coupleId, partners } = await addCouple(therapist, {
    ...ANA_AND_BEN,
    emailA: `${crypto.randomUUID()}@test.example`,
    ...people,
  });
  return { id: coupleId, therapist, partners };
}

/** A partner who has accepted the invitation and is signed in. */
export async function aPartnerOf(
  { therapist, partners }: TestCouple,
  seat: "a" | "b",
): Promise<Caller> {
  const partnerId = partners[seat];
  const { invitationId, code, sentTo } = await invitePartner(therapist, {
    partnerId,
  });
  const { ticket } = await acceptInvitation(
    { address: null, browser: null },
    {
      token: invitationToken(invitationId),
      code,
      email: sentTo ? null : `${partnerId}@harbor.example`,
      name: null,
      password: `${PASSWORD} ${partnerId}`,
      existing: false,
    },
  );
  const session = await redeemTicket(ticket);
  if (!session) throw new Error("This partner has no place to sign in to.");
  return { sessionKey: session.key };
}

/** Everybody who does not treat this couple, by who they are. */
export async function strangersTo(couple: TestCouple) {
  const { practice } = couple.therapist;
  const elsewhere = await aPractice("Cove");
  const colleague = await aMember(practice, ["therapist"]);
  const another = await aCoupleOf(colleague, { nameA: "Mika", nameB: "Jo" });
  return {
    "the other partner": await aPartnerOf(couple, "b"),
    "a partner of another couple": await aPartnerOf(another, "a"),
    "a colleague": colleague,
    "the owner": await aMember(practice, ["owner"]),
    "an admin": await aMember(practice, ["admin"]),
    "the front desk": await aMember(practice, ["front_desk"]),
    "a biller": await aMember(practice, ["biller"]),
    "a supervisor": await aMember(practice, ["supervisor"]),
    "a therapist and owner elsewhere": await aMember(elsewhere, [
      "owner",
      "therapist",
    ]),
    "nobody signed in": nobody,
  };
}

export type Stranger = keyof Awaited<ReturnType<typeof strangersTo>>;

/** How each of them was refused. */
export async function refusals(
  strangers: Record<Stranger, Caller>,
  attempt: (caller: Caller) => Promise<unknown>,
) {
  const codes: [string, unknown][] = [];
  for (const [who, caller] of Object.entries(strangers)) {
    const code = await attempt(caller).then(
      () => "let in",
      (error) => error.code ?? error,
    );
    codes.push([who, code]);
  }
  return Object.fromEntries(codes);
}

/** Who runs the practice knows that the couple is there; nobody else is told. */
export const REFUSED: Record<Stranger, string> = {
  "the other partner": "NOT_FOUND",
  "a partner of another couple": "NOT_FOUND",
  "a colleague": "NOT_FOUND",
  "the owner": "FORBIDDEN",
  "an admin": "FORBIDDEN",
  "the front desk": "FORBIDDEN",
  "a biller": "NOT_FOUND",
  "a supervisor": "NOT_FOUND",
  "a therapist and owner elsewhere": "NOT_FOUND",
  "nobody signed in": "UNAUTHORIZED",
};

/** What the audit trail says was done about a couple, in order. */
export async function trailOf(coupleId: string): Promise<string[]> {
  const rows = await admin<{ action: string }[]>`
    select action from audit_events where couple_id = ${coupleId} order by id`;
  return rows.map(({ action }) => action);
}

export const unknownId = "00000000-0000-4000-8000-000000000000";

export const nobody: Caller = aStranger();
