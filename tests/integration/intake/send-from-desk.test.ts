import { sql } from "drizzle-orm";
import { expect, test } from "vitest";

import { askPapers } from "@/server/consents/ask-papers";
import { inPractice } from "@/server/db";
import { getOwnPacket } from "@/server/intake/get-own-packet";
import { getPacket } from "@/server/intake/get-packet";
import { getStatus } from "@/server/intake/get-status";
import { sendFromDesk } from "@/server/intake/send-from-desk";
import { sendPacket } from "@/server/intake/send-packet";
import { openSafetyReview } from "@/server/safety/open-safety-review";
import { admin } from "@/tests/support/admin";
import { submit } from "@/tests/support/answers";
import {
  aCoupleOf,
  aMember,
  aPractice,
  aTherapist,
} from "@/tests/support/factories";
import { formAnswers } from "@/tests/support/measure-answers";
import { aFeeText, signs } from "@/tests/support/papers";
import { confirmed, confirmedBeside } from "@/tests/support/sessions";

const values = { tier: "$80" };

async function aDesk() {
  const practice = await aPractice({ timeZone: "UTC" });
  const dana = await aTherapist(practice);
  await aFeeText(dana.caller);
  const { coupleId, a, b } = await aCoupleOf(dana);
  const desk = await aMember(practice, { roles: ["front_desk"] });
  return { practice, dana, desk, coupleId, ana: a, ben: b };
}

test("the front desk sends the usual packet: the papers, and what each does alone", async () => {
  const { desk, dana, ana, ben, coupleId } = await aDesk();
  const before = await getStatus(desk.caller, { coupleId });
  expect(before).toMatchObject({ sentAt: null, canSend: true });
  expect(before.incomplete).toEqual(["Notice of privacy practices"]);
  expect(before.asks.map(({ name }) => name)).toEqual(["tier", "payer"]);
  await sendFromDesk(desk.caller, { coupleId, values });

  const own = await getOwnPacket(ana.caller);
  expect(own.parts.map(({ title }) => title)).toEqual([
    "Electronic records and signature",
    "Couples therapy",
    "Confidentiality and what is said alone",
    "Sessions by video",
    "Fees and cancelling",
    "About you",
    "CSI-16",
    "PHQ-9",
    "GAD-7",
    "PC-PTSD-5",
    expect.any(String),
  ]);
  expect((await getOwnPacket(ben.caller)).parts).toHaveLength(11);
  expect((await getPacket(dana.caller, { coupleId })).parts).toHaveLength(11);
  // What opens for both is the therapist's to add.
  const joint = { papers: [], worksheets: ["joint-intake"], measures: [] };
  const added = await sendPacket(dana.caller, {
    coupleId,
    ...joint,
    values: {},
  });
  expect(added.added).toBe(1);
});

