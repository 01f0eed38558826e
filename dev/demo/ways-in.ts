import { acceptInvitation } from "@/server/auth/accept-invitation";
import type { Caller, Role } from "@/server/auth/actor";
import { confirmPassword } from "@/server/auth/confirm-password";
import { signOut } from "@/server/auth/sign-out";
import { issueTicket, redeemTicket } from "@/server/auth/tickets";
import { invitationToken, sessionKeyOf } from "@/server/auth/tokens";
import { addCouple } from "@/server/couples/add-couple";
import { invitePartner } from "@/server/couples/invite-partner";
import { listCouples } from "@/server/couples/list-couples";
import { listPartnerAccess } from "@/server/couples/list-partner-access";
import { anonymously } from "@/server/db";
import { createPractice } from "@/server/practices/create-practice";
import { inviteMember } from "@/server/practices/invite-member";
import { listInvitations } from "@/server/practices/list-invitations";
import { updatePractice } from "@/server/practices/update-practice";

import type { LookBehind } from "./look-behind";

const DEMO_PASSWORD = "holdfast-demo";

const visitor = { address: null, browser: null };

type Address = `${string}@${string}.example`;

type Owner = {
  email: Address;
  name: string;
  seesCouples: boolean;
  practice: {
    name: string;
    address: string;
    timeZone: string;
    currency: string;
    country: string;
  };
};

type Colleague = { email: Address; name: string; roles: Role[] };

type TwoPeople = {
  names: readonly [a: string, b: string];
  emails: readonly [a: Address | null, b: Address | null];
};

export type DemoCouple = { coupleId: string; a: string; b: string };

/**
 * Every person comes in as a person does: signed up, or invited and accepted. What is
 * there already is only signed in to, so that a start that was cut short goes on.
 */
export function waysIn(behind: LookBehind, say: (words: string) => void) {
  const inside: Caller[] = [];

  async function callerOf(ticket: string): Promise<Caller> {
    const session = await redeemTicket(ticket);
    if (!session) throw new Error("A demo account has no place to sign in to.");
    const caller = { sessionKey: session.key };
    inside.push(caller);
    return caller;
  }

  async function signedIn(email: string): Promise<Caller | null> {
    const account = await behind.accountAt(email);
    if (!account) return null;
    return callerOf(
      await anonymously((tx) => issueTicket(tx, account, visitor)),
    );
  }

  async function accepted(invitationId: string, code: string, name?: string) {
    const { ticket } = await acceptInvitation(visitor, {
      token: invitationToken(invitationId),
      code,
      email: null,
      name: name ?? null,
      password: DEMO_PASSWORD,
      existing: false,
    });
    return callerOf(ticket);
  }

  return {
    /** In a session of its own, minutes after the password. */
    async sure(email: string): Promise<Caller> {
      const caller = await signedIn(email);
      if (!caller) throw new Error("Nobody signs in with this address.");
      const password = DEMO_PASSWORD;
      const { token } = await confirmPassword(caller, { password });
      const confirmed = { sessionKey: sessionKeyOf(token) };
      // The one before it lives on for seconds only, too short to be left at the end.
      inside.splice(inside.indexOf(caller), 1, confirmed);
      await signOut(caller);
      return confirmed;
    },

    async owner({ email, name, seesCouples, practice }: Owner) {
      const known = await signedIn(email);
      if (known) return known;
      const { name: practiceName, address, ...place } = practice;
      const { ticket } = await createPractice(visitor, {
        email,
        name,
        seesCouples,
        password: DEMO_PASSWORD,
        practice: practiceName,
        ...place,
      });
      const caller = await callerOf(ticket);
      await updatePractice(caller, practice);
      say(`${practiceName}, a practice of ${name}`);
      return caller;
    },

    async colleague(owner: Caller, { email, name, roles }: Colleague) {
      const known = await signedIn(email);
      if (known) return known;
      const { invitations } = await listInvitations(owner, { after: null });
      const waiting = invitations.find(
        (one) => one.email === email && one.state === "waiting",
      );
      const invitationId =
        waiting?.id ??
        (await inviteMember(owner, { email, roles })).invitationId;
      const caller = await accepted(invitationId, "", name);
      say(`${name}, ${roles.join(" and ")}`);
      return caller;
    },

    async couple(therapist: Caller, { names, emails }: TwoPeople) {
      const { couples } = await listCouples(therapist, { after: null });
      const known = couples.find(
        ({ a, b, isOwn }) => isOwn && a === names[0] && b === names[1],
      );
      const coupleId =
        known?.coupleId ??
        (
          await addCouple(therapist, {
            nameA: names[0],
            emailA: emails[0],
            nameB: names[1],
            emailB: emails[1],
            secretsPolicy: "limited",
          })
        ).coupleId;
      const [a, b] = await listPartnerAccess(therapist, { coupleId });
      if (!a || !b) throw new Error("A couple has two partners.");
      if (!known) say(`${names[0]} and ${names[1]}, a couple`);
      return { coupleId, a: a.partnerId, b: b.partnerId };
    },

    async partner(therapist: Caller, couple: DemoCouple, seat: "a" | "b") {
      const { coupleId } = couple;
      const access = await listPartnerAccess(therapist, { coupleId });
      const partner = access.find((one) => one.seat === seat);
      if (!partner?.email) throw new Error("This partner has no address.");
      if (partner.hasSignedIn) {
        const known = await signedIn(partner.email);
        if (known) return known;
      }
      const { invitationId, code } = await invitePartner(therapist, {
        partnerId: partner.partnerId,
      });
      const caller = await accepted(invitationId, code);
      say(`${partner.name}, who can sign in`);
      return caller;
    },

    /** Nobody stays signed in behind the loader. */
    async leave() {
      await Promise.all(inside.splice(0).map(signOut));
    },
  };
}

export type WaysIn = ReturnType<typeof waysIn>;
