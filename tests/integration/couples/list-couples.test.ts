import { PostgresJsSession } from "drizzle-orm/postgres-js";
import { expect, test, vi } from "vitest";

import type { Caller } from "@/server/auth/actor";
import { listCouples } from "@/server/couples/list-couples";

import {
  aCoupleOf,
  admin,
  aMember,
  aPartnerOf,
  aPractice,
  nobody,
  type TestMember,
  unknownId,
} from "../practices/people";

const firstPage = { after: null };

test("a therapist meets the own couples by name, and who of them has signed in", async () => {
  const practice = await aPractice();
  const dana = await aMember(practice, ["therapist"], { name: "Dana" });
  await aCoupleOf(dana, { nameA: "zoe", nameB: "Kim" });
  await aCoupleOf(dana, { nameA: "Élodie", nameB: "Marc" });
  const ana = await aCoupleOf(dana);
  await aCoupleOf(await aMember(practice, ["therapist"]));
  await aPartnerOf(ana, "a");

  const list = await listCouples(dana, firstPage);

  expect(list).toMatchObject({ scope: "own", next: null });
  expect(list.couples.map(({ a, b }) => `${a} & ${b}`)).toEqual([
    "Ana & Ben",
    "Élodie & Marc",
    "zoe & Kim",
  ]);
  expect(list.couples[0]).toEqual({
    coupleId: ana.id,
    a: "Ana",
    b: "Ben",
    therapist: "Dana",
    isOwn: true,
    hasSignedIn: { a: true, b: false },
    state: { reviews: 0, ready: 0, unseen: 0, withThem: 0 },
  });
});

test.each(["owner", "admin", "front_desk"] as const)(
  "the %s meets names and therapist, and nothing more",
  async (role) => {
    const practice = await aPractice();
    const couple = await aCoupleOf(
      await aMember(practice, ["therapist"], { name: "Dana" }),
    );
    await aPartnerOf(couple, "a");

    const list = await listCouples(await aMember(practice, [role]), firstPage);

    expect(list).toEqual({
      scope: "practice",
      couples: [
        {
          coupleId: couple.id,
          a: "Ana",
          b: "Ben",
          therapist: "Dana",
          isOwn: false,
          hasSignedIn: null,
          state: null,
        },
      ],
      next: null,
    });
  },
);

test("an owner who also treats sees which couples are their own", async () => {
  const practice = await aPractice();
  const theo = await aMember(practice, ["owner", "therapist"]);
  await aCoupleOf(theo);
  await aCoupleOf(await aMember(practice, ["therapist"]));

  const { couples } = await listCouples(theo, firstPage);

  expect(couples.map(({ isOwn }) => isOwn).sort()).toEqual([false, true]);
});

test("nobody else is shown a list, and nothing of another practice is in one", async () => {
  const practice = await aPractice();
  const couple = await aCoupleOf(await aMember(practice, ["therapist"]));
  const elsewhere = await aPractice("Cove");
  const theo = await aMember(elsewhere, ["owner", "therapist"]);

  for (const caller of [
    await aMember(practice, ["biller"]),
    await aMember(practice, ["supervisor"]),
    await aPartnerOf(couple, "a"),
  ]) {
    await expect(listCouples(caller, firstPage)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  }
  await expect(listCouples(nobody, firstPage)).rejects.toMatchObject({
    code: "UNAUTHORIZED",
  });
  expect((await listCouples(theo, firstPage)).couples).toEqual([]);
  for (const after of [couple.id, unknownId]) {
    expect((await listCouples(theo, { after })).couples).toEqual([]);
  }
});

/** A hundred clinicians with a hundred couples each: Dana is one of them. */
async function aLargePractice(couples: number) {
  const practice = await aPractice();
  const dana = await aMember(practice, ["therapist"]);
  await admin`
    with staff as (
      insert into members (practice_id, account_id, name, email, roles)
      select ${practice.practiceId}, gen_random_uuid(), 'Therapist ' || n, n || '@harbor.example', '{therapist}' from generate_series(1, 99) n
      returning id),
    team as (select array_agg(id) || ${dana.memberId}::uuid as ids from staff),
    made as (
      insert into couples (practice_id, id)
      select ${practice.practiceId}, gen_random_uuid() from generate_series(1, ${couples}::int) returning id),
    named as (
      insert into partners (practice_id, couple_id, seat, name)
      select ${practice.practiceId}, made.id, seat, 'Name ' || left(md5(made.id::text), 3)
      from made, (values ('a'), ('b')) as seats (seat) returning id, couple_id),
    reached as (
      insert into partner_contacts (practice_id, partner_id, couple_id)
      select ${practice.practiceId}, id, couple_id from named)
    insert into care_team (practice_id, couple_id, member_id, role)
    select ${practice.practiceId}, id, ids[1 + row_number() over () % 100], 'therapist_of_record' from made, team`;
  await admin`analyze`;
  return { dana, owner: await aMember(practice, ["owner"]) };
}

async function turnedThrough(caller: Caller) {
  const ids: string[] = [];
  let pages = 0;
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listCouples>> = await listCouples(
      caller,
      { after },
    );
    ids.push(...page.couples.map(({ coupleId }) => coupleId));
    pages += 1;
    after = page.next;
  } while (after);
  return { ids, pages };
}

test("ten thousand couples turn page by page, each met once, each page one query", async () => {
  const { dana, owner } = await aLargePractice(10_000);
  const statements = vi.spyOn(PostgresJsSession.prototype, "prepareQuery");
  const counted = async (who: TestMember) => {
    statements.mockClear();
    const turned = await turnedThrough(who);
    return { ...turned, each: statements.mock.calls.length / turned.pages };
  };

  const all = await counted(owner);
  const own = await counted(dana);

  expect(all).toMatchObject({ pages: 200, each: 1 });
  expect(new Set(all.ids).size).toBe(10_000);
  expect(all.ids).toHaveLength(10_000);
  expect(own).toMatchObject({ pages: 2, each: 1 });
  expect(own.ids).toHaveLength(100);
}, 60_000);
