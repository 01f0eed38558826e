import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { inPractice } from "@/server/db";
import { saveDraft } from "@/server/homework/save-draft";
import { getOwnPacket } from "@/server/intake/get-own-packet";
import { closeWorkerDatabase } from "@/server/jobs/in-job";
import { sendMail } from "@/server/outbox/send-mail";
import { sweepOutbox } from "@/server/outbox/sweep-outbox";
import { getSafetyRecord } from "@/server/safety/get-safety-record";
import { setSafeContact } from "@/server/safety/set-safe-contact";
import { submit } from "@/tests/support/answers";
import { aCoupleOf, aTherapist } from "@/tests/support/factories";
import { given } from "@/tests/support/homework-deeds";
import { sendsPacket } from "@/tests/support/packets";
import { confirmedBeside } from "@/tests/support/sessions";
import { shipped } from "@/tests/support/shipped";
import { wholeAnswers } from "@/tests/support/whole-answers";

afterAll(closeWorkerDatabase);

async function care() {
  const therapist = await aTherapist();
  const { coupleId, a, b } = await aCoupleOf(therapist);
  await sendsPacket(therapist.caller, coupleId, { papers: [] });
  const { parts } = await getOwnPacket(a.caller);
  const intake = parts.find(({ title }) => title === "About you");
  await mailed();
  return {
    dana: therapist.caller,
    coupleId,
    a,
    b,
    intake: intake?.assignmentId ?? "",
  };
}
type Care = Awaited<ReturnType<typeof care>>;

async function mailed(): Promise<string[]> {
  const went: string[] = [];
  for (const mail of await sweepOutbox())
    await sendMail(async ({ to }) => {
      went.push(to);
      return "accepted";
    }, mail);
  return went;
}

let bases: Record<string, number> = {};

async function says(
  { a, intake }: Care,
  question: string,
  value: object | string,
) {
  const [saved] = (
    await saveDraft(a.caller, {
      assignmentId: intake,
      changes: [
        {
          question,
          value: value as never,
          base: bases[question] ?? 0,
          settles: false,
        },
      ],
    })
  ).saved;
  if (saved?.outcome === "saved") bases[question] = saved.version;
}

async function whoGetsMail(one: Care): Promise<string[]> {
  await given(one.dana, {
    coupleId: one.coupleId,
    slug: "session-prep",
    sharing: "private",
    who: "each",
  });
  const went = await mailed();
  return [
    ...(went.includes(one.a.email) ? ["ana"] : []),
    ...(went.includes(one.b.email) ? ["ben"] : []),
  ];
}

const settles = async (
  { dana, coupleId }: Care,
  mayBeUsed: boolean,
  saidUntil: Date | null,
) =>
  setSafeContact(await confirmedBeside(dana), {
    coupleId,
    seat: "a",
    channel: "mail",
    mayBeUsed,
    hours: null,
    saidUntil,
  });

const wishesOf = async (one: Care) =>
  (
    await getSafetyRecord(await confirmedBeside(one.dana), {
      coupleId: one.coupleId,
      seat: "a",
    })
  ).wishes;

test("a no holds from the tap on, before anything is handed in, and for this person alone", async () => {
  bases = {};
  const one = await care();
  expect(await whoGetsMail(one)).toEqual(["ana", "ben"]);
  await says(one, "safe_contact", { email: 3 });
  expect(await whoGetsMail(one)).toEqual(["ben"]);
  expect(await wishesOf(one)).toMatchObject([
    { channel: "mail", saysYes: false, isClosed: true },
  ]);
});

test("a device that others open stops mails too", async () => {
  bases = {};
  const one = await care();
  await says(one, "shared_device", "maybe");
  expect(await whoGetsMail(one)).toEqual(["ben"]);
});

test("a yes after a no opens nothing until the therapist has settled it", async () => {
  bases = {};
  const one = await care();
  await says(one, "safe_contact", { email: 3, call: 1 });
  await says(one, "safe_contact", { email: 1, call: 1 });
  expect(await whoGetsMail(one)).toEqual(["ben"]);
  expect(
    (await wishesOf(one)).find(({ channel }) => channel === "mail"),
  ).toMatchObject({
    saysYes: true,
    isClosed: true,
  });
  const mail = (await wishesOf(one)).find(({ channel }) => channel === "mail");
  await settles(one, true, mail?.saidAt ?? null);
  expect(await whoGetsMail(one)).toEqual(["ana", "ben"]);
  expect((await wishesOf(one)).map(({ channel }) => channel)).toEqual([
    "phone",
  ]);
});

