import { randomUUID } from "node:crypto";

import { invitationToken } from "@/server/auth/tokens";
import { addCouple } from "@/server/couples/add-couple";
import { inviteMember } from "@/server/practices/invite-member";
import type { ActorName } from "@/tests/support/actors";
import { admin } from "@/tests/support/admin";
import { aPractice, PASSWORD } from "@/tests/support/factories";
import * as hands from "@/tests/support/hands";
import type { World } from "@/tests/support/world";
import { builderCalls } from "./builder-calls";
import { calendarCalls } from "./calendar-calls";
import {
  type Call,
  type Input,
  idOf,
  ofAssignment,
  ofCouple,
  onFresh,
} from "./call";
import { consentsCalls } from "./consents-calls";
import { disclosuresCalls } from "./disclosures-calls";
import { experimentsCalls } from "./experiments-calls";
import { homeworkCalls } from "./homework-calls";
import { intakeCalls } from "./intake-calls";
import { jarCalls } from "./jar-calls";
import { measuresCalls } from "./measures-calls";
import { pathwaysCalls } from "./pathways-calls";
import { remindersCalls } from "./reminders-calls";
import { safetyCalls } from "./safety-calls";

const ofPartner = (w: World, actor: ActorName) => ({
  partnerId: hands.handsOf(w, actor).partnerId,
});
const ofInvitation = (w: World) => ({
  invitationId: idOf(w, "invitation", "own"),
});
const ofComment = (w: World, actor: ActorName) => ({
  commentId: [...w.knows(actor, "comment")][0] ?? idOf(w, "comment", "toBoth"),
});

const inASessionOfItsOwn =
  (input?: Input) => async (w: World, actor: ActorName) => ({
    input,
    as: actor === "anonymous" ? null : await w.freshCallerOf(actor),
  });

const email = hands.someEmail;
const colleagues = { roles: ["biller"] as const };
const invited = async (w: World) =>
  (
    await inviteMember(w.accounts.owner.caller, {
      email: email(),
      roles: [...colleagues.roles],
    })
  ).invitationId;

/** A partner who has never signed in, of a couple that this clinician treats. */
async function aNewcomer(w: World, actor: ActorName): Promise<string> {
  const { coupleId, partners } = await addCouple(
    hands.handsOf(w, actor).therapist,
    newCouple(),
  );
  if (actor === "coTherapist" || actor === "intern") {
    const { practiceId, memberId } = w.accounts[actor];
    await admin`insert into care_team (practice_id, couple_id, member_id, role)
      values (${practiceId}, ${coupleId}, ${memberId}, 'co_therapist')`;
  }
  return partners.a;
}

