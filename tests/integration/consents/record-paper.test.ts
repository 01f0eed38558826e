import { expect, test } from "vitest";

import { askPapers } from "@/server/consents/ask-papers";
import { getOwnPaper } from "@/server/consents/get-own-paper";
import { getPaper } from "@/server/consents/get-paper";
import { getSignedFile } from "@/server/consents/get-signed-file";
import { getText } from "@/server/consents/get-text";
import { listFeePapers } from "@/server/consents/list-fee-papers";
import { listOwnPapers } from "@/server/consents/list-own-papers";
import { listPapers } from "@/server/consents/list-papers";
import { publishText } from "@/server/consents/publish-text";
import { recordPaper } from "@/server/consents/record-paper";
import { takeBackPaper } from "@/server/consents/take-back-paper";
import { admin } from "@/tests/support/admin";
import { inDays } from "@/tests/support/days";
import {
  aCoupleOf,
  aMember,
  aPractice,
  aTherapist,
} from "@/tests/support/factories";
import { asks, paperOf, signs } from "@/tests/support/papers";
import { confirmed } from "@/tests/support/sessions";

const FIRST = "electronic-records";

async function aCare() {
  const practice = await aPractice({ timeZone: "UTC" });
  const dana = await aTherapist(practice);
  const couple = await aCoupleOf(dana);
  return {
    practice,
    owner: practice.owner.caller,
    therapist: dana.caller,
    coupleId: couple.coupleId,
    partnerIds: [couple.a.partnerId, couple.b.partnerId],
    ana: couple.a.caller,
    ben: couple.b.caller,
    sureAna: () => confirmed(couple.a.caller),
  };
}

const mailsTo = async (partnerId: string) => {
  const rows = await admin<{ template: string }[]>`
    select template from outbox where partner_id = ${partnerId}`;
  return rows.map(({ template }) => template);
};

test("each of the two is asked by a row of their own, with a letter that says nothing", async () => {
  const { therapist, coupleId, partnerIds, ana, ben } = await aCare();
  const [a = "", b = ""] = partnerIds;
  const before = [await mailsTo(a), await mailsTo(b)];
  await asks(therapist, coupleId, { slugs: ["telehealth"], seats: ["a"] });

  expect((await mailsTo(a)).slice(before[0]?.length)).toEqual([
    "something-new",
  ]);
  expect(await mailsTo(b)).toEqual(before[1]);
  expect(await listOwnPapers(ben)).toEqual([]);
  expect((await listOwnPapers(ana)).map(({ slug }) => slug)).toEqual([
    FIRST,
    "telehealth",
  ]);
});

test("asked again, what is signed stays signed and nobody is written to for nothing", async () => {
  const { therapist, coupleId, partnerIds, sureAna } = await aCare();
  await asks(therapist, coupleId, { slugs: [FIRST] });
  await signs(await sureAna(), FIRST);
  const [a = ""] = partnerIds;
  const before = await mailsTo(a);
  await asks(therapist, coupleId, { slugs: [FIRST] });

  expect(await mailsTo(a)).toEqual(before);
  const { papers } = await listPapers(therapist, { coupleId });
  expect(papers[0]?.a?.state).toBe("signed");
});

