import { afterAll, expect, test } from "vitest";

import { getStatus } from "@/server/intake/get-status";
import { remindOfPacket } from "@/server/intake/remind-of-packet";
import { closeWorkerDatabase } from "@/server/jobs/in-job";
import { chooseReminders } from "@/server/reminders/choose-reminders";
import { setSafeContact } from "@/server/safety/set-safe-contact";
import { admin } from "@/tests/support/admin";
import {
  aCoupleOf,
  aMember,
  aPractice,
  aTherapist,
} from "@/tests/support/factories";
import { runJobsOnce } from "@/tests/support/jobs";
import { sendsPacket } from "@/tests/support/packets";
import { confirmedBeside } from "@/tests/support/sessions";

afterAll(closeWorkerDatabase);

/** Quiet hours that hold now, or do not. */
const quietHours = (isQuiet: boolean) => {
  const hour = new Date().getUTCHours();
  return isQuiet
    ? { from: (hour + 23) % 24, until: (hour + 2) % 24 }
    : { from: (hour + 3) % 24, until: (hour + 5) % 24 };
};

const wish = (how: "asked" | "off", isQuiet = false) => ({
  how,
  timeZone: null,
  quiet: quietHours(isQuiet),
  weekly: { day: 7, hour: 17 },
});

async function aSentPacket() {
  const practice = await aPractice({ timeZone: "UTC" });
  const dana = await aTherapist(practice);
  const { coupleId, a, b } = await aCoupleOf(dana);
  await sendsPacket(dana.caller, coupleId, { papers: [] });
  await chooseReminders(a.caller, wish("asked"));
  await chooseReminders(b.caller, wish("asked"));
  const desk = await aMember(practice, { roles: ["front_desk"] });
  return {
    practice,
    dana: dana.caller,
    desk: desk.caller,
    coupleId,
    ana: a,
    ben: b,
  };
}

const reminders = (partnerId: string) =>
  admin<{ dropped: string | null; sent: boolean; put_off: boolean }[]>`
    select dropped_as as dropped, sent_at is not null as sent, coalesce(not_before > now(), false) as put_off
    from outbox where template = 'reminder' and partner_id = ${partnerId}`;

test("a reminder says nothing of a packet, and goes to one of the two alone", async () => {
  const { dana, coupleId, ana, ben } = await aSentPacket();
  await remindOfPacket(dana, { coupleId, seat: "a" });
  const mails = (await runJobsOnce()).filter(({ to }) => to[0] === ana.email);
  expect(mails.at(-1)?.subject).toBe("You have something new in Holdfast");
  expect(mails.at(-1)?.text).not.toMatch(/intake|packet|partner|Ben/i);
  expect(await reminders(ana.partnerId)).toEqual([
    { dropped: null, sent: true, put_off: false },
  ]);
  expect(await reminders(ben.partnerId)).toEqual([]);
});

test("once a day, whoever of the staff sends it, and also at the same moment", async () => {
  const { dana, desk, coupleId, ana } = await aSentPacket();
  const both = await Promise.allSettled(
    [dana, desk].map((caller) =>
      remindOfPacket(caller, { coupleId, seat: "a" }),
    ),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual([
    "fulfilled",
    "rejected",
  ]);
  expect(await reminders(ana.partnerId)).toHaveLength(1);
  const { a, b } = await getStatus(desk, { coupleId });
  expect(a.problem).toMatch(/tomorrow/);
  expect(b.problem).toBeNull();
  await remindOfPacket(desk, { coupleId, seat: "b" });
});

test("in their quiet hours it waits for the end of them", async () => {
  const { dana, coupleId, ana } = await aSentPacket();
  await chooseReminders(ana.caller, wish("asked", true));
  await remindOfPacket(dana, { coupleId, seat: "a" });
  await runJobsOnce();
  expect(await reminders(ana.partnerId)).toEqual([
    { dropped: null, sent: false, put_off: true },
  ]);
  // When they have ended it goes, however long it waited.
  await admin`update outbox set created_at = now() - interval '9 hours', not_before = now() - interval '1 minute'
    where template = 'reminder' and partner_id = ${ana.partnerId}`;
  await chooseReminders(ana.caller, wish("asked"));
  await runJobsOnce();
  expect(await reminders(ana.partnerId)).toMatchObject([{ sent: true }]);
});

test("whoever wants none gets none, and nobody is told", async () => {
  const { dana, desk, coupleId, ana } = await aSentPacket();
  await chooseReminders(ana.caller, wish("off"));
  for (const caller of [dana, desk])
    expect((await getStatus(caller, { coupleId })).a.problem).toBeNull();
  await remindOfPacket(dana, { coupleId, seat: "a" });
  await runJobsOnce();
  expect(await reminders(ana.partnerId)).toMatchObject([
    { dropped: "not_wished" },
  ]);
});

test("where no mail may go the therapist is told so, and the front desk hears what it always hears", async () => {
  const { dana, desk, coupleId, ana } = await aSentPacket();
  await setSafeContact(await confirmedBeside(dana), {
    coupleId,
    seat: "a",
    channel: "mail",
    mayBeUsed: false,
    hours: null,
    saidUntil: null,
  });
  await expect(
    remindOfPacket(dana, { coupleId, seat: "a" }),
  ).rejects.toMatchObject({ code: "CONFLICT", message: /No mail may go/ });
  const { a, b } = await getStatus(desk, { coupleId });
  expect([a.problem, b.problem]).toEqual([null, null]);
  await remindOfPacket(desk, { coupleId, seat: "a" });
  await runJobsOnce();
  expect(await reminders(ana.partnerId)).toMatchObject([
    { dropped: "not_safe", sent: false },
  ]);
});

test("whoever has done all of it is left alone", async () => {
  const { dana, desk, coupleId, ana } = await aSentPacket();
  await admin`update packet_parts set done_at = now() where couple_id = ${coupleId} and partner_id = ${ana.partnerId}`;
  for (const caller of [dana, desk])
    await expect(
      remindOfPacket(caller, { coupleId, seat: "a" }),
    ).rejects.toMatchObject({ code: "CONFLICT", message: /nothing left/ });
});

test("no partner, no other clinician, no biller and no other practice reminds", async () => {
  const { practice, coupleId, ana } = await aSentPacket();
  const strangers = [
    ana.caller,
    practice.owner.caller,
    (await aTherapist(practice)).caller,
    (await aMember(practice, { roles: ["biller"] })).caller,
    (await aMember(await aPractice(), { roles: ["front_desk"] })).caller,
  ];
  for (const caller of strangers)
    await expect(
      remindOfPacket(caller, { coupleId, seat: "a" }),
    ).rejects.toThrow();
  expect(await reminders(ana.partnerId)).toEqual([]);
});