test("what it sees afterwards are numbers of each: not opened, begun, signed, missing", async () => {
  const { desk, ana, coupleId } = await aDesk();
  await sendFromDesk(desk.caller, { coupleId, values });
  await signs(await confirmed(ana.caller), "electronic-records");
  const measure = (await getOwnPacket(ana.caller)).parts.find(
    ({ title }) => title === "CSI-16",
  );
  await submit(
    ana.caller,
    measure?.assignmentId ?? "",
    formAnswers("csi-16", 0),
  );

  const status = await getStatus(desk.caller, { coupleId });
  const { parts, begun, done, papers, signed } = status.a.counts ?? {};
  expect({ parts, begun, done, papers, signed }).toEqual({
    parts: 11,
    begun: 2,
    done: 2,
    papers: 5,
    signed: 1,
  });
  expect(status.b.counts).toMatchObject({ parts: 11, begun: 0, signed: 0 });
  expect(JSON.stringify(status)).not.toMatch(/CSI|PHQ|About you/);
  await expect(getPacket(desk.caller, { coupleId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("it sends the same and hears the same while a safety review stands", async () => {
  const answers = [];
  for (const isReviewed of [false, true]) {
    const { desk, dana, ana, coupleId } = await aDesk();
    if (isReviewed)
      await openSafetyReview(await confirmedBeside(dana.caller), {
        coupleId,
        seat: "a",
      });
    const sent = await sendFromDesk(desk.caller, { coupleId, values });
    const {
      sentAt: _at,
      therapist: _who,
      ...status
    } = await getStatus(desk.caller, { coupleId });
    const { parts } = await getOwnPacket(ana.caller);
    answers.push({
      sent,
      counts: status.a.counts,
      asks: status.asks,
      n: parts.length,
    });
  }
  expect(answers[0]).toEqual(answers[1]);
});

test("it sends once, and not what the therapist has sent already", async () => {
  const { desk, dana, coupleId } = await aDesk();
  const both = await Promise.allSettled([
    sendFromDesk(desk.caller, { coupleId, values }),
    sendFromDesk(desk.caller, { coupleId, values }),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([
    "fulfilled",
    "rejected",
  ]);
  const other = await aCoupleOf(dana);
  await sendPacket(dana.caller, {
    coupleId: other.coupleId,
    papers: [],
    worksheets: [],
    measures: ["sdqs"],
    values: {},
  });
  await expect(
    sendFromDesk(desk.caller, { coupleId: other.coupleId, values }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
});

test("what the papers ask of the couple is asked for, beside its field", async () => {
  const { desk, coupleId } = await aDesk();
  await expect(
    sendFromDesk(desk.caller, { coupleId, values: {} }),
  ).rejects.toMatchObject({
    code: "BAD_REQUEST",
    fields: { "values.tier": ["Say this first: The fee a week."] },
  });
});

test("papers asked for before stay as they were left", async () => {
  const { desk, dana, ana, coupleId } = await aDesk();
  await askPapers(dana.caller, {
    coupleId,
    slugs: ["telehealth"],
    seats: ["a"],
    values: {},
  });
  await sendFromDesk(desk.caller, { coupleId, values });
  const keys = await admin`select 1 from data_keys
    where partner_id = ${ana.partnerId} and kind = 'papers' and retired_at is null`;
  expect(keys).toHaveLength(1);
});

test("no other role, no other practice and no partner sends from there", async () => {
  const { practice, desk, dana, ana, coupleId } = await aDesk();
  const biller = await aMember(practice, { roles: ["biller"] });
  const elsewhere = await aMember(await aPractice(), {
    roles: ["front_desk"],
  });
  for (const [caller, code] of [
    [practice.owner.caller, "FORBIDDEN"],
    [dana.caller, "FORBIDDEN"],
    [ana.caller, "NOT_FOUND"],
    [biller.caller, "NOT_FOUND"],
    [elsewhere.caller, "NOT_FOUND"],
  ] as const)
    await expect(
      sendFromDesk(caller, { coupleId, values }),
    ).rejects.toMatchObject({ code });
  for (const caller of [ana.caller, biller.caller, elsewhere.caller])
    await expect(getStatus(caller, { coupleId })).rejects.toThrow();
  expect((await getStatus(desk.caller, { coupleId })).canSend).toBe(true);
});

test("the database lets it write a packet while it is being sent, and nothing afterwards", async () => {
  const { desk, ana, coupleId, practice } = await aDesk();
  await sendFromDesk(desk.caller, { coupleId, values });
  const [version] = await admin<{ id: string }[]>`
    select id from worksheet_versions where practice_id = ${practice.practiceId} limit 1`;
  const [packet] = await admin<{ id: string }[]>`
    select id from packets where couple_id = ${coupleId}`;
  const [sender] = await admin<{ id: string }[]>`
    select sent_by as id from packets where couple_id = ${coupleId}`;
  const seen = await inPractice(desk.caller, (tx) =>
    tx.execute(sql`select 1 from packet_parts where couple_id = ${coupleId}`),
  );
  expect([...seen]).toEqual([]);
  const at = { practice: practice.practiceId, by: sender?.id ?? "" };
  for (const write of [
    sql`insert into assignments (practice_id, couple_id, worksheet_version_id, seats, sharing, assigned_by)
      values (${at.practice}, ${coupleId}, ${version?.id ?? ""}, array['a'], 'private', ${at.by})`,
    sql`insert into packet_parts (practice_id, packet_id, couple_id, partner_id, kind, slug, title, minutes, position, assignment_id)
      values (${at.practice}, ${packet?.id ?? ""}, ${coupleId}, ${ana.partnerId}, 'measure', 'sdqs', 'x', 1, 1, gen_random_uuid())`,
    sql`insert into consent_requests (practice_id, couple_id, partner_id, slug, financial, said_values, asked_by)
      values (${at.practice}, ${coupleId}, ${ana.partnerId}, 'another', false, '{}', ${at.by})`,
  ])
    await expect(
      inPractice(desk.caller, (tx) => tx.execute(write)),
    ).rejects.toMatchObject({ cause: { code: "42501" } });
});