test("a yes cannot open what the therapist closed", async () => {
  bases = {};
  const one = await care();
  await settles(one, false, null);
  await says(one, "safe_contact", { email: 1 });
  expect(await whoGetsMail(one)).toEqual(["ben"]);
});

test("a no that came after the therapist looked is not settled unread", async () => {
  bases = {};
  const one = await care();
  await says(one, "safe_contact", { email: 1 });
  const [read] = await wishesOf(one);
  await says(one, "safe_contact", { email: 3 });
  for (const seen of [read?.saidAt ?? null, null])
    await expect(settles(one, true, seen)).rejects.toMatchObject({
      code: "CONFLICT",
    });
  expect(await whoGetsMail(one)).toEqual(["ben"]);
  const [standing] = await wishesOf(one);
  await settles(one, true, standing?.saidAt ?? null);
  expect(await whoGetsMail(one)).toEqual(["ana", "ben"]);
});

/** As somebody does who has read all that was said. */
const settlesAll = async (one: Care, mayBeUsed: boolean) => {
  const mail = (await wishesOf(one)).find(({ channel }) => channel === "mail");
  await settles(one, mayBeUsed, mail?.saidAt ?? null);
};

/** All of an intake, with the ways to be reached chosen. */
const reachedBy = (ways: Record<string, number>, shared = "no") => ({
  ...wholeAnswers(shipped("individual-intake"), "ana"),
  safe_contact: { call: 1, voicemail: 1, text: 1, post: 1, app: 1, ...ways },
  shared_device: shared,
});

test("handing in what was said already leaves what the therapist settled since", async () => {
  bases = {};
  const one = await care();
  const answers = reachedBy({ email: 3 }, "maybe");
  await says(one, "safe_contact", answers.safe_contact);
  await says(one, "shared_device", answers.shared_device);
  await settlesAll(one, true);
  expect(await whoGetsMail(one)).toEqual(["ana", "ben"]);
  await submit(one.a.caller, one.intake, answers);
  await mailed();
  expect(await whoGetsMail(one)).toEqual(["ana", "ben"]);
  expect((await wishesOf(one)).map(({ channel }) => channel)).toEqual([
    "phone",
  ]);
});

test("a no that is new when it is handed in holds, whatever was settled before", async () => {
  bases = {};
  const one = await care();
  await says(one, "safe_contact", reachedBy({ email: 1 }).safe_contact);
  await settlesAll(one, true);
  await submit(one.a.caller, one.intake, reachedBy({ email: 3 }));
  await mailed();
  expect(await whoGetsMail(one)).toEqual(["ben"]);
  expect(
    (await wishesOf(one)).find(({ channel }) => channel === "mail"),
  ).toMatchObject({ saysYes: false, isClosed: true });
});

test("what no draft ever held is heeded when it is handed in", async () => {
  bases = {};
  const one = await care();
  await submit(one.a.caller, one.intake, reachedBy({ email: 1 }, "yes"));
  await mailed();
  expect(await whoGetsMail(one)).toEqual(["ben"]);
});

test("nobody who says it can read it again, and the other neither reads nor writes it", async () => {
  bases = {};
  const one = await care();
  await says(one, "safe_contact", { email: 3 });
  for (const { caller } of [one.a, one.b])
    expect([
      ...(await inPractice(caller, (tx) =>
        tx.execute(sql`select 1 from contact_wishes`),
      )),
    ]).toEqual([]);
  await expect(
    inPractice(one.b.caller, (tx) =>
      tx.execute(sql`insert into contact_wishes (practice_id, couple_id, partner_id, channel, may_be_used)
        select practice_id, couple_id, ${one.a.partnerId}, 'mail', true from partners where id = ${one.b.partnerId}`),
    ),
  ).rejects.toMatchObject({ cause: { code: "42501" } });
});
