import { afterAll, expect, test } from "vitest";

import { dropReturn } from "@/server/homework/drop-return";
import { endEntries } from "@/server/homework/end-entries";
import { getEntries } from "@/server/homework/get-entries";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import { sayReturn } from "@/server/homework/say-return";
import { closeWorkerDatabase } from "@/server/jobs/in-job";
import { dueReturns, remindDueReturn } from "@/server/jobs/remind-due-return";
import { admin } from "@/tests/support/admin";
import { aSpeaker } from "@/tests/support/rows";
import { aCareWith } from "@/tests/support/waits";

afterAll(closeWorkerDatabase);

const aLog = async () => {
  const care = await aCareWith("space-and-return-log");
  return { ...care, standingId: care.assignmentId, bens: care.other };
};
type Log = Awaited<ReturnType<typeof aLog>>;

/** So much time goes by for what this couple said. */
const minutesPass = ({ couple }: Log, minutes: number) =>
  admin`update return_times set said_at = said_at - make_interval(mins => ${minutes}),
    due_at = due_at - make_interval(mins => ${minutes}) where couple_id = ${couple.id}`;

/** What the worker would do now, as often as it is asked. */
async function work({ ana }: Log) {
  const due = (await dueReturns()).filter(
    ({ practiceId }) => practiceId === ana.practiceId,
  );
  for (const one of [...due, ...due]) await remindDueReturn(one);
  return due.length;
}

async function mailsTo({ partnerId }: Log["ana"]) {
  const rows = await admin<{ template: string }[]>`
    select template from outbox where partner_id = ${partnerId} order by created_at`;
  return rows.map(({ template }) => template);
}

test("whoever took space is reminded at their time, once, and nobody else is told anything", async () => {
  const log = await aLog();
  const { ana, ben, standingId } = log;
  const [anasBefore, bensBefore] = [await mailsTo(ana), await mailsTo(ben)];
  const bensHome = JSON.stringify(await getPartnerHome(ben));

  await sayReturn(ana, { standingId, minutes: 60 });
  await minutesPass(log, 59);
  expect(await work(log)).toBe(0);
  expect((await getEntries(ana, { standingId })).returnTime).toMatchObject({
    isDue: false,
  });

  await minutesPass(log, 1);
  expect(await work(log)).toBe(1);
  expect(await work(log)).toBe(0);
  expect(await mailsTo(ana)).toEqual([...anasBefore, "something-new"]);
  expect((await getPartnerHome(ana)).entries).toMatchObject([
    { id: standingId, returnTime: { isDue: true } },
  ]);
  expect(await mailsTo(ben)).toEqual(bensBefore);
  expect(JSON.stringify(await getPartnerHome(ben))).toBe(bensHome);
});

test("moved, it comes at the later time; moved after it came, it comes again", async () => {
  const log = await aLog();
  const { ana, standingId } = log;
  await sayReturn(ana, { standingId, minutes: 20 });
  await minutesPass(log, 10);
  await sayReturn(ana, { standingId, minutes: 30 });

  await minutesPass(log, 29);
  expect(await work(log)).toBe(0);
  await minutesPass(log, 1);
  expect(await work(log)).toBe(1);
  await sayReturn(ana, { standingId, minutes: 20 });
  expect(await work(log)).toBe(0);
  await minutesPass(log, 20);
  expect(await work(log)).toBe(1);
});

test("taken away, it does not come", async () => {
  const log = await aLog();
  const { ana, standingId } = log;
  await sayReturn(ana, { standingId, minutes: 20 });
  await dropReturn(ana);
  await dropReturn(ana);

  await minutesPass(log, 30);
  expect(await work(log)).toBe(0);
  expect((await getEntries(ana, { standingId })).returnTime).toBeNull();
});

test("each has a time of their own, and takes away only that", async () => {
  const log = await aLog();
  const { ana, ben, standingId, bens } = log;
  await sayReturn(ana, { standingId, minutes: 20 });
  await sayReturn(ben, { standingId: bens, minutes: 20 });
  await dropReturn(ben);

  expect((await getEntries(ana, { standingId })).returnTime).not.toBeNull();
  await expect(
    sayReturn(ben, { standingId, minutes: 20 }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("what was said more than a day ago is neither mailed nor asked about", async () => {
  const log = await aLog();
  const { ana, standingId } = log;
  await sayReturn(ana, { standingId, minutes: 20 });
  await minutesPass(log, 25 * 60);

  expect(await work(log)).toBe(0);
  expect((await getPartnerHome(ana)).entries).toMatchObject([
    { returnTime: null },
  ]);
});

test("it belongs to what takes a return time and still stands", async () => {
  const other = await aCareWith("mindful-journal");
  await expect(
    sayReturn(other.ana, { standingId: other.assignmentId, minutes: 20 }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });

  const { ana, therapist, standingId } = await aLog();
  await endEntries(therapist, { assignmentId: standingId, ended: true });
  await expect(
    sayReturn(ana, { standingId, minutes: 20 }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
});

test("their therapist reads no row of it", async () => {
  const { ana, therapist, standingId } = await aLog();
  await sayReturn(ana, { standingId, minutes: 20 });
  const speaker = aSpeaker(process.env.APP_DATABASE_URL ?? "");

  const seen = (who: typeof therapist | typeof ana) =>
    speaker.rows(who.caller, "select due_at from return_times");
  expect(await seen(ana)).toHaveLength(1);
  expect(await seen(therapist)).toEqual([]);
  await speaker.close();
});
