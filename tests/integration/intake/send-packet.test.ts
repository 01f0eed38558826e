import { expect, test } from "vitest";

import { addCouple } from "@/server/couples/add-couple";
import { listPartnerAccess } from "@/server/couples/list-partner-access";
import { saveDraft } from "@/server/homework/save-draft";
import { takeBackAssignment } from "@/server/homework/take-back-assignment";
import { getOwnPacket } from "@/server/intake/get-own-packet";
import { getPacket } from "@/server/intake/get-packet";
import { listPacketChoices } from "@/server/intake/list-packet-choices";
import { listPackets } from "@/server/intake/list-packets";
import { sendPacket } from "@/server/intake/send-packet";
import { admin } from "@/tests/support/admin";
import { submit } from "@/tests/support/answers";
import {
  aCoupleOf,
  aMember,
  anEmail,
  aPractice,
  aTherapist,
} from "@/tests/support/factories";
import { formAnswers } from "@/tests/support/measure-answers";
import { signs } from "@/tests/support/papers";
import { confirmed } from "@/tests/support/sessions";

const PAPERS = ["couples-therapy"];
const WORKSHEETS = ["individual-intake", "joint-intake"];
const MEASURES = ["csi-16", "sdqs"];

async function aCare() {
  const practice = await aPractice({ timeZone: "UTC" });
  const dana = await aTherapist(practice);
  const couple = await aCoupleOf(dana);
  const { coupleId } = couple;
  return {
    practice,
    dana,
    coupleId,
    ana: couple.a,
    ben: couple.b,
    packet: {
      coupleId,
      papers: PAPERS,
      worksheets: WORKSHEETS,
      measures: MEASURES,
      values: {},
    },
  };
}

const mailsTo = async (partnerId: string) => {
  const [row] = await admin<{ n: number }[]>`
    select count(*)::int as n from outbox where partner_id = ${partnerId}`;
  return row?.n ?? 0;
};

test("one packet gives each of the two their own parts, with one mail for all of it", async () => {
  const { dana, ana, ben, packet, coupleId } = await aCare();
  const before = [await mailsTo(ana.partnerId), await mailsTo(ben.partnerId)];
  const { added, ways } = await sendPacket(dana.caller, packet);
  expect({ added, ways }).toEqual({ added: 5, ways: [] });
  expect([await mailsTo(ana.partnerId), await mailsTo(ben.partnerId)]).toEqual(
    before.map((n) => n + 1),
  );

  const own = await getOwnPacket(ana.caller);
  expect(own.parts.map(({ title, state }) => [title, state])).toEqual([
    ["Electronic records and signature", "not_opened"],
    ["Couples therapy", "not_opened"],
    ["About you", "not_opened"],
    ["CSI-16", "not_opened"],
    [expect.any(String), "not_opened"],
    ["About the two of you", "not_opened"],
  ]);
  expect(own.minutesLeft).toBe(
    own.parts.reduce((sum, { minutes }) => sum + minutes, 0),
  );
  const bens = await getOwnPacket(ben.caller);
  const ids = (parts: typeof own.parts) =>
    parts.flatMap(({ kind, assignmentId, paperId, title }) =>
      kind !== "worksheet" || title === "About you"
        ? [assignmentId ?? paperId]
        : [],
    );
  expect(ids(own.parts).filter((id) => ids(bens.parts).includes(id))).toEqual(
    [],
  );
  const { missing } = await getPacket(dana.caller, { coupleId });
  expect(missing.a).toEqual(missing.b);
});

test("a second tap gives nothing twice, also at the same moment, and what is added goes to both", async () => {
  const { dana, ana, packet } = await aCare();
  const before = await mailsTo(ana.partnerId);
  const both = await Promise.all([
    sendPacket(dana.caller, packet),
    sendPacket(dana.caller, packet),
  ]);
  expect(both.map(({ added }) => added).toSorted()).toEqual([0, 5]);
  expect(await mailsTo(ana.partnerId)).toBe(before + 1);

  const more = { ...packet, measures: ["csi-16", "gad-7"] };
  expect((await sendPacket(dana.caller, more)).added).toBe(1);
  expect((await getOwnPacket(ana.caller)).parts).toHaveLength(7);
});

test("whoever has no way in yet is invited with it, and once", async () => {
  const { dana } = await aCare();
  const { coupleId } = await addCouple(dana.caller, {
    nameA: "Mika",
    emailA: anEmail("mika"),
    nameB: "Jo",
    emailB: null,
    secretsPolicy: "limited",
  });
  const packet = {
    coupleId,
    papers: PAPERS,
    worksheets: [],
    measures: [],
    values: {},
  };
  const { ways } = await sendPacket(dana.caller, packet);
  expect(ways.map(({ seat, link }) => [seat, link !== null])).toEqual([
    ["a", false],
    ["b", true],
  ]);
  const access = await listPartnerAccess(dana.caller, { coupleId });
  expect(access.map(({ invitation }) => invitation?.state)).toEqual([
    "waiting",
    "waiting",
  ]);
  const again = { ...packet, measures: ["sdqs"] };
  expect((await sendPacket(dana.caller, again)).ways).toEqual([]);
});

