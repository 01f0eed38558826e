import { setTimeout as pause } from "node:timers/promises";

import postgres from "postgres";
import { afterAll, expect, test } from "vitest";

import { holdReveal } from "@/server/homework/hold-reveal";
import { shutReveal } from "@/server/homework/shut-reveal";
import { takeBackAssignment } from "@/server/homework/take-back-assignment";
import { closeWorkerDatabase } from "@/server/jobs/in-job";
import { dueReminders } from "@/server/jobs/send-reminders";
import { chooseReminders } from "@/server/reminders/choose-reminders";
import { updateReminderSettings } from "@/server/reminders/update-reminder-settings";
import { admin } from "@/tests/support/admin";
import { areYouThere, submit } from "@/tests/support/answers";
import { given, typed } from "@/tests/support/homework-deeds";
import { runJobsOnce } from "@/tests/support/jobs";
import { chosen, reminding } from "@/tests/support/reminder-inputs";
import {
  aRemindedCouple,
  awake,
  dayAhead,
  longGiven,
  mailsOf,
  momentOf,
  type Reminded,
  remindAt,
} from "@/tests/support/reminders";

const holders = postgres(process.env.ADMIN_DATABASE_URL ?? "", { max: 1 });
afterAll(async () => {
  await holders.end();
  await closeWorkerDatabase();
});

const EVENING_BEFORE = momentOf(2, "18:00");
const DAY_AFTER = momentOf(4, "18:00");

async function atEvenings(care: Reminded) {
  await remindAt(care, EVENING_BEFORE);
  await remindAt(care, DAY_AFTER);
  return mailsOf(care);
}

test("each hears once the evening before and once after, however often the worker looks", async () => {
  const care = await aRemindedCouple();

  await remindAt(care, momentOf(2, "17:59"));
  expect(await mailsOf(care)).toEqual({ ana: 0, ben: 0 });
  await Promise.all([1, 2, 3].map(() => remindAt(care, EVENING_BEFORE)));
  expect(await mailsOf(care)).toEqual({ ana: 1, ben: 1 });
  for (let day = 3; day < 9; day++) {
    await remindAt(care, momentOf(day, "18:00"));
    await remindAt(care, momentOf(day, "18:30"));
  }
  expect(await mailsOf(care)).toEqual({ ana: 2, ben: 2 });
});

test("only who has something to do: a draft alone is not done, a finished part is", async () => {
  const care = await aRemindedCouple();
  await typed(care.ben, care.assignmentId, "moment", "Half a thought");
  await submit(care.ana, care.assignmentId, areYouThere());

  expect(await atEvenings(care)).toEqual({ ana: 0, ben: 2 });
});

test("several things due at once make one mail", async () => {
  const care = await aRemindedCouple();
  for (const slug of ["session-prep", "weekly-pulse"]) {
    await given(care.therapist, {
      coupleId: care.couple.id,
      slug,
      sharing: "private",
      who: "a",
      dueOn: dayAhead(3),
    });
  }
  await longGiven(care.couple.id);

  await remindAt(care, EVENING_BEFORE);
  expect(await mailsOf(care)).toEqual({ ana: 1, ben: 1 });
});

test("nothing of what was taken back or closed, nor of what both write together", async () => {
  const back = await aRemindedCouple();
  await takeBackAssignment(back.therapist, {
    assignmentId: back.assignmentId,
    takenBack: true,
  });
  expect(await atEvenings(back)).toEqual({ ana: 0, ben: 0 });

  const shut = await aRemindedCouple();
  await shutReveal(shut.therapist, { assignmentId: shut.assignmentId });
  expect(await atEvenings(shut)).toEqual({ ana: 0, ben: 0 });

  const joint = await aRemindedCouple();
  await submit(joint.ana, joint.assignmentId, areYouThere());
  await submit(joint.ben, joint.assignmentId, areYouThere());
  await given(joint.therapist, {
    coupleId: joint.couple.id,
    slug: "date-jar",
    sharing: "shared",
    dueOn: dayAhead(3),
  });
  await longGiven(joint.couple.id);
  expect(await atEvenings(joint)).toEqual({ ana: 0, ben: 0 });
});