const newCouple = () => ({
  nameA: "Ida",
  nameB: "Jon",
  emailA: email(),
  emailB: email(),
  secretsPolicy: "limited" as const,
});
const place = { timeZone: "Europe/Paris", currency: "EUR", country: "FR" };
const said = { audience: "both", words: "Thank you for this." };
const mark = { seat: "a", seen: true };
/** For every procedure the input it asks for, as this world has it. */
export const calls: Readonly<Record<string, Call>> = {
  "auth.signIn": {
    input: (w) => ({ email: w.accounts.biller.email, password: PASSWORD }),
  },
  "auth.acceptInvitation": {
    input: () => ({
      token: "none",
      password: "a-new-one-of-mine",
      existing: false,
    }),
    works: async (w) => ({
      input: {
        token: invitationToken(await invited(w)),
        name: "Gus Hale",
        password: `${PASSWORD}-${randomUUID()}`,
        existing: false,
      },
    }),
  },
  "auth.forgotPassword": { input: () => ({ email: email() }) },
  "auth.resetPassword": {
    input: () => ({ token: "none", password: "a-new-one-of-mine" }),
    works: async (w) => ({
      input: {
        token: await hands.aResetLink(w),
        password: `${PASSWORD}-${randomUUID()}`,
      },
    }),
  },
  "auth.self": {},
  "auth.sessionEnds": {},
  "auth.staySignedIn": {},
  "auth.keepingKey": {},
  "auth.confirmPassword": {
    input: () => ({ password: PASSWORD }),
    works: inASessionOfItsOwn({ password: PASSWORD }),
  },
  "auth.changePassword": {
    input: () => ({ current: PASSWORD, password: "another-one-of-mine" }),
    works: async (w) => ({
      input: { current: PASSWORD, password: `${PASSWORD}-${randomUUID()}` },
      as: (await hands.aPasserBy(w)).caller,
    }),
  },
  "auth.switchPlace": {
    input: (w, actor) => ({ placeId: w.placeOf(actor) }),
    works: async (w, actor) => ({
      input: { placeId: w.placeOf(actor) },
      as: actor === "anonymous" ? null : await w.freshCallerOf(actor),
    }),
  },
  "auth.signOut": { works: inASessionOfItsOwn() },

  "practices.create": {
    input: () => ({
      ...place,
      practice: "Cove",
      name: "Nina Cove",
      email: email(),
      password: `${PASSWORD}-${randomUUID()}`,
      seesCouples: true,
    }),
  },
  "practices.get": {},
  "practices.update": {
    input: () => ({ ...place, name: "Harbor", address: "1 Quay" }),
  },
  "practices.becomeTherapist": {
    works: async () => ({ as: (await aPractice()).owner.caller }),
  },
  "practices.members": { input: () => ({ after: null }) },
  "practices.invitations": { input: () => ({ after: null }) },
  "practices.inviteMember": {
    input: () => ({ ...colleagues, email: email() }),
  },
  "practices.changeRoles": {
    input: (w) => ({ memberId: w.ids.member.own, roles: ["therapist"] }),
  },
  "practices.resendInvitation": {
    input: ofInvitation,
    works: async (w) => ({ input: { invitationId: await invited(w) } }),
  },
  "practices.withdrawInvitation": {
    input: ofInvitation,
    works: async (w) => ({ input: { invitationId: await invited(w) } }),
  },

  "comments.list": { input: ofAssignment },
  "comments.write": {
    input: (w, actor) => ({ ...ofAssignment(w, actor), ...said }),
    works: onFresh(hands.aFresh, said),
  },
  "comments.takeBack": {
    input: (w, actor) => ({ ...ofComment(w, actor), takenBack: true }),
    works: async (w, actor) => ({
      input: { commentId: await hands.aComment(w, actor), takenBack: true },
    }),
  },

  "couples.add": { input: newCouple },
  "couples.list": { input: () => ({ after: null }) },
  "couples.get": { input: ofCouple },
  "couples.changeSecretsPolicy": {
    input: (w, actor) => ({
      ...ofCouple(w, actor),
      secretsPolicy: "limited",
    }),
  },
  "couples.partnerAccess": { input: ofCouple },
  "couples.updatePartner": {
    input: (w, actor) => ({ ...ofPartner(w, actor), name: "Robin" }),
  },
  "couples.invitePartner": {
    input: ofPartner,
    works: async (w, actor) => ({
      input: { partnerId: await aNewcomer(w, actor) },
    }),
  },
  "couples.recoverPartner": {
    input: ofPartner,
    works: async (w, actor) => ({
      input: ofPartner(w, actor),
      as: await hands.confirmedAs(w, actor),
    }),
  },
  "couples.withdrawInvitation": { input: ofPartner },

  "brief.get": { input: ofCouple },

  "day.get": {},
  "day.news": {},
  "library.search": { input: (w, actor) => ofCouple(w, actor) },
  "library.packable": {},
  "library.exportPack": {
    input: () => ({
      slugs: ["weekly-pulse"],
      name: "Pulse",
      author: "Harbor",
      licence: "CC-BY-4.0",
      citation: "",
      language: "en",
      version: 1,
    }),
  },
  "library.setFavourite": {
    input: () => ({ slug: "weekly-pulse", isFavourite: true }),
  },
  "day.find": { input: () => ({ words: "a" }) },
  "day.markSeen": {
    input: (w, actor) => ({ ...ofAssignment(w, actor), ...mark }),
    works: onFresh(hands.aFinished, mark),
  },

  ...builderCalls,
  ...consentsCalls,
  ...experimentsCalls,
  ...homeworkCalls,
  ...intakeCalls,
  ...jarCalls,
  ...measuresCalls,
  ...pathwaysCalls,
  ...remindersCalls,
  ...calendarCalls,

  ...safetyCalls,
  ...disclosuresCalls,
};
