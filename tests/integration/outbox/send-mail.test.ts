import { randomUUID } from "node:crypto";

import { afterAll, beforeEach, expect, test } from "vitest";

import { closeWorkerDatabase } from "@/server/jobs/in-job";
import { sendMail } from "@/server/outbox/send-mail";
import { sweepOutbox } from "@/server/outbox/sweep-outbox";
import { admin } from "@/tests/support/admin";
import {
  aCoupleOf,
  aMember,
  aPractice,
  aTherapist,
} from "@/tests/support/factories";
import { aMailbox, runJobsOnce } from "@/tests/support/jobs";

afterAll(closeWorkerDatabase);
beforeEach(() => admin`delete from outbox`);

type Recipient =
  | { member_id: string }
  | { partner_id: string }
  | { invitation_id: string };

async function aWaitingMail(
  practiceId: string,
  template: string,
  to: Recipient,
  more: { created_at?: Date; attempts?: number } = {},
) {
  const row = {
    practice_id: practiceId,
    id: randomUUID(),
    template,
    ...to,
    ...more,
  };
  await admin`insert into outbox ${admin(row)}`;
  return row.id;
}

const stateOf = async (id: string) => {
  const [row] = await admin<
    { sent: boolean; dropped_as: string | null; attempts: number }[]
  >`
    select sent_at is not null as sent, dropped_as, attempts from outbox where id = ${id}`;
  return row;
};

const mailsTo = async (email: string) =>
  (await runJobsOnce()).filter(({ to }) => to.includes(email));

test("a mail goes to the address as it is now, once", async () => {
  const dana = await aTherapist();
  const { a } = await aCoupleOf(dana);
  const id = await aWaitingMail(dana.practiceId, "something-new", {
    partner_id: a.partnerId,
  });
  const moved = `moved.${randomUUID()}@harbor.example`;
  await admin`update partner_contacts set email = ${moved} where partner_id = ${a.partnerId}`;

  expect(await mailsTo(moved)).toHaveLength(1);
  expect(await mailsTo(moved)).toHaveLength(1);
  expect(await mailsTo(a.email)).toEqual([]);
  expect(await stateOf(id)).toEqual({
    sent: true,
    dropped_as: null,
    attempts: 1,
  });
});

test("several mails that say the same are one", async () => {
  const dana = await aTherapist();
  const { a, b } = await aCoupleOf(dana);
  const ids = [];
  for (let n = 0; n < 3; n += 1) {
    ids.push(
      await aWaitingMail(dana.practiceId, "something-new", {
        partner_id: a.partnerId,
      }),
    );
  }
  await aWaitingMail(dana.practiceId, "something-new", {
    partner_id: b.partnerId,
  });

  expect(await mailsTo(a.email)).toHaveLength(1);
  expect(await mailsTo(b.email)).toHaveLength(1);
  const states = await Promise.all(ids.map(stateOf));
  expect(states.filter((state) => state?.sent)).toHaveLength(1);
  expect(states.filter((state) => state?.dropped_as === "folded")).toHaveLength(
    2,
  );

  await aWaitingMail(dana.practiceId, "something-new", {
    partner_id: a.partnerId,
  });
  expect(await mailsTo(a.email)).toHaveLength(2);
});

test("what comes while a mail is on its way gets a mail of its own", async () => {
  const dana = await aTherapist();
  const first = await aWaitingMail(
    dana.practiceId,
    "something-new",
    { member_id: dana.memberId },
    { attempts: 1 },
  );
  const later = await aWaitingMail(dana.practiceId, "something-new", {
    member_id: dana.memberId,
  });

  expect(await mailsTo(dana.email)).toHaveLength(2);
  expect(await stateOf(first)).toMatchObject({ sent: true });
  expect(await stateOf(later)).toMatchObject({ sent: true });
});

