import { expect, test } from "vitest";

import type { Caller } from "@/server/auth/actor";
import { invitePartner } from "@/server/couples/invite-partner";
import { assignWorksheet } from "@/server/homework/assign-worksheet";
import { getFirstSteps } from "@/server/homework/get-first-steps";
import { becomeTherapist } from "@/server/practices/become-therapist";
import { updatePractice } from "@/server/practices/update-practice";

import {
  aCoupleOf,
  admin,
  aMember,
  aPartnerOf,
  aPractice,
  nobody,
} from "../practices/people";

const HARBOR = {
  name: "Harbor",
  address: "12 Harbor Street",
  timeZone: "Europe/Lisbon",
  currency: "EUR",
  country: "PT",
};

const doneFor = async (caller: Caller) =>
  (await getFirstSteps(caller))
    .filter(({ done }) => done)
    .map(({ key }) => key);

test("an owner goes from an empty practice to the first worksheet", async () => {
  const owner = await aMember(await aPractice(), ["owner", "admin"]);
  expect(await getFirstSteps(owner)).toEqual([
    { key: "practice", done: false, coupleId: null },
    { key: "therapist", done: false, coupleId: null },
  ]);

  await updatePractice(owner, HARBOR);
  await becomeTherapist(owner);
  expect(await doneFor(owner)).toEqual(["practice", "therapist"]);

  const couple = await aCoupleOf(owner);
  expect((await getFirstSteps(owner)).at(-1)).toEqual({
    key: "worksheet",
    done: false,
    coupleId: couple.id,
  });

  await invitePartner(owner, { partnerId: couple.partners.a });
  expect(await doneFor(owner)).not.toContain("invitations");
  await invitePartner(owner, { partnerId: couple.partners.b });
  expect(await doneFor(owner)).toContain("invitations");

  await assignWorksheet(owner, {
    coupleId: couple.id,
    slug: "session-prep",
    who: "a",
    sharing: "private",
    mayOpenByItself: false,
    dueOn: null,
    note: null,
  });
  expect((await getFirstSteps(owner)).every(({ done }) => done)).toBe(true);
});

test("a partner who has come in counts as invited, a link that ran out does not", async () => {
  const dana = await aMember(await aPractice(), ["therapist"]);
  const couple = await aCoupleOf(dana);
  await aPartnerOf(couple, "a");
  const { invitationId } = await invitePartner(dana, {
    partnerId: couple.partners.b,
  });
  expect(await doneFor(dana)).toContain("invitations");

  await admin`update invitations set expires_at = now() where id = ${invitationId}`;
  expect(await doneFor(dana)).not.toContain("invitations");
});

test("couples of a colleague are nobody else's steps", async () => {
  const practice = await aPractice();
  await aCoupleOf(await aMember(practice, ["therapist"]));
  const colleague = await aMember(practice, ["therapist"]);

  expect(await doneFor(colleague)).toEqual([]);
});

test("who neither runs the practice nor treats has no steps", async () => {
  const practice = await aPractice();
  const couple = await aCoupleOf(await aMember(practice, ["therapist"]));

  for (const caller of [
    await aMember(practice, ["front_desk"]),
    await aMember(practice, ["biller"]),
    await aMember(practice, ["supervisor"]),
    await aPartnerOf(couple, "a"),
  ]) {
    await expect(getFirstSteps(caller)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  }
  await expect(getFirstSteps(nobody)).rejects.toMatchObject({
    code: "UNAUTHORIZED",
  });
});

test("owner and admin take a therapist's seat once; nobody else does", async () => {
  const practice = await aPractice();
  const boss = await aMember(practice, ["admin"]);
  const couple = await aCoupleOf(await aMember(practice, ["therapist"]));

  await becomeTherapist(boss);
  await becomeTherapist(boss);

  const [row] = await admin<{ roles: string[] }[]>`
    select roles from members where id = ${boss.memberId}`;
  expect(row?.roles).toEqual(["admin", "therapist"]);
  const trail = await admin`
    select actor_id from audit_events where action = 'member.became_therapist'
      and practice_id = ${practice.practiceId}`;
  expect([...trail]).toEqual([{ actor_id: boss.memberId }]);

  const others = [
    await aMember(practice, ["front_desk", "biller"]),
    await aMember(practice, ["supervisor"]),
    await aPartnerOf(couple, "a"),
  ];
  for (const caller of others) {
    await expect(becomeTherapist(caller)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  }
});
