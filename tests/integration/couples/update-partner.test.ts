import { expect, test } from "vitest";

import { invitePartner } from "@/server/couples/invite-partner";
import { listPartnerAccess } from "@/server/couples/list-partner-access";
import { updatePartner } from "@/server/couples/update-partner";

import {
  ANA_AND_BEN,
  aCoupleOf,
  admin,
  aMember,
  aPartnerOf,
  aPractice,
  REFUSED,
  refusals,
  strangersTo,
  type TestCouple,
  type TestMember,
  trailOf,
  unknownId,
} from "../practices/people";

async function care() {
  const dana = await aMember(await aPractice(), ["therapist"]);
  return { dana, couple: await aCoupleOf(dana, ANA_AND_BEN) };
}

const ana = async (dana: TestMember, couple: TestCouple) =>
  (await listPartnerAccess(dana, { coupleId: couple.id }))[0];

test("a therapist puts a name and an address right", async () => {
  const { dana, couple } = await care();
  const partnerId = couple.partners.a;

  await updatePartner(dana, { partnerId, name: "Anna" });
  await updatePartner(dana, { partnerId, email: "anna@harbor.example" });

  expect(await ana(dana, couple)).toMatchObject({
    name: "Anna",
    email: "anna@harbor.example",
  });
  expect(await trailOf(couple.id)).toEqual([
    "couple.added",
    "partner.updated",
    "partner.updated",
  ]);
});

test("a link sent to the old address opens nothing any more", async () => {
  const { dana, couple } = await care();
  const partnerId = couple.partners.a;
  await invitePartner(dana, { partnerId });

  await updatePartner(dana, { partnerId, email: null });

  expect(await ana(dana, couple)).toMatchObject({
    email: null,
    invitation: null,
  });
});

test("a new name leaves an invitation as it is", async () => {
  const { dana, couple } = await care();
  const partnerId = couple.partners.a;
  await invitePartner(dana, { partnerId });

  await updatePartner(dana, { partnerId, name: "Anna" });

  expect(await ana(dana, couple)).toMatchObject({
    name: "Anna",
    invitation: { state: "waiting" },
  });
});

test("a partner changes their own name, never an address", async () => {
  const { dana, couple } = await care();
  const partner = await aPartnerOf(couple, "a");
  const partnerId = couple.partners.a;

  await updatePartner(partner, { partnerId, name: "Anna" });
  const attempt = updatePartner(partner, { partnerId, email: null });

  await expect(attempt).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await ana(dana, couple)).toMatchObject({
    name: "Anna",
    email: "ana@harbor.example",
  });
});

test("nobody else changes a partner", async () => {
  const { dana, couple } = await care();
  const strangers = await strangersTo(couple);

  for (const change of [{ name: "X" }, { email: "x@harbor.example" }]) {
    const codes = await refusals(strangers, (caller) =>
      updatePartner(caller, { partnerId: couple.partners.a, ...change }),
    );
    expect(codes).toEqual(REFUSED);
  }
  expect(await ana(dana, couple)).toMatchObject({ name: "Ana" });
});

test("an unknown partner is as little there as a foreign one", async () => {
  const { dana } = await care();

  const attempt = updatePartner(dana, { partnerId: unknownId, name: "X" });

  await expect(attempt).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a co-therapist reads names and addresses and changes neither", async () => {
  const { dana, couple } = await care();
  const noor = await aMember(dana.practice, ["therapist"]);
  await admin`insert into care_team (practice_id, couple_id, member_id, role)
    values (${dana.practice.practiceId}, ${couple.id}, ${noor.memberId}, 'co_therapist')`;

  for (const change of [{ name: "X" }, { email: null }]) {
    await expect(
      updatePartner(noor, { partnerId: couple.partners.a, ...change }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  expect(await ana(noor, couple)).toMatchObject({
    name: "Ana",
    email: "ana@harbor.example",
  });
});
