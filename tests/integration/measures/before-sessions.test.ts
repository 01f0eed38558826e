import { afterAll, expect, test } from "vitest";

import { cancelSession } from "@/server/calendar/cancel-session";
import { moveSession } from "@/server/calendar/move-session";
import { getPartnerHome } from "@/server/homework/get-partner-home";
import { dueMeasures } from "@/server/jobs/due-measures";
import { closeWorkerDatabase } from "@/server/jobs/in-job";
import { sendDueMeasure } from "@/server/jobs/send-due-measure";
import { getScores } from "@/server/measures/get-scores";
import { admin } from "@/tests/support/admin";
import { submit } from "@/tests/support/answers";
import { booked } from "@/tests/support/calendar";
import { inDays } from "@/tests/support/days";
import { aPractice } from "@/tests/support/factories";
import { aCare } from "@/tests/support/homework";
import { formAnswers, sent } from "@/tests/support/measure-answers";

afterAll(closeWorkerDatabase);

/** A couple whose partners each get GAD-7 before each session. */
async function beforeEach() {
  const care = await aCare(await aPractice({ timeZone: "UTC" }));
  const { therapist, couple, ana } = care;
  const coupleId = couple.id;
  const plan = {
    coupleId,
    slug: "gad-7",
    who: "each" as const,
    beforeSessions: true,
  };
  expect(await sent(therapist, plan)).toEqual([]);
  /** Whatever is due by now is sent; says how many plans were. */
  const look = async () => {
    await admin`update sec.alarms set at = now() where practice_id = ${ana.practiceId}`;
    const due = (await dueMeasures()).filter(
      ({ practiceId }) => practiceId === ana.practiceId,
    );
    for (const one of due) await sendDueMeasure(one);
    return due.length;
  };
  const waiting = async (who: typeof ana) => {
    const { next, later } = await getPartnerHome(who);
    return [next, ...later].flatMap((one) => one ?? []);
  };
  return { ...care, coupleId, look, waiting };
}

test("it goes to each apart when their session is near, due on its day, and to nobody before", async () => {
  const { therapist, coupleId, ana, ben, look, waiting } = await beforeEach();
  expect(await look()).toBe(0);
  const sessionId = await booked(therapist, coupleId, inDays(5));
  expect(await look()).toBe(0);
  expect(await waiting(ana)).toEqual([]);

  await moveSession(therapist, { sessionId, day: inDays(1), time: "14:00" });
  expect(await look()).toBe(2);
  for (const who of [ana, ben]) {
    expect(await waiting(who)).toMatchObject([
      { dueOn: inDays(1), seats: who === ana ? ["a"] : ["b"] },
    ]);
  }
  const [mails] = await admin<
    { count: number }[]
  >`select count(*)::int from outbox where partner_id in (${ana.partnerId}, ${ben.partnerId}) and template = 'something-new'`;
  expect(mails?.count).toBe(2);
});

test("once a session, also when it is done before the session, and its day moves with it", async () => {
  const { therapist, coupleId, ana, ben, look, waiting } = await beforeEach();
  const sessionId = await booked(therapist, coupleId, inDays(1));
  await look();
  const [anas] = await waiting(ana);
  await submit(ana, anas?.id ?? "", formAnswers("gad-7", 0));
  expect(await look()).toBe(0);

  await moveSession(therapist, { sessionId, day: inDays(2), time: "23:00" });
  expect(await look()).toBe(0);
  expect(await waiting(ana)).toEqual([]);
  expect(await waiting(ben)).toMatchObject([{ dueOn: inDays(2) }]);
});

test("before the next one it goes again, but not beside what still waits, nor later for the same session", async () => {
  const { therapist, coupleId, ana, ben, look, waiting } = await beforeEach();
  const first = await booked(therapist, coupleId, inDays(1), "10:00");
  await look();
  const [anas] = await waiting(ana);
  await submit(ana, anas?.id ?? "", formAnswers("gad-7", 0));
  await booked(therapist, coupleId, inDays(1), "20:00");
  // The first has begun: the second is next.
  await admin`update sessions set starts_at = now() - interval '1 hour' where id = ${first}`;

  expect(await look()).toBe(2);
  expect((await waiting(ana)).length).toBe(1);
  expect((await waiting(ben)).length).toBe(1);
  const [bens] = await waiting(ben);
  await submit(ben, bens?.id ?? "", formAnswers("gad-7", 0));
  expect(await look()).toBe(0);
  expect(await waiting(ben)).toEqual([]);
});

test("taken out, a session is met by nothing", async () => {
  const { therapist, coupleId, ana, look, waiting } = await beforeEach();
  const sessionId = await booked(therapist, coupleId, inDays(1));
  await cancelSession(therapist, { sessionId, cancelled: true });
  expect(await look()).toBe(0);

  await cancelSession(therapist, { sessionId, cancelled: false });
  expect(await look()).toBe(2);
  expect(await waiting(ana)).toHaveLength(1);
});

test("the therapist sees when it goes next, by the practice's number of days", async () => {
  const { therapist, coupleId, ana } = await beforeEach();
  const days = async () =>
    (await getScores(therapist, { coupleId })).plans.map(
      ({ nextOn }) => nextOn,
    );
  expect(await days()).toEqual([null, null]);

  await booked(therapist, coupleId, inDays(9));
  expect(await days()).toEqual([inDays(7), inDays(7)]);
  await admin`update practices set measure_days = 4 where practice_id = ${ana.practiceId}`;
  expect(await days()).toEqual([inDays(5), inDays(5)]);
});

test("setting a session rings at once: nothing waits for the hour", async () => {
  const { therapist, coupleId, ana, look } = await beforeEach();
  await look();
  const rings = async () => {
    const [alarm] = await admin<
      { rings: boolean }[]
    >`select at <= now() as rings from sec.alarms where practice_id = ${ana.practiceId}`;
    return alarm?.rings;
  };
  expect(await rings()).toBe(false);
  const sessionId = await booked(therapist, coupleId, inDays(5));
  expect(await rings()).toBe(true);
  await look();
  await moveSession(therapist, { sessionId, day: inDays(6), time: "10:00" });
  expect(await rings()).toBe(true);
});
