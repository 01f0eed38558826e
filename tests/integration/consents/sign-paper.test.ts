import { writeFileSync } from "node:fs";

import { expect, test } from "vitest";

import { checkSignedFile } from "@/server/consents/check-signed-file";
import { sha256 } from "@/server/consents/fingerprint";
import { getOwnPaper } from "@/server/consents/get-own-paper";
import { getPaper } from "@/server/consents/get-paper";
import { getSignedFile } from "@/server/consents/get-signed-file";
import { listOwnPapers } from "@/server/consents/list-own-papers";
import { listPapers } from "@/server/consents/list-papers";
import { signPaper } from "@/server/consents/sign-paper";
import { admin } from "@/tests/support/admin";
import {
  aCoupleOf,
  aMember,
  aPractice,
  aTherapist,
} from "@/tests/support/factories";
import {
  A_STROKE,
  asks,
  asSigned,
  NOWHERE,
  paperOf,
  signs,
} from "@/tests/support/papers";
import { confirmed } from "@/tests/support/sessions";

const FIRST = "electronic-records";

async function aCare() {
  const practice = await aPractice();
  const therapist = await aTherapist(practice);
  const couple = await aCoupleOf(therapist);
  await asks(therapist.caller, couple.coupleId);
  const sure = () => confirmed(couple.a.caller);
  return {
    practice,
    therapist: therapist.caller,
    couple,
    coupleId: couple.coupleId,
    ana: couple.a.caller,
    ben: couple.b.caller,
    sure,
  };
}

test("a paper is not opened, begun and signed, and its text is kept as it was shown", async () => {
  const { therapist, coupleId, ana, sure } = await aCare();
  const stateOfAnas = async () => {
    const { papers } = await listPapers(therapist, { coupleId });
    return papers.map(({ slug, a, b }) => [slug, a?.state, b?.state]);
  };
  expect(await stateOfAnas()).toEqual([
    [FIRST, "not_opened", "not_opened"],
    ["couples-therapy", "not_opened", "not_opened"],
    ["telehealth", "not_opened", "not_opened"],
  ]);

  const paperId = await paperOf(ana, FIRST);
  const { text, textHash } = await getOwnPaper(ana, { paperId });
  expect(text).toContain("at any time by writing to your therapist");
  expect((await stateOfAnas())[0]).toEqual([FIRST, "begun", "not_opened"]);

  const { signatureId } = await signs(await sure(), FIRST);
  expect((await stateOfAnas())[0]).toEqual([FIRST, "signed", "not_opened"]);
  const { bytes, name } = await getSignedFile(ana, { signatureId });
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe("%PDF-");
  expect(name).toBe("electronic-records-1.pdf");
  const [record] = (await getOwnPaper(ana, { paperId })).records;
  expect(record).toMatchObject({
    how: "signed",
    version: 1,
    zone: "America/New_York",
    fileHash: sha256(bytes),
    isOfToday: true,
  });
  expect(await checkSignedFile(ana, { signatureId })).toMatchObject({
    matches: true,
    fileHash: sha256(bytes),
  });
  const [trail] = await admin<{ detail: { fileHash: string } }[]>`
    select detail from audit_events where action = 'paper.signed' and subject_id = ${paperId}`;
  expect(trail?.detail.fileHash).toBe(sha256(bytes));
  expect(textHash).toMatch(/^[0-9a-f]{64}$/);
});

test("a signature is drawn as well as typed", async () => {
  const { sure, ana } = await aCare();
  const { signatureId } = await signs(await sure(), FIRST, {
    signature: { kind: "drawn", strokes: [A_STROKE] },
    name: "Ana Łukasz-Reyes",
  });

  const { bytes } = await getSignedFile(ana, { signatureId });
  if (process.env.HOLDFAST_PAPER)
    writeFileSync(process.env.HOLDFAST_PAPER, bytes);
  expect(bytes.length).toBeGreaterThan(5_000);
});

