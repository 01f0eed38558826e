import { expect, test } from "vitest";

import { askAgain } from "@/server/safety/ask-again";
import { getAgain, isAskedAgain } from "@/server/safety/get-again";
import { admin } from "@/tests/support/admin";
import { aCoupleOf, aPractice, aTherapist } from "@/tests/support/factories";
import { safetyAnswers } from "@/tests/support/screen-answers";
import { screens } from "@/tests/support/screens";

async function care() {
  const practice = await aPractice();
  const dana = await aTherapist(practice);
  const { coupleId, a, b } = await aCoupleOf(dana);
  return { practice, dana: dana.caller, coupleId, ana: a, ben: b };
}
type Care = Awaited<ReturnType<typeof care>>;

const askedOf = async ({ ana, ben }: Care) => [
  await isAskedAgain(ana.caller),
  await isAskedAgain(ben.caller),
];

const mailsTo = async ({ ana, ben }: Care) =>
  Promise.all(
    [ana, ben].map(async ({ partnerId }) => {
      const rows =
        await admin`select 1 from outbox where partner_id = ${partnerId} and template = 'something-new'`;
      return rows.length;
    }),
  );

test("one tap asks both alike: the same page, one mail each, and it is done once", async () => {
  const one = await care();
  expect(await askedOf(one)).toEqual([{ isAsked: false }, { isAsked: false }]);
  const [a = 0, b = 0] = await mailsTo(one);
  const both = await Promise.allSettled([
    askAgain(one.dana, one),
    askAgain(one.dana, one),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([
    "fulfilled",
    "rejected",
  ]);
  expect(await askedOf(one)).toEqual([{ isAsked: true }, { isAsked: true }]);
  expect(await mailsTo(one)).toEqual([a + 1, b + 1]);
});

test("what either sends changes it for neither, and it ends for both at once", async () => {
  const one = await care();
  await askAgain(one.dana, one);
  await screens(one.ana.caller, "check-2", safetyAnswers({ hark: { a: 2 } }));
  expect(await askedOf(one)).toEqual([{ isAsked: true }, { isAsked: true }]);
  await admin`update check_requests set asked_at = now() - interval '14 days' where couple_id = ${one.coupleId}`;
  expect(await askedOf(one)).toEqual([{ isAsked: false }, { isAsked: false }]);
  await askAgain(one.dana, one);
});

test("it is due after the sixth session since they were last asked", async () => {
  const one = await care();
  expect((await getAgain(one.dana, one)).isDue).toBe(false);
  await admin`insert into sessions (practice_id, couple_id, starts_at, set_by)
    select ${one.practice.practiceId}, ${one.coupleId}, now() - n * interval '7 days', member_id
    from generate_series(1, 6) n, care_team where couple_id = ${one.coupleId}`;
  expect((await getAgain(one.dana, one)).isDue).toBe(true);
  await askAgain(one.dana, one);
  expect(await getAgain(one.dana, one)).toMatchObject({
    isAsked: true,
    isDue: false,
  });
});

test("whoever does not treat them neither asks nor reads it", async () => {
  const one = await care();
  const strangers = [
    (await aTherapist(one.practice)).caller,
    one.practice.owner.caller,
    one.ana.caller,
    (await aTherapist(await aPractice())).caller,
  ];
  for (const caller of strangers) {
    await expect(askAgain(caller, one)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(getAgain(caller, one)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  }
  await expect(isAskedAgain(one.dana)).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});