test("Ben's are the same, whatever Ana does and whatever is held", async () => {
  const deeds: ((care: Reminded) => Promise<unknown>)[] = [
    async () => {},
    ({ ana, assignmentId }) => submit(ana, assignmentId, areYouThere()),
    ({ ana, assignmentId }) =>
      submit(ana, assignmentId, areYouThere({ free: "no" })),
    ({ ana }) => chooseReminders(ana, chosen("off")),
    ({ ana }) =>
      chooseReminders(ana, { ...chosen("weekly"), timeZone: "Asia/Tokyo" }),
    ({ therapist, assignmentId }) =>
      holdReveal(therapist, { assignmentId, held: true }),
  ];
  for (const deed of deeds) {
    const care = await aRemindedCouple();
    await deed(care);
    await remindAt(care, EVENING_BEFORE);
    expect((await mailsOf(care)).ben).toBe(1);
    await remindAt(care, DAY_AFTER);
    expect((await mailsOf(care)).ben).toBe(2);
  }
});

test("off unless the practice, the therapist or they themselves turn it on; their own no counts most", async () => {
  const quiet = await aRemindedCouple({ isOn: false });
  expect(await atEvenings(quiet)).toEqual({ ana: 0, ben: 0 });
  const wished = await given(quiet.therapist, {
    coupleId: quiet.couple.id,
    dueOn: dayAhead(3),
    remind: { a: true },
  });
  await longGiven(quiet.couple.id);
  expect(await atEvenings(quiet)).toEqual({ ana: 2, ben: 0 });
  expect(wished).not.toBe("");

  const asked = await aRemindedCouple({ isOn: false });
  await chooseReminders(asked.ben, chosen("each"));
  expect(await atEvenings(asked)).toEqual({ ana: 0, ben: 2 });

  const refused = await aRemindedCouple();
  await chooseReminders(refused.ana, chosen("off"));
  expect(await atEvenings(refused)).toEqual({ ana: 0, ben: 2 });
});

test("once a week on one's own day and clock, and no more often than the practice says", async () => {
  const care = await aRemindedCouple({ isOn: false });
  const wall = momentOf(2, "17:00", "Asia/Tokyo");
  const weekday = new Date(`${dayAhead(2)}T12:00:00Z`).getUTCDay() || 7;
  await chooseReminders(care.ana, {
    ...chosen("weekly"),
    timeZone: "Asia/Tokyo",
    weekly: { day: weekday, hour: 17 },
  });
  const week = 7 * 86_400_000;

  await remindAt(care, new Date(wall.getTime() - 60_000));
  expect((await mailsOf(care)).ana).toBe(0);
  for (const at of [0, 60_000, week, 2 * week]) {
    await remindAt(care, new Date(wall.getTime() + at));
  }
  expect(await mailsOf(care)).toEqual({ ana: 2, ben: 0 });
});

test("in one's quiet hours nothing comes; it comes when they are over", async () => {
  const care = await aRemindedCouple();
  await chooseReminders(care.ana, {
    ...chosen("asked"),
    quiet: { from: 17, until: 7 },
  });

  await remindAt(care, EVENING_BEFORE);
  expect(await mailsOf(care)).toEqual({ ana: 0, ben: 1 });
  await remindAt(care, momentOf(3, "07:00"));
  expect(await mailsOf(care)).toEqual({ ana: 1, ben: 1 });
});

