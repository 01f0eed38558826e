import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";

import postgres from "postgres";
import { afterAll, afterEach, expect, test } from "vitest";

import { admin } from "@/tests/support/admin";
import { aTherapist } from "@/tests/support/factories";
import { aMailbox } from "@/tests/support/jobs";
import { startTypeScript } from "@/tests/support/run-typescript";

type Running = ReturnType<typeof startTypeScript>;
const running = new Set<Running>();

function aWorker(mailboxUrl: string): Running {
  const worker = startTypeScript("server/worker.ts", {
    env: { RESEND_API_KEY: "re_test", RESEND_BASE_URL: mailboxUrl },
  });
  running.add(worker);
  return worker;
}

async function kill(worker: Running) {
  worker.child.kill("SIGKILL");
  await worker.ended;
  running.delete(worker);
}

afterEach(async () => {
  for (const worker of running) await kill(worker);
});

async function eventually(
  check: () => Promise<boolean> | boolean,
  seconds: number,
) {
  const until = Date.now() + seconds * 1000;
  while (!(await check())) {
    if (Date.now() > until) throw new Error(`Not within ${seconds} seconds.`);
    await pause(50);
  }
}

async function waitingMails(count: number) {
  const ids = Array.from({ length: count }, () => randomUUID());
  for (const id of ids) {
    const { practiceId, memberId } = await aTherapist();
    await admin`insert into outbox (practice_id, id, template, member_id)
      values (${practiceId}, ${id}, 'item-to-review', ${memberId})`;
  }
  return ids;
}

const rowsOf = (ids: string[]) =>
  admin<{ id: string; sent: boolean; attempts: number }[]>`
    select id, sent_at is not null as sent, attempts from outbox where id = any (${ids})`;

const areSent = async (ids: string[]) =>
  (await rowsOf(ids)).every(({ sent }) => sent);

const holders = postgres(process.env.ADMIN_DATABASE_URL ?? "", { max: 2 });
afterAll(() => holders.end());

/** Holds a row as another transaction would, until `letGo`. */
async function held(query: (sql: postgres.Sql) => Promise<unknown>) {
  const holder = await holders.reserve();
  await holder`begin`;
  await query(holder);
  return async () => {
    await holder`rollback`;
    holder.release();
  };
}

test("killed at any step of a mail: each is accepted once, and resumed within a minute", async () => {
  const mails = await waitingMails(5);
  const [
    unsent = "",
    unanswered = "",
    unmarked = "",
    unfinished = "",
    untaken = "",
  ] = mails;
  const arrived = new Set<string>();
  let dying = true;
  let goOn = () => {};
  const allThere = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const forever = new Promise<void>(() => {});
  const mailbox = await aMailbox({
    beforeKeeping: async (key) => {
      if (!dying || key !== unsent) return;
      arrived.add(key);
      await allThere;
      await pause(3000);
      throw new Error("The line was cut.");
    },
    beforeAnswering: async (key) => {
      if (!dying || key === untaken) return;
      arrived.add(key);
      await (key === unanswered ? forever : allThere);
    },
  });
  const first = aWorker(mailbox.url);
  await eventually(() => arrived.size === 4, 30);

  const letGo = [
    await held(
      (sql) => sql`select from outbox where id = ${unmarked} for update`,
    ),
    await held(
      (sql) =>
        sql`select from pgboss.job where singleton_key = ${unfinished} for update`,
    ),
  ];
  goOn();
  await eventually(() => areSent([unfinished]), 5);
  await kill(first);
  const killedAt = Date.now();
  for (const release of letGo) await release();
  dying = false;

  const before = await rowsOf(mails);
  expect(before.filter(({ sent }) => sent).map(({ id }) => id)).toEqual([
    unfinished,
  ]);
  expect(before.find(({ id }) => id === untaken)?.attempts).toBe(0);
  expect(
    mailbox
      .messages()
      .map(({ key }) => key)
      .toSorted(),
  ).toEqual([unanswered, unmarked, unfinished].toSorted());

  await mailbox.stop();
  const again = await aMailbox();
  aWorker(again.url);
  await eventually(() => areSent(mails), 60);
  expect(Date.now() - killedAt).toBeLessThan(60_000);

  await eventually(
    async () =>
      (await admin`select from pgboss.job where state < 'completed'`).length ===
      0,
    40,
  );
  expect(
    again
      .messages()
      .map(({ key }) => key)
      .toSorted(),
  ).toEqual(mails.toSorted());
  const attempts = new Map(
    (await rowsOf(mails)).map(({ id, attempts }) => [id, attempts]),
  );
  expect(
    [unsent, unanswered, unmarked, unfinished, untaken].map((id) =>
      attempts.get(id),
    ),
  ).toEqual([2, 2, 2, 1, 1]);
  await again.stop();
}, 150_000);

test("jobs hold ids only, and a failed one keeps no words of its failure", async () => {
  const [id = ""] = await waitingMails(1);
  const mailbox = await aMailbox();
  await mailbox.stop();
  aWorker(mailbox.url);
  await eventually(
    async () =>
      (
        await admin`select from pgboss.job where singleton_key = ${id} and retry_count > 0`
      ).length > 0,
    30,
  );

  const jobs = await admin<
    { data: object; output: object | null; singleton_key: string }[]
  >`
    select data, output, singleton_key from pgboss.job`;
  for (const { data, output, singleton_key } of jobs) {
    for (const value of [...Object.values(data), singleton_key])
      expect(value).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(output ?? {})).not.toMatch(
      /@|fetch|127\.0\.0\.1|Review|Holdfast/,
    );
  }
}, 60_000);

test("asked to stop, it finishes what it is at, takes nothing new and ends with 0", async () => {
  const [inHand = ""] = await waitingMails(1);
  let goOn = () => {};
  const answer = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let asked = false;
  const mailbox = await aMailbox({
    beforeAnswering: async (key) => {
      if (key !== inHand) return;
      asked = true;
      await answer;
    },
  });
  const worker = aWorker(mailbox.url);
  await eventually(() => asked, 30);
  worker.child.kill("SIGTERM");
  await pause(1500);
  const [late = ""] = await waitingMails(1);
  goOn();

  expect(await worker.ended).toBe(0);
  running.delete(worker);
  expect(await areSent([inHand])).toBe(true);
  expect(await areSent([late])).toBe(false);
  expect(await admin`select from audit_events where seq is null`).toEqual([]);
  expect(worker.heard.said).toContain("the worker has stopped");
  await mailbox.stop();
}, 60_000);

test("while it runs, jobs are ok and the trail is linked within about a second", async () => {
  const mailbox = await aMailbox();
  await admin`delete from sec.heartbeat`;
  aWorker(mailbox.url);
  const state = async () => {
    const [row] = await admin<
      { state: string }[]
    >`select sec.jobs_state() as state`;
    return row?.state;
  };
  await eventually(async () => (await state()) === "ok", 30);

  const { practiceId } = await aTherapist();
  const began = Date.now();
  await eventually(
    async () =>
      (
        await admin`select from audit_events where practice_id = ${practiceId} and seq is null`
      ).length === 0,
    5,
  );
  expect(Date.now() - began).toBeLessThan(3000);
  await mailbox.stop();
}, 60_000);