test("a person's mails in hand at once neither wait for each other nor double", async () => {
  const dana = await aTherapist();
  const mailbox = await aMailbox();
  const toDana = () =>
    mailbox.messages().filter(({ to }) => to.includes(dana.email));

  for (let round = 1; round <= 6; round += 1) {
    for (let n = 0; n < 4; n += 1) {
      await aWaitingMail(dana.practiceId, "something-new", {
        member_id: dana.memberId,
      });
    }
    const waiting = await sweepOutbox();
    await Promise.all(
      waiting.map((mail) => mailbox.post && sendMail(mailbox.post, mail)),
    );

    expect(toDana()).toHaveLength(round);
    expect(await sweepOutbox()).toEqual([]);
  }
  await mailbox.stop();
});

test.each<[string, Recipient | "dana" | "ana", string, string, object]>([
  [
    "nobody is mailed who has not joined",
    "ana",
    "something-new",
    "not_joined",
    {},
  ],
  [
    "a password link older than half an hour is not sent",
    "dana",
    "password-reset",
    "expired",
    { created_at: new Date(Date.now() - 31 * 60_000) },
  ],
  [
    "a mail that may have gone out a day ago is not sent again",
    "dana",
    "something-new",
    "expired",
    { attempts: 1, created_at: new Date(Date.now() - 23.1 * 3_600_000) },
  ],
])("%s", async (_what, who, template, reason, more) => {
  const dana = await aTherapist();
  const { a } = await aCoupleOf(dana);
  if (who === "ana")
    await admin`update partner_contacts set account_id = null where partner_id = ${a.partnerId}`;
  const to =
    who === "ana" ? { partner_id: a.partnerId } : { member_id: dana.memberId };
  const id = await aWaitingMail(dana.practiceId, template, to, more);

  await runJobsOnce();

  expect(await stateOf(id)).toMatchObject({ sent: false, dropped_as: reason });
});

test("a mail that waited a day without being tried still goes out", async () => {
  const dana = await aTherapist();
  await aWaitingMail(
    dana.practiceId,
    "item-to-review",
    { member_id: dana.memberId },
    { created_at: new Date(Date.now() - 40 * 3_600_000) },
  );

  expect(await mailsTo(dana.email)).toHaveLength(1);
});

test.each([
  ["used", { used_at: new Date() }],
  ["withdrawn", { revoked_at: new Date() }],
  ["too old", { expires_at: new Date() }],
])("an invitation that is %s is not mailed", async (_how, change) => {
  const practice = await aPractice();
  const bo = await aMember(practice, { name: "Bo" });
  const [invitation] = await admin<{ id: string }[]>`
    update invitations set ${admin({ used_at: null, ...change })}
    where practice_id = ${practice.practiceId} returning id`;
  const id = await aWaitingMail(practice.practiceId, "member-invited", {
    invitation_id: invitation?.id ?? "",
  });

  expect(await mailsTo(bo.email)).toEqual([]);
  expect(await stateOf(id)).toMatchObject({ dropped_as: "expired" });
});

test("an address the provider will never take is not tried again", async () => {
  const dana = await aTherapist();
  await admin`update members set email = 'not an address' where id = ${dana.memberId}`;
  const id = await aWaitingMail(dana.practiceId, "something-new", {
    member_id: dana.memberId,
  });

  await runJobsOnce();

  expect(await stateOf(id)).toMatchObject({
    sent: false,
    dropped_as: "refused",
  });
});

test("a provider that is down loses nothing", async () => {
  const dana = await aTherapist();
  const id = await aWaitingMail(dana.practiceId, "something-new", {
    member_id: dana.memberId,
  });
  const mailbox = await aMailbox();
  await mailbox.stop();
  const [mail] = await sweepOutbox();

  const attempt = mailbox.post && mail && sendMail(mailbox.post, mail);
  await expect(attempt).rejects.toThrow("The mail provider answered null.");

  expect(await stateOf(id)).toEqual({
    sent: false,
    dropped_as: null,
    attempts: 1,
  });
  expect(await mailsTo(dana.email)).toHaveLength(1);
});
