import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";

import type { PracticeId } from "@/drizzle/schema/columns";
import { askDueCouples, dueAskings } from "@/server/jobs/ask-due-couples";
import { closeWorkerDatabase, inJob } from "@/server/jobs/in-job";
import { askAgain } from "@/server/safety/ask-again";
import { getAgain, isAskedAgain } from "@/server/safety/get-again";
import { getAlertSettings } from "@/server/safety/get-alert-settings";
import { setAsksAgain } from "@/server/safety/set-asks-again";
import { admin } from "@/tests/support/admin";
import { aCoupleOf, aPractice, aTherapist } from "@/tests/support/factories";
import { safetyAnswers } from "@/tests/support/screen-answers";
import { screens } from "@/tests/support/screens";

afterAll(closeWorkerDatabase);

async function care({ isOn = true } = {}) {
  const practice = await aPractice();
  const dana = await aTherapist(practice);
  const { coupleId, a, b } = await aCoupleOf(dana);
  if (isOn) await setAsksAgain(practice.owner.caller, { asksAgain: true });
  return {
    owner: practice.owner.caller,
    practice,
    practiceId: practice.practiceId as PracticeId,
    dana: dana.caller,
    coupleId,
    ana: a,
    ben: b,
  };
}
type Care = Awaited<ReturnType<typeof care>>;

/** A session a week, the last of them some days from now. */
const meet = ({ practiceId, coupleId }: Care, count: number, days: number) =>
  admin`insert into sessions (practice_id, couple_id, starts_at, set_by)
    select ${practiceId}, ${coupleId}, now() + ${days} * interval '1 day' - (n - 1) * interval '7 days', member_id
    from generate_series(1, ${count}) n, care_team where couple_id = ${coupleId}`;

const comes = async (one: Care, inDays = 0) => {
  const now = new Date(Date.now() + inDays * 86_400_000);
  await askDueCouples(one, now);
};

const askedOf = async ({ ana, ben }: Care) => [
  (await isAskedAgain(ana.caller)).isAsked,
  (await isAskedAgain(ben.caller)).isAsked,
];

const mailsTo = ({ ana, ben }: Care) =>
  Promise.all(
    [ana, ben].map(async ({ partnerId }) => {
      const rows =
        await admin`select 1 from outbox where partner_id = ${partnerId} and template = 'something-new'`;
      return rows.length;
    }),
  );

const alarmOf = async ({ practiceId }: Care) => {
  const [row] = await admin<{ at: Date }[]>`
    select at from sec.alarms where practice_id = ${practiceId} and purpose = 'ask_again'`;
  return row?.at ?? null;
};

test("before the sixth session both are asked alike, once, as by hand", async () => {
  const one = await care();
  await meet(one, 6, 1);
  const [a = 0, b = 0] = await mailsTo(one);

  await comes(one);
  await comes(one);

  expect(await askedOf(one)).toEqual([true, true]);
  expect(await mailsTo(one)).toEqual([a + 1, b + 1]);
  expect(
    await admin`select asked_by from check_requests where couple_id = ${one.coupleId}`,
  ).toEqual([{ asked_by: null }]);
  await admin`update sessions set starts_at = starts_at - interval '10 days' where couple_id = ${one.coupleId}`;
  expect(await getAgain(one.dana, one)).toMatchObject({
    isAsked: true,
    isDue: false,
  });
  await expect(askAgain(one.dana, one)).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

test("whatever either has answered, both are asked the same", async () => {
  const one = await care();
  await meet(one, 6, 1);
  await screens(one.ana.caller, "check-2", safetyAnswers({ hark: { a: 2 } }));
  const [a = 0, b = 0] = await mailsTo(one);
  await comes(one);
  expect(await askedOf(one)).toEqual([true, true]);
  expect(await mailsTo(one)).toEqual([a + 1, b + 1]);
});

test("it is off until an owner or admin says so, and what was due before stays with the therapist", async () => {
  const one = await care({ isOn: false });
  await meet(one, 6, -1);
  await comes(one);
  expect(await askedOf(one)).toEqual([false, false]);
  expect((await getAlertSettings(one.owner)).asksAgain).toBe(false);

  for (const caller of [one.dana, one.ana.caller])
    await expect(
      setAsksAgain(caller, { asksAgain: true }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  await setAsksAgain(one.owner, { asksAgain: true });
  expect((await getAlertSettings(one.owner)).asksAgain).toBe(true);
  await comes(one);
  expect(await askedOf(one)).toEqual([false, false]);
  expect((await getAgain(one.dana, one)).isDue).toBe(true);

  await meet(one, 12, 80);
  await comes(one, 77);
  expect(await askedOf(one)).toEqual([false, false]);
  await setAsksAgain(one.owner, { asksAgain: false });
  await comes(one, 79);
  expect(await askedOf(one)).toEqual([false, false]);
  await setAsksAgain(one.owner, { asksAgain: true });
  await comes(one, 79);
  expect(await askedOf(one)).toEqual([true, true]);
});

test("no other session asks, nor one that was taken back, nor one they were asked for by hand", async () => {
  const five = await care();
  await meet(five, 5, 1);
  await comes(five);
  expect(await askedOf(five)).toEqual([false, false]);

  const back = await care();
  await meet(back, 6, 1);
  await admin`update sessions set taken_back_at = now() where couple_id = ${back.coupleId} and starts_at > now()`;
  await comes(back);
  expect(await askedOf(back)).toEqual([false, false]);

  const asked = await care();
  await meet(asked, 6, 8);
  await askAgain(asked.dana, asked);
  const mails = await mailsTo(asked);
  await comes(asked, 7);
  expect(await mailsTo(asked)).toEqual(mails);
});

test("the worker is woken by sessions, sleeps until the morning, and ends where nobody is asked", async () => {
  const one = await care();
  const woken = async () =>
    (await dueAskings()).some(
      ({ practiceId }) => practiceId === one.practiceId,
    );
  expect(await woken()).toBe(true);
  await comes(one);
  expect(await alarmOf(one)).toBeNull();
  await meet(one, 6, 9);
  expect(await woken()).toBe(true);
  await comes(one);
  expect(await woken()).toBe(false);
  const days = (Number(await alarmOf(one)) - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(5.5);
  expect(days).toBeLessThan(8);
});

test("the job asks nobody where it is off, writes to nobody whom it has not asked, and says nobody's name", async () => {
  const off = await care({ isOn: false });
  const one = await care();
  const ask = ({ practiceId, coupleId }: Care) =>
    inJob(practiceId, "ask_again", (tx) =>
      tx.execute(
        sql`insert into check_requests (practice_id, couple_id) values (${practiceId}, ${coupleId})`,
      ),
    );
  const refused = { cause: { code: "42501" } };
  await expect(ask(off)).rejects.toMatchObject(refused);
  await expect(
    inJob(one.practiceId, "ask_again", (tx) =>
      tx.execute(
        sql`insert into outbox (practice_id, template, partner_id) values (${one.practiceId}, 'something-new', ${one.ana.partnerId})`,
      ),
    ),
  ).rejects.toMatchObject(refused);
  await expect(
    inJob(one.practiceId, "ask_again", (tx) =>
      tx.execute(sql`select asked_by from check_requests`),
    ),
  ).rejects.toMatchObject(refused);
});
