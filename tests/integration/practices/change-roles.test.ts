import { describe, expect, test } from "vitest";

import type { Caller, Role } from "@/server/auth/actor";
import { getSelf } from "@/server/auth/get-self";
import { addCouple } from "@/server/couples/add-couple";
import { inPractice } from "@/server/db";
import { changeRoles } from "@/server/practices/change-roles";
import { listMembers } from "@/server/practices/list-members";

import { aCoupleOf, admin, aMember, aPartnerOf, aPractice } from "./people";

async function staff() {
  const practice = await aPractice();
  const { memberId } = practice.owner;
  return { practice, olive: { ...practice.owner.caller, memberId } };
}

const set = (caller: Caller, memberId: string, ...roles: Role[]) =>
  changeRoles(caller, { memberId, roles });

async function rolesOf(memberId: string) {
  const [row] = await admin<{ roles: Role[] }[]>`
    select roles from members where id = ${memberId}`;
  return row?.roles;
}

test("an owner who did not see couples begins to, at once and in the same session", async () => {
  const { olive } = await staff();
  const couple = {
    secretsPolicy: "limited" as const,
    nameA: "Ana",
    emailA: null,
    nameB: "Ben",
    emailB: null,
  };
  await expect(addCouple(olive, couple)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });

  await set(olive, olive.memberId, "owner", "admin", "therapist");

  expect((await getSelf(olive)).actor).toMatchObject({
    roles: ["owner", "admin", "therapist"],
  });
  await expect(addCouple(olive, couple)).resolves.toBeDefined();
});

test("what somebody loses is lost with their next click", async () => {
  const { practice, olive } = await staff();
  const adam = await aMember(practice, ["admin"]);
  const rosa = await aMember(practice, ["biller"]);

  await set(olive, adam.memberId, "front_desk");

  await expect(set(adam, rosa.memberId, "admin")).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const { members } = await listMembers(olive, { after: null });
  expect(members.find((one) => one.memberId === adam.memberId)?.roles).toEqual([
    "front_desk",
  ]);
});

test("it is told to the trail, before and after", async () => {
  const { practice, olive } = await staff();
  const rosa = await aMember(practice, ["biller"]);

  await set(olive, rosa.memberId, "biller", "front_desk");

  const events = await admin`
    select actor_id, detail from audit_events
    where action = 'member.roles_changed' and subject_id = ${rosa.memberId}`;
  expect(events).toEqual([
    {
      actor_id: olive.memberId,
      detail: { from: ["biller"], to: ["biller", "front_desk"] },
    },
  ]);
});

describe("an owner", () => {
  test("is made and unmade by owners alone", async () => {
    const { practice, olive } = await staff();
    const adam = await aMember(practice, ["admin"]);
    const rosa = await aMember(practice, ["biller"]);

    for (const [who, roles] of [
      [adam.memberId, ["owner", "admin"]],
      [rosa.memberId, ["owner"]],
      [olive.memberId, ["therapist"]],
      [olive.memberId, ["owner"]],
    ] as [string, Role[]][]) {
      await expect(set(adam, who, ...roles)).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    }
    await set(adam, rosa.memberId, "biller", "admin");
    await set(olive, rosa.memberId, "owner");
    expect(await rolesOf(rosa.memberId)).toEqual(["owner"]);
    expect(await rolesOf(olive.memberId)).toContain("owner");
  });

  test("is always left", async () => {
    const { practice, olive } = await staff();

    await expect(
      set(olive, olive.memberId, "admin", "therapist"),
    ).rejects.toMatchObject({
      fields: {
        roles: ["A practice keeps an owner. Make somebody else one first."],
      },
    });

    const rosa = await aMember(practice, ["owner"]);
    const both = await Promise.allSettled([
      set(olive, olive.memberId, "admin"),
      set(rosa, rosa.memberId, "biller"),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([
      "fulfilled",
      "rejected",
    ]);
  });

  test("is always left, also by a statement of one's own making", async () => {
    const { olive } = await staff();

    await expect(
      inPractice(olive, (tx) =>
        tx.execute(
          `update members set roles = '{biller}' where id = '${olive.memberId}'`,
        ),
      ),
    ).rejects.toMatchObject({ cause: { code: "42501" } });
  });
});

describe("nobody else", () => {
  test("of the practice changes anybody, themselves included", async () => {
    const { practice, olive } = await staff();
    const therapist = await aMember(practice, ["therapist"]);
    const people = [
      therapist,
      await aMember(practice, ["biller", "front_desk"]),
      await aMember(practice, ["supervisor", "intern"]),
    ];
    for (const one of people) {
      for (const whom of [one.memberId, olive.memberId]) {
        await expect(set(one, whom, "admin")).rejects.toMatchObject({
          code: "FORBIDDEN",
        });
        await inPractice(one, (tx) =>
          tx.execute(
            `update members set roles = '{admin}' where id = '${whom}'`,
          ),
        );
      }
    }
    const ana = await aPartnerOf(await aCoupleOf(therapist), "a");
    await expect(set(ana, therapist.memberId, "admin")).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect(await rolesOf(therapist.memberId)).toEqual(["therapist"]);
    expect(await rolesOf(olive.memberId)).toEqual(["owner", "admin"]);
  });

  test("of another practice finds anybody", async () => {
    const { olive } = await staff();
    const { practice: cove, olive: nina } = await staff();
    const theo = await aMember(cove, ["owner", "therapist"]);

    for (const one of [nina, theo]) {
      await expect(set(one, olive.memberId, "admin")).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
    expect(await rolesOf(olive.memberId)).toEqual(["owner", "admin"]);
  });
});