test("nobody signs without the password, the tick, a drawing that is one, or the text of today", async () => {
  const { ana, sure } = await aCare();
  const paperId = await paperOf(ana, FIRST);
  const right = await asSigned(ana, paperId);
  const signing = (caller: typeof ana, more: Partial<typeof right>) =>
    signPaper(caller, { ...right, ...more }, NOWHERE);

  await expect(signing(ana, {})).rejects.toMatchObject({
    name: "NeedsPassword",
  });
  const after = await sure();
  await expect(signing(after, { agreed: false })).rejects.toMatchObject({
    fields: { agreed: [expect.any(String)] },
  });
  await expect(
    signing(after, { signature: { kind: "drawn", strokes: [[1, 1, 2, 2]] } }),
  ).rejects.toMatchObject({ fields: { signature: [expect.any(String)] } });
  await expect(
    signing(after, { textHash: "0".repeat(64) }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
  const [{ count } = { count: -1 }] = await admin<{ count: number }[]>`
    select count(*)::int from consent_signatures where request_id = ${paperId}`;
  expect(count).toBe(0);
});

test("the paper that allows signing on a screen is signed before any other", async () => {
  const { ana, sure } = await aCare();
  const after = await sure();
  const paperId = await paperOf(after, "telehealth");
  expect((await getOwnPaper(after, { paperId })).waitsForFirst).toBe(true);
  await expect(signs(after, "telehealth")).rejects.toMatchObject({
    code: "CONFLICT",
  });

  await signs(after, FIRST);
  await signs(after, "telehealth");
  const own = await listOwnPapers(after);
  expect(
    own.filter(({ isToSign }) => isToSign).map(({ slug }) => slug),
  ).toEqual(["couples-therapy"]);
  expect(ana).toBeDefined();
});

test("what was sent twice, or at once from two windows, is signed once", async () => {
  const { sure } = await aCare();
  const after = await sure();
  const input = await asSigned(after, await paperOf(after, FIRST));
  const sent = await Promise.all(
    [1, 2, 3].map(() => signPaper(after, input, NOWHERE)),
  );
  const again = await signPaper(after, input, NOWHERE);

  expect(
    new Set([...sent, again].map(({ signatureId }) => signatureId)).size,
  ).toBe(1);
});

test("neither sees whether the other has a paper, or what became of it", async () => {
  const { ana, ben, sure } = await aCare();
  const before = await listOwnPapers(ben);
  const { paperId, signatureId } = await signs(await sure(), FIRST);

  expect(await listOwnPapers(ben)).toEqual(before);
  await expect(getOwnPaper(ben, { paperId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  for (const read of [getSignedFile, checkSignedFile])
    await expect(read(ben, { signatureId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  expect(await listOwnPapers(ana)).toHaveLength(3);
});

test("from where it was signed is kept for whoever treats them, and told to no partner", async () => {
  const { therapist, practice, ana, sure } = await aCare();
  const from = { address: "203.0.113.9", userAgent: "A browser of 2026" };
  const { paperId } = await signs(await sure(), FIRST, { from });

  const [read] = (await getPaper(therapist, { paperId })).records;
  expect(read?.from).toEqual(from);
  expect(JSON.stringify(await getOwnPaper(ana, { paperId }))).not.toMatch(
    /203\.0\.113|A browser/,
  );
  const [owners] = (await getPaper(practice.owner.caller, { paperId })).records;
  expect(owners?.from).toBeNull();
});

test("owners read what was signed, the front desk how it stands, and nobody else anything", async () => {
  const { practice, coupleId, sure } = await aCare();
  const { paperId, signatureId } = await signs(await sure(), FIRST);
  const desk = await aMember(practice, { name: "Fran", roles: ["front_desk"] });
  const biller = await aMember(practice, { name: "Bill", roles: ["biller"] });
  const colleague = await aTherapist(practice, { name: "Kim" });
  const stranger = await aTherapist();
  const owner = practice.owner.caller;

  expect((await getPaper(owner, { paperId })).records).toHaveLength(1);
  expect(
    (await getSignedFile(owner, { signatureId })).bytes.length,
  ).toBeGreaterThan(0);
  const seen = await listPapers(desk.caller, { coupleId });
  expect(seen.canRead).toBe(false);
  expect(seen.papers[0]?.a?.state).toBe("signed");
  const notFound = { code: "NOT_FOUND" };
  await expect(getPaper(desk.caller, { paperId })).rejects.toMatchObject(
    notFound,
  );
  for (const { caller } of [desk, biller, colleague, stranger])
    await expect(getSignedFile(caller, { signatureId })).rejects.toMatchObject(
      notFound,
    );
  for (const { caller } of [biller, colleague, stranger]) {
    await expect(listPapers(caller, { coupleId })).rejects.toMatchObject(
      notFound,
    );
    await expect(getPaper(caller, { paperId })).rejects.toMatchObject(notFound);
  }
});
