import { randomUUID } from "node:crypto";
import { acceptInvitation } from "@/server/auth/accept-invitation";
import type { Role } from "@/server/auth/actor";
import { redeemTicket } from "@/server/auth/tickets";
import { invitationToken } from "@/server/auth/tokens";
import { addCouple } from "@/server/couples/add-couple";
import { invitePartner } from "@/server/couples/invite-partner";
import { recoverPartner } from "@/server/couples/recover-partner";

import { type ActorName, TEAM } from "./actors";
import { admin } from "./admin";
import {
  aCoupleOf,
  aMember,
  aPractice,
  aTherapist,
  PASSWORD,
  type PartnerPerson,
  type Person,
  type StaffMember,
} from "./factories";
import type { Safe } from "./secrets";
import { aSession, confirmed } from "./sessions";

export type Caller = Awaited<ReturnType<typeof aSession>>;

const SIGN_IN = [
  "sec.account.email",
  "sec.account.email_key",
  "invitations.email",
];
const NAMED = ["partners.name"];
const CONTACT = ["partner_contacts.email", ...SIGN_IN];
/** Whoever runs the place writes to people and files them; beyond that, who treats them. */
const OFFICE = ["owner", "admin", "frontDesk"] as const;

async function staff({ word }: Safe) {
  const mail = (who: string, ...readers: ActorName[]) =>
    `${word(`address of ${who}`, ["owner", "admin", ...readers], {
      storedIn: ["members.email", ...SIGN_IN],
    })}@harbor.example`;
  const practice = await aPractice({
    owner: "Olive Park",
    roles: ["owner"],
    email: mail("the owner"),
  });
  const as = (name: string, who: ActorName, ...roles: Role[]) =>
    aMember(practice, { name, roles, email: mail(who, who) });
  const team = {
    owner: practice.owner,
    admin: await as("Adam Reed", "admin", "admin"),
    biller: await as("Bill Moss", "biller", "biller"),
    frontDesk: await as("Fran Lake", "frontDesk", "front_desk"),
    supervisor: await as("Sue Hart", "supervisor", "supervisor"),
    therapist: await as("Dana Okafor", "therapist", "therapist"),
    coTherapist: await as("Cole Young", "coTherapist", "therapist"),
    intern: await as("Ines Gray", "intern", "intern"),
    colleague: await as("Kim Stone", "colleague", "therapist"),
  };
  return { practice, team };
}

async function couples(
  { word, keep }: Safe,
  therapist: StaffMember,
  colleague: StaffMember,
) {
  const named = (name: string, ...readers: ActorName[]) =>
    `${name} ${word(`name of ${name}`, readers, { storedIn: NAMED })}`;
  const at = (name: string, ...readers: ActorName[]) =>
    `${word(`address of ${name}`, readers, { storedIn: CONTACT })}@mail.example`;
  // Whoever bills knows whose fee it is.
  const theirs = [
    ...OFFICE,
    ...TEAM,
    "biller",
    "ana",
    "anaConfirmed",
    "ben",
  ] as const;
  const own = await aCoupleOf(therapist, {
    nameA: named("Ana", ...theirs),
    nameB: named("Ben", ...theirs),
    emailA: at("Ana", ...OFFICE, ...TEAM, "ana", "anaConfirmed"),
    emailB: at("Ben", ...OFFICE, ...TEAM, "ben"),
  });
  const neighbours = await aCoupleOf(colleague, {
    nameA: named("Nia", ...OFFICE, "colleague", "neighbour"),
    nameB: named("Noah", ...OFFICE, "colleague", "neighbour"),
    emailA: at("Nia", ...OFFICE, "colleague", "neighbour"),
    emailB: at("Noah", ...OFFICE, "colleague"),
  });
  const newcomers = await addCouple(therapist.caller, {
    nameA: named("Ida", ...OFFICE, "therapist"),
    nameB: named("Jon", ...OFFICE, "therapist"),
    emailA: at("Ida", ...OFFICE, "therapist"),
    emailB: null,
    secretsPolicy: "limited",
  });
  for (const partnerId of Object.values(newcomers.partners)) {
    const told = await invitePartner(therapist.caller, { partnerId });
    keep("code of an invitation", told.code, [], { isShownToNobody: true });
    keep(
      "link of an invitation",
      await linkOf(partnerId),
      told.link ? ["therapist"] : ["mail"],
    );
  }
  return { own, neighbours, newcomers };
}