test("a paper signed by hand, a refusal and a withdrawal are written down, each with its day", async () => {
  const { therapist, coupleId, ana } = await aCare();
  await asks(therapist, coupleId, { slugs: ["telehealth"] });
  const first = await paperOf(ana, FIRST);
  const paperId = await paperOf(ana, "telehealth");
  const records = (
    how: "paper" | "refused" | "withdrawn",
    reason = "",
    of = paperId,
  ) => recordPaper(therapist, { paperId: of, how, onDay: inDays(-1), reason });
  await records("paper", "", first);
  await expect(records("refused")).rejects.toMatchObject({
    fields: { reason: [expect.any(String)] },
  });
  await records("refused", "Wants to come in person.");
  const state = async () => {
    const { papers } = await listPapers(therapist, { coupleId });
    return papers.find(({ slug }) => slug === "telehealth")?.a?.state;
  };
  expect(await state()).toBe("refused");
  await records("paper");
  expect(await state()).toBe("paper");
  await records("withdrawn", "By letter.");
  expect(await state()).toBe("withdrawn");

  const told = (await getPaper(therapist, { paperId })).records;
  expect(told.map(({ how, onDay, reason }) => [how, onDay, reason])).toEqual([
    ["refused", inDays(-1), "Wants to come in person."],
    ["paper", inDays(-1), null],
    ["withdrawn", inDays(-1), "By letter."],
  ]);
  const own = await getOwnPaper(ana, { paperId });
  expect(JSON.stringify(own)).not.toContain("in person.");
  for (const { signatureId } of told)
    await expect(getSignedFile(ana, { signatureId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
});

test("what nobody has signed is taken back from one of the two, and asked for again", async () => {
  const { therapist, coupleId, ana, ben, sureAna } = await aCare();
  await asks(therapist, coupleId, { slugs: ["telehealth"] });
  await takeBackPaper(therapist, { paperId: await paperOf(ana, "telehealth") });
  expect((await listOwnPapers(ana)).map(({ slug }) => slug)).toEqual([FIRST]);
  expect(await listOwnPapers(ben)).toHaveLength(2);
  await asks(therapist, coupleId, { slugs: ["telehealth"] });
  expect(await listOwnPapers(ana)).toHaveLength(2);

  const { paperId } = await signs(await sureAna(), FIRST);
  await expect(takeBackPaper(therapist, { paperId })).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

test("only whoever treats the two asks, writes down and takes back", async () => {
  const { practice, owner, therapist, coupleId, ana, ben } = await aCare();
  await asks(therapist, coupleId, { slugs: ["telehealth"] });
  const paperId = await paperOf(ana, "telehealth");
  const colleague = await aTherapist(practice, { name: "Kim" });
  const stranger = await aTherapist();
  const record = {
    paperId,
    how: "paper",
    onDay: inDays(0),
    reason: "",
  } as const;
  for (const caller of [owner, colleague.caller, stranger.caller, ana, ben]) {
    await expect(asks(caller, coupleId)).rejects.toMatchObject({
      code: expect.stringMatching(/NOT_FOUND|FORBIDDEN/),
    });
    const doing = [
      () => recordPaper(caller, record),
      () => takeBackPaper(caller, { paperId }),
    ];
    for (const each of doing)
      await expect(each()).rejects.toMatchObject({
        code: expect.stringMatching(/NOT_FOUND|FORBIDDEN/),
      });
  }
  const [row] = await admin<{ count: number }[]>`
    select count(*)::int from consent_signatures where request_id = ${paperId}`;
  expect(row?.count).toBe(0);
});

test("whoever bills reads the paper about the fee, and that one alone", async () => {
  const { practice, owner, therapist, coupleId, sureAna } = await aCare();
  const { shipped } = await getText(owner, { slug: "fees" });
  await publishText(owner, {
    slug: "fees",
    basedOn: 0,
    body: shipped.body,
    values: { fee: "$60" },
    effectiveOn: inDays(0),
  });
  await askPapers(therapist, {
    coupleId,
    slugs: ["fees", "telehealth"],
    seats: ["a", "b"],
    values: { tier: "$80" },
  });
  const sure = await sureAna();
  const first = await signs(sure, FIRST);
  const { signatureId } = await signs(sure, "fees");
  const { caller: biller } = await aMember(practice, {
    name: "Bill",
    roles: ["biller"],
  });

  const fees = await listFeePapers(biller);
  expect(fees.map(({ name, state }) => [name, state])).toEqual([
    ["Ana", "signed"],
    ["Ben", "not_opened"],
  ]);
  expect(fees[0]).toMatchObject({ signatureId, values: { tier: "$80" } });
  expect((await getSignedFile(biller, { signatureId })).name).toBe(
    "fees-1.pdf",
  );
  await expect(
    getSignedFile(biller, { signatureId: first.signatureId }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(listFeePapers(therapist)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
});
