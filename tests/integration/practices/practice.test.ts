import { expect, test } from "vitest";

import { getPractice } from "@/server/practices/get-practice";
import { listMembers } from "@/server/practices/list-members";
import { updatePractice } from "@/server/practices/update-practice";

import {
  aCoupleOf,
  admin,
  aMember,
  aPartnerOf,
  aPractice,
  nobody,
  unknownId,
} from "./people";

const COVE = {
  name: "Cove",
  address: "2 Quay, Boston",
  timeZone: "Europe/Lisbon",
  currency: "EUR",
  country: "PT",
};

const firstPage = { after: null };

test.each(["owner", "admin"] as const)(
  "an %s sets name, address, time zone, currency and country",
  async (role) => {
    const practice = await aPractice();
    const caller = await aMember(practice, [role]);

    await updatePractice(caller, COVE);

    expect(await getPractice(caller)).toEqual(COVE);
    const [last] = await admin`
      select subject_id from audit_events
      where practice_id = ${practice.practiceId} and action = 'practice.updated'`;
    expect(last).toEqual({ subject_id: practice.practiceId });
  },
);

test("nobody else changes the practice, and another one never changes", async () => {
  const practice = await aPractice();
  const owner = await aMember(practice, ["owner"]);
  const therapist = await aMember(practice, ["therapist"]);
  const elsewhere = await aMember(await aPractice("Elsewhere"), ["owner"]);
  const partner = await aPartnerOf(await aCoupleOf(therapist), "a");

  for (const caller of [
    therapist,
    partner,
    await aMember(practice, ["biller", "supervisor", "intern", "front_desk"]),
  ]) {
    await expect(updatePractice(caller, COVE)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  }
  await expect(updatePractice(nobody, COVE)).rejects.toMatchObject({
    code: "UNAUTHORIZED",
  });
  await updatePractice(elsewhere, COVE);

  expect(await getPractice(owner)).toMatchObject({ name: "Harbor" });
  expect(await getPractice(partner)).toMatchObject({ name: "Harbor" });
  await expect(getPractice(nobody)).rejects.toMatchObject({
    code: "UNAUTHORIZED",
  });
});

test("colleagues meet names and roles; addresses are for those who run the practice", async () => {
  const practice = await aPractice();
  const olive = { ...practice.owner.caller, ...practice.owner };
  const dana = await aMember(practice, ["therapist"], { name: "dana" });
  await aMember(await aPractice("Elsewhere"), ["owner"], { name: "Theo" });

  expect(await listMembers(olive, firstPage)).toEqual({
    members: [
      {
        memberId: dana.memberId,
        name: "dana",
        email: dana.email,
        roles: ["therapist"],
        isSelf: false,
      },
      {
        memberId: olive.memberId,
        name: "Olive",
        email: olive.email,
        roles: ["owner", "admin"],
        isSelf: true,
      },
    ],
    next: null,
  });
  const { members } = await listMembers(dana, firstPage);
  expect(members.map(({ name, email }) => [name, email])).toEqual([
    ["dana", null],
    ["Olive", null],
  ]);
});

test("partners and strangers are shown no colleagues", async () => {
  const dana = await aMember(await aPractice(), ["therapist"]);
  const partner = await aPartnerOf(await aCoupleOf(dana), "a");
  const theo = await aMember(await aPractice("Cove"), ["owner"]);

  await expect(listMembers(partner, firstPage)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(listMembers(nobody, firstPage)).rejects.toMatchObject({
    code: "UNAUTHORIZED",
  });
  for (const after of [dana.memberId, unknownId]) {
    expect((await listMembers(theo, { after })).members).toEqual([]);
  }
});

test("a large staff turns page by page, each met once", async () => {
  const practice = await aPractice();
  const olive = await aMember(practice, ["owner"], { name: "Olive" });
  await admin`
    insert into members (practice_id, account_id, name, email, roles)
    select ${practice.practiceId}, gen_random_uuid(), 'Same name', n || '@harbor.example', '{therapist}' from generate_series(1, 250) n`;

  const met: string[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listMembers>> = await listMembers(
      olive,
      { after },
    );
    met.push(...page.members.map(({ memberId }) => memberId));
    after = page.next;
  } while (after);

  expect(met).toHaveLength(252);
  expect(new Set(met).size).toBe(252);
});