test("a worker that dies in the middle reminds nobody; the next one everybody once", async () => {
  const care = await aRemindedCouple();
  const holder = await holders.reserve();
  await holder`begin`;
  await holder`lock table outbox in exclusive mode`;
  const dying = remindAt(care, EVENING_BEFORE).then(
    () => "done",
    () => "died",
  );
  const waiting = () => admin<{ pid: number }[]>`
    select pid from pg_stat_activity where application_name = 'holdfast-worker' and wait_event_type = 'Lock'`;
  while ((await waiting()).length === 0) await pause(20);
  await admin`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'holdfast-worker' and wait_event_type = 'Lock'`;
  expect(await dying).toBe("died");
  await holder`rollback`;
  holder.release();

  expect(await mailsOf(care)).toEqual({ ana: 0, ben: 0 });
  expect(
    await admin`select from reminders where couple_id = ${care.couple.id}`,
  ).toEqual([]);
  await remindAt(care, EVENING_BEFORE);
  await remindAt(care, EVENING_BEFORE);
  expect(await mailsOf(care)).toEqual({ ana: 1, ben: 1 });
});

test("what is set or chosen wakes the worker, and where nobody is reminded it sleeps", async () => {
  const care = await aRemindedCouple({ isOn: false });
  const isWoken = async () =>
    (await dueReminders()).some(
      ({ practiceId }) => practiceId === care.practiceId,
    );
  const alarms = () =>
    admin<
      { at: Date }[]
    >`select at from sec.alarms where practice_id = ${care.practiceId} and purpose = 'send_reminders'`;

  expect(await isWoken()).toBe(true);
  await remindAt(care, new Date());
  expect(await alarms()).toEqual([]);
  await chooseReminders(care.ana, chosen("each"));
  expect(await isWoken()).toBe(true);
  const now = momentOf(2, "17:30");
  await remindAt(care, now);
  expect((await alarms())[0]?.at).toEqual(EVENING_BEFORE);
});

test("the mail says the practice's sentence and how to end it; who said no meanwhile gets none", async () => {
  const care = await aRemindedCouple();
  await updateReminderSettings(care.practice.owner.caller, {
    ...reminding(true),
    words: "A small thing is ready for you.",
  });
  await remindAt(care, EVENING_BEFORE);
  await chooseReminders(care.ben, chosen("off"));
  await awake(care.practiceId);

  const mails = (await runJobsOnce()).filter(({ text }) =>
    text.includes("A small thing"),
  );
  expect(mails.map(({ to }) => to)).toEqual([[care.ana.email]]);
  expect(mails[0]?.text).toBe(
    "You have something new in Holdfast\n\nA small thing is ready for you.\n\nSign in http://localhost:3000/sign-in\n\nFor fewer of these mails, or none: sign in, open Me, then Reminders by e-mail.",
  );
  expect(
    await admin`select dropped_as from outbox where template = 'reminder' and partner_id = ${care.ben.partnerId}`,
  ).toEqual([{ dropped_as: "not_wished" }]);
});

test("nobody is reminded in a mailbox that another person here uses too", async () => {
  const care = await aRemindedCouple();
  await admin`update partner_contacts set email = upper((select email from partner_contacts where partner_id = ${care.ana.partnerId}))
    where partner_id = ${care.ben.partnerId}`;
  const far = await aRemindedCouple();
  await remindAt(care, EVENING_BEFORE);
  await remindAt(far, EVENING_BEFORE);

  await awake(care.practiceId);
  await awake(far.practiceId);
  await runJobsOnce();
  const droppedOf = (of: Reminded) =>
    admin`select distinct dropped_as from outbox where template = 'reminder'
      and partner_id in (${of.ana.partnerId}, ${of.ben.partnerId})`;
  expect(await droppedOf(care)).toEqual([{ dropped_as: "shared_mailbox" }]);
  expect(await droppedOf(far)).toEqual([{ dropped_as: null }]);
});

test("a mail that could not go for an hour does not come in the night", async () => {
  const care = await aRemindedCouple();
  await remindAt(care, EVENING_BEFORE);
  await admin`update outbox set created_at = created_at - interval '61 minutes' where partner_id = ${care.ana.partnerId}`;

  await runJobsOnce();
  expect(
    await admin`select dropped_as from outbox where template = 'reminder' and partner_id = ${care.ana.partnerId}`,
  ).toEqual([{ dropped_as: "expired" }]);
});