test("begun, done and taken back stand in the list as they are, of each apart", async () => {
  const { dana, ana, ben, packet, coupleId } = await aCare();
  await sendPacket(dana.caller, packet);
  const sure = await confirmed(ana.caller);
  await signs(sure, "electronic-records");
  const idOf = async (title: string) =>
    (await getOwnPacket(ana.caller)).parts.find((part) => part.title === title)
      ?.assignmentId ?? "";
  const intake = await idOf("About you");
  await saveDraft(ana.caller, {
    assignmentId: intake,
    changes: [
      { question: "legal_name", value: "Ana Reyes", base: 0, settles: false },
    ],
  });
  await submit(ana.caller, await idOf("CSI-16"), formAnswers("csi-16", 0));

  const { parts, missing } = await getPacket(dana.caller, { coupleId });
  const states = parts.map(({ a, b }) => [a?.state, b?.state]);
  expect(states).toEqual([
    ["done", "not_opened"],
    ["not_opened", "not_opened"],
    ["begun", "not_opened"],
    ["done", "not_opened"],
    ["not_opened", "not_opened"],
    ["not_opened", "not_opened"],
  ]);
  expect(missing.a).toHaveLength(4);
  const own = await getOwnPacket(ana.caller);
  expect(own.next?.title).toBe("About you");
  expect(own.done).toBe(2);
  expect(own.next?.minutesLeft).toBeLessThanOrEqual(own.next?.minutes ?? 0);
  expect((await getOwnPacket(ben.caller)).done).toBe(0);

  await takeBackAssignment(dana.caller, {
    assignmentId: intake,
    takenBack: true,
  });
  expect((await getOwnPacket(ana.caller)).parts).toHaveLength(5);
  const after = await getPacket(dana.caller, { coupleId });
  expect(after.parts[2]).toMatchObject({ a: null, b: { state: "not_opened" } });
});

test("the office reads that it is out and how many parts are done, and nothing of what it holds", async () => {
  const { practice, dana, packet, ana } = await aCare();
  await sendPacket(dana.caller, packet);
  await signs(await confirmed(ana.caller), "electronic-records");
  const desk = await aMember(practice, { roles: ["front_desk"] });
  const { packets } = await listPackets(desk.caller, { after: null });
  expect(packets).toEqual([
    expect.objectContaining({
      a: { parts: 6, begun: 1, done: 1 },
      b: { parts: 6, begun: 0, done: 0 },
      isOwn: false,
    }),
  ]);
  const { coupleId } = packet;
  await expect(getPacket(desk.caller, { coupleId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const rest = await listPackets(desk.caller, { after: coupleId });
  expect(rest).toEqual({ packets: [], next: null });
  const rows = await listPackets(dana.caller, { after: null });
  expect(rows.packets.map(({ isOwn }) => isOwn)).toEqual([true]);
});

test("whoever does not treat them neither sends nor reads, and no partner sees a packet of others", async () => {
  const { practice, dana, packet, ana, coupleId } = await aCare();
  await sendPacket(dana.caller, packet);
  const other = await aTherapist(practice);
  const strangers = [
    other.caller,
    practice.owner.caller,
    (await aTherapist(await aPractice())).caller,
    ana.caller,
  ];
  for (const caller of strangers) {
    for (const ask of [
      () => sendPacket(caller, packet),
      () => getPacket(caller, { coupleId }),
      () => listPacketChoices(caller, { coupleId }),
    ])
      await expect(ask()).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  await expect(getOwnPacket(dana.caller)).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(listPackets(ana.caller, { after: null })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  expect((await listPackets(other.caller, { after: null })).packets).toEqual(
    [],
  );
});

test("only what a practice begins with can be in it", async () => {
  const { dana, packet, coupleId } = await aCare();
  for (const wrong of [
    { worksheets: ["are-you-there"] },
    { measures: ["pcl-5"] },
    { measures: ["audit-c"] },
  ])
    await expect(
      sendPacket(dana.caller, { ...packet, ...wrong }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  const { worksheets, measures, papers } = await listPacketChoices(
    dana.caller,
    { coupleId },
  );
  expect(papers).toEqual([]);
  expect(worksheets.map(({ slug, isUsual }) => [slug, isUsual])).toEqual([
    ["individual-intake", true],
    ["joint-intake", true],
  ]);
  expect(measures.map(({ slug }) => slug)).toEqual([
    "csi-16",
    "phq-9",
    "gad-7",
    "pc-ptsd-5",
    "sdqs",
  ]);
});
