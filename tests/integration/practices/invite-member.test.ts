import { expect, test } from "vitest";

import type { Caller } from "@/server/auth/actor";
import { invitePartner } from "@/server/couples/invite-partner";
import { inviteMember } from "@/server/practices/invite-member";
import { listInvitations } from "@/server/practices/list-invitations";
import { resendInvitation } from "@/server/practices/resend-invitation";
import { withdrawInvitation } from "@/server/practices/withdraw-invitation";

import {
  aCoupleOf,
  admin,
  aMember,
  aPartnerOf,
  aPractice,
  isOfTheTest,
  nobody,
  type TestPractice,
  unknownId,
} from "./people";

const DANA = {
  email: "dana@harbor.example",
  roles: ["therapist", "supervisor"] as ("therapist" | "supervisor")[],
};

async function staff() {
  const practice = await aPractice();
  const olive = { ...practice.owner.caller, email: practice.owner.email };
  /** Without those by which the test's own people came in. */
  const list = async (caller: Caller = olive) =>
    (await listInvitations(caller, { after: null })).invitations.filter(
      ({ email }) => !isOfTheTest(email),
    );
  return { practice, olive, list };
}

/** Everybody who does not run this practice. */
async function strangersOf(practice: TestPractice) {
  const therapist = await aMember(practice, ["therapist"]);
  return {
    inside: [
      therapist,
      await aMember(practice, ["biller"]),
      await aMember(practice, ["front_desk"]),
      await aMember(practice, ["supervisor", "intern"]),
      await aPartnerOf(await aCoupleOf(therapist), "a"),
    ],
    outside: await aMember(await aPractice("Cove"), ["owner", "therapist"]),
  };
}

const mails = (practiceId: string) =>
  admin`select template, invitation_id from outbox where practice_id = ${practiceId} order by created_at`;

const setBack = (invitationId: string, column: "used_at" | "expires_at") =>
  admin`update invitations set ${admin(column)} = now() - interval '1 minute' where id = ${invitationId}`;

test("an owner invites a person in several roles, and the address is written to once", async () => {
  const { practice, olive, list } = await staff();

  const { invitationId, expiresAt } = await inviteMember(olive, DANA);

  expect(await list()).toEqual([
    {
      id: invitationId,
      email: DANA.email,
      roles: DANA.roles,
      createdAt: expect.any(Date),
      expiresAt,
      state: "waiting",
    },
  ]);
  expect(await mails(practice.practiceId)).toEqual([
    { template: "member-invited", invitation_id: invitationId },
  ]);
  const [trail] = await admin`
    select detail from audit_events where subject_id = ${invitationId} and action = 'member.invited'`;
  expect(trail).toEqual({ detail: { roles: DANA.roles } });
});

test("the list says what became of each", async () => {
  const { olive, list } = await staff();
  const invite = async (name: string) =>
    (await inviteMember(olive, { ...DANA, email: `${name}@harbor.example` }))
      .invitationId;
  await invite("waiting");
  await setBack(await invite("accepted"), "used_at");
  await setBack(await invite("expired"), "expires_at");
  await withdrawInvitation(olive, { invitationId: await invite("withdrawn") });

  const states = (await list()).map(({ email, state }) => [
    email.split("@")[0],
    state,
  ]);

  expect(states).toEqual([
    ["withdrawn", "withdrawn"],
    ["expired", "expired"],
    ["accepted", "accepted"],
    ["waiting", "waiting"],
  ]);
});

test("an admin invites anybody but an owner", async () => {
  const { practice } = await staff();
  const admin = await aMember(practice, ["admin"]);

  await inviteMember(admin, { email: "a@harbor.example", roles: ["admin"] });
  const attempt = inviteMember(admin, {
    email: "b@harbor.example",
    roles: ["therapist", "owner"],
  });

  await expect(attempt).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("an admin does not send an owner's invitation again either", async () => {
  const { practice, olive } = await staff();
  const admin = await aMember(practice, ["admin"]);
  const { invitationId } = await inviteMember(olive, {
    email: "b@harbor.example",
    roles: ["owner"],
  });

  await expect(resendInvitation(admin, { invitationId })).rejects.toMatchObject(
    { code: "FORBIDDEN" },
  );
});

test("who is on the staff, or has an invitation waiting, is not invited twice", async () => {
  const { olive } = await staff();
  await inviteMember(olive, DANA);

  for (const email of [olive.email.toUpperCase(), "Dana@Harbor.example"]) {
    await expect(inviteMember(olive, { ...DANA, email })).rejects.toMatchObject(
      {
        code: "BAD_REQUEST",
        fields: { email: [expect.any(String)] },
      },
    );
  }
});

test("one address may be invited to two practices", async () => {
  const { olive, list } = await staff();
  const theo = await aMember(await aPractice("Cove"), ["owner"]);

  await inviteMember(olive, DANA);
  await inviteMember(theo, DANA);

  expect(await list(theo)).toMatchObject([{ email: DANA.email }]);
});

test("sending again makes a new link for seven days; the first one is withdrawn", async () => {
  const { practice, olive, list } = await staff();
  const first = await inviteMember(olive, DANA);
  await setBack(first.invitationId, "expires_at");

  const second = await resendInvitation(olive, first);

  expect(await list()).toMatchObject([
    { id: second.invitationId, state: "waiting", roles: DANA.roles },
    { id: first.invitationId, state: "withdrawn" },
  ]);
  expect(await mails(practice.practiceId)).toHaveLength(2);
});

test("what was accepted or withdrawn is neither sent again nor taken back", async () => {
  const { olive } = await staff();
  const accepted = await inviteMember(olive, DANA);
  await setBack(accepted.invitationId, "used_at");
  const withdrawn = await inviteMember(olive, {
    ...DANA,
    email: "x@harbor.example",
  });
  await withdrawInvitation(olive, withdrawn);

  for (const attempt of [
    () => resendInvitation(olive, accepted),
    () => withdrawInvitation(olive, accepted),
    () => resendInvitation(olive, withdrawn),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "CONFLICT" });
  }
  await expect(withdrawInvitation(olive, withdrawn)).resolves.toBeUndefined();
});

test("only those who run the practice invite, list, send again or withdraw", async () => {
  const { practice, olive, list } = await staff();
  const invitation = await inviteMember(olive, DANA);
  const { inside, outside } = await strangersOf(practice);
  const attempts = (caller: Caller) => [
    () => inviteMember(caller, { ...DANA, email: "x@harbor.example" }),
    () => listInvitations(caller, { after: null }),
    () => resendInvitation(caller, invitation),
    () => withdrawInvitation(caller, invitation),
  ];

  for (const attempt of inside.flatMap(attempts)) {
    await expect(attempt()).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  for (const attempt of attempts(nobody)) {
    await expect(attempt()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  }
  for (const verb of [resendInvitation, withdrawInvitation]) {
    for (const one of [invitation, { invitationId: unknownId }]) {
      await expect(verb(outside, one)).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
  }
  expect(await list(outside)).toEqual([]);
  expect(await list()).toMatchObject([{ state: "waiting" }]);
});

test("a partner's invitation is not there for those who run the practice", async () => {
  const { practice, olive, list } = await staff();
  const dana = await aMember(practice, ["therapist"]);
  const { partners } = await aCoupleOf(dana);
  await invitePartner(dana, { partnerId: partners.a });
  const [row] =
    await admin`select id from invitations where partner_id = ${partners.a}`;

  expect(await list()).toEqual([]);
  for (const verb of [resendInvitation, withdrawInvitation]) {
    await expect(verb(olive, { invitationId: row?.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  }
});
