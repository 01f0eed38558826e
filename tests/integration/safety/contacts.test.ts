import { expect, test } from "vitest";

import { sendMail } from "@/server/outbox/send-mail";
import { sweepOutbox } from "@/server/outbox/sweep-outbox";
import { setSafeContact } from "@/server/safety/set-safe-contact";
import { admin } from "@/tests/support/admin";
import { aCoupleOf, aTherapist } from "@/tests/support/factories";
import { given } from "@/tests/support/homework-deeds";
import { safetyAnswers } from "@/tests/support/screen-answers";
import { screens } from "@/tests/support/screens";
import { confirmedBeside } from "@/tests/support/sessions";

async function care() {
  const therapist = await aTherapist();
  const couple = await aCoupleOf(therapist);
  return { dana: therapist.caller, couple };
}
type Care = Awaited<ReturnType<typeof care>>;

/** Everything that waits, and to whom of the two it went. */
async function sent({ couple }: Care): Promise<string[]> {
  const went: string[] = [];
  for (const mail of await sweepOutbox()) {
    await sendMail(async ({ to }) => {
      went.push(to);
      return "accepted";
    }, mail);
  }
  const { a, b } = couple;
  return [a, b].filter(({ email }) => went.includes(email)).map(nameOf(couple));
}
const nameOf =
  ({ a }: Care["couple"]) =>
  ({ email }: { email: string }) =>
    email === a.email ? "ana" : "ben";

const inSafetyMode = async (one: Care) => {
  await screens(
    one.couple.a.caller,
    "check-2",
    safetyAnswers({ hark: { a: 2 } }),
  );
  await sent(one);
};

const giveEach = ({ dana, couple }: Care) =>
  given(dana, {
    coupleId: couple.coupleId,
    slug: "session-prep",
    sharing: "private",
    who: "each",
  });

const says = async (one: Care, mayBeUsed: boolean, hours: object | null) =>
  setSafeContact(await confirmedBeside(one.dana), {
    coupleId: one.couple.coupleId,
    seat: "a",
    channel: "mail",
    mayBeUsed,
    hours: hours as { from: number; until: number } | null,
    saidUntil: null,
  });

const hourNow = () => new Date().getUTCHours();

test("in safety mode no mail goes to that person, and the other's go as ever", async () => {
  const one = await care();
  await inSafetyMode(one);

  await giveEach(one);

  expect(await sent(one)).toEqual(["ben"]);
  const [row] = await admin`
    select dropped_as from outbox where partner_id = ${one.couple.a.partnerId} order by created_at desc limit 1`;
  expect(row).toEqual({ dropped_as: "not_safe" });
});

test("once mails are safe they go again", async () => {
  const one = await care();
  await inSafetyMode(one);
  await says(one, true, null);

  await giveEach(one);

  expect(await sent(one)).toEqual(["ana", "ben"]);
});

test("outside the safe hours a mail waits for them, and is not looked at meanwhile", async () => {
  const one = await care();
  await admin`update practices set time_zone = 'UTC' where practice_id = (
    select practice_id from couples where id = ${one.couple.coupleId})`;
  await says(one, true, {
    from: (hourNow() + 2) % 24,
    until: (hourNow() + 4) % 24,
  });

  await giveEach(one);

  expect(await sent(one)).toEqual(["ben"]);
  expect(await sweepOutbox()).toEqual([]);
  const [row] = await admin<{ at: Date }[]>`
    select not_before as at from outbox
    where partner_id = ${one.couple.a.partnerId} and sent_at is null and dropped_as is null`;
  expect(row?.at.getUTCHours()).toBe((hourNow() + 2) % 24);
  await admin`update outbox set not_before = now() where not_before is not null`;
  await says(one, true, null);
  expect(await sent(one)).toEqual(["ana"]);
});