async function linkOf(partnerId: string): Promise<string> {
  const [row] = await admin<{ id: string }[]>`
    select id from invitations where partner_id = ${partnerId} and used_at is null and revoked_at is null`;
  return invitationToken(row?.id ?? "");
}

/** Ben lost his password: his seat goes to a new sign-in, and the old one opens nothing. */
async function recovered(
  ben: PartnerPerson,
  therapist: StaffMember,
  { keep }: Safe,
): Promise<PartnerPerson> {
  const { partnerId } = ben;
  const sure = await confirmed(await aSession(therapist.accountId));
  const { code } = await recoverPartner(sure, { partnerId });
  const token = await linkOf(partnerId);
  keep("code of a recovery", code, [], { isShownToNobody: true });
  keep("link of a recovery", token, [], { isShownToNobody: true });
  const { ticket } = await acceptInvitation(
    { address: null, browser: randomUUID() },
    {
      token,
      code,
      email: null,
      name: null,
      password: `${PASSWORD}-again`,
      existing: false,
    },
  );
  const session = await redeemTicket(ticket);
  if (!session) throw new Error("Ben could not come back.");
  const { accountId, key, token: cookie } = session;
  return { ...ben, accountId, caller: { sessionKey: key, token: cookie } };
}

/** Another practice on the same server, of which nothing may ever be met. */
async function strangers({ word }: Safe) {
  const name = word(
    "name of another practice",
    ["stranger", "strangersClient", "mail"],
    {
      storedIn: ["practices.name"],
    },
  );
  const practice = await aPractice({ name, owner: "Olga Cove" });
  const stranger = await aTherapist(practice, { name: "Theo Cove" });
  const couple = await aCoupleOf(stranger, {
    nameA: word(
      "name of a stranger's client",
      ["stranger", "strangersClient"],
      {
        storedIn: NAMED,
      },
    ),
    emailA: `${word("address of a stranger's client", ["stranger", "strangersClient"], { storedIn: CONTACT })}@mail.example`,
  });
  return { practice, stranger, couple };
}

/** One practice with somebody in every role and two couples, and another practice beside it. */
export async function aWorldOfPeople(safe: Safe) {
  const { keep } = safe;
  const { practice, team } = await staff(safe);
  const { own, neighbours, newcomers } = await couples(
    safe,
    team.therapist,
    team.colleague,
  );
  for (const { memberId, practiceId } of [team.coTherapist, team.intern]) {
    await admin`insert into care_team (practice_id, couple_id, member_id, role)
      values (${practiceId}, ${own.coupleId}, ${memberId}, 'co_therapist')`;
  }
  const ben = await recovered(own.b, team.therapist, safe);
  const others = await strangers(safe);
  const anaAgain = await confirmed(await aSession(own.a.accountId));
  const accounts = {
    ...team,
    formerBen: own.b,
    ana: own.a,
    anaConfirmed: { ...own.a, caller: anaAgain },
    ben,
    neighbour: neighbours.a,
    stranger: others.stranger,
    strangersClient: others.couple.a,
  } satisfies Record<Exclude<ActorName, "anonymous">, Person>;
  for (const { caller } of Object.values(accounts)) {
    keep("session token", caller.token, [], { isShownToNobody: true });
    keep("session key", caller.sessionKey, [], { isShownToNobody: true });
  }
  keep("password", PASSWORD, [], { isShownToNobody: true });

  return {
    practice,
    accounts,
    /** Where this actor sits: on the staff, or in a couple. */
    placeOf(actor: ActorName): string {
      if (actor === "anonymous") return team.therapist.memberId;
      const person = accounts[actor];
      return "memberId" in person ? person.memberId : person.partnerId;
    },
    nameOf: (actor: ActorName): string =>
      actor === "anonymous" ? "" : accounts[actor].name,
    strangersOwner: others.practice.owner.caller,
    couples: { own, neighbours, newcomers, foreign: others.couple },
    callerOf: (actor: ActorName): Caller | null =>
      actor === "anonymous" ? null : accounts[actor].caller,
    /** A new one, for what ends or uses up a session. */
    async freshCallerOf(
      actor: Exclude<ActorName, "anonymous">,
    ): Promise<Caller> {
      const session = await aSession(accounts[actor].accountId);
      return actor === "anaConfirmed" ? confirmed(session) : session;
    },
  };
}
