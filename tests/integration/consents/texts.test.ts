import { expect, test } from "vitest";

import { askPapers } from "@/server/consents/ask-papers";
import { getOwnPaper } from "@/server/consents/get-own-paper";
import { getSignedFile } from "@/server/consents/get-signed-file";
import { getText } from "@/server/consents/get-text";
import { listOwnPapers } from "@/server/consents/list-own-papers";
import { listPapers } from "@/server/consents/list-papers";
import { listTexts } from "@/server/consents/list-texts";
import { publishText } from "@/server/consents/publish-text";
import { changeSecretsPolicy } from "@/server/couples/change-secrets-policy";
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
    ana: couple.a.caller,
    ben: couple.b.caller,
    sureAna: () => confirmed(couple.a.caller),
  };
}

type Care = Awaited<ReturnType<typeof aCare>>;

const publishes = async (
  caller: Care["owner"],
  slug: string,
  more: Partial<Parameters<typeof publishText>[1]> = {},
) => {
  const { newest, shipped, editions } = await getText(caller, { slug });
  return publishText(caller, {
    slug,
    basedOn: newest,
    body: editions.at(-1)?.body ?? shipped.body,
    values: {},
    effectiveOn: inDays(0),
    ...more,
  });
};

test("a changed text asks for a new signature and leaves the old one as it was", async () => {
  const { owner, therapist, coupleId, ana, sureAna } = await aCare();
  await asks(therapist, coupleId, { slugs: ["telehealth"] });
  const sure = await sureAna();
  await signs(sure, FIRST);
  const { paperId, signatureId } = await signs(sure, "telehealth");
  const { bytes } = await getSignedFile(ana, { signatureId });

  const { version } = await publishes(owner, "telehealth", {
    values: { phrase: '"the kettle is on"' },
  });
  expect(version).toBe(2);
  const now = await getOwnPaper(ana, { paperId });
  expect(now).toMatchObject({
    version: 2,
    state: "not_opened",
    isOutdated: true,
  });
  expect(now.text).toContain("the kettle is on");
  expect(
    now.records.map(({ version, isOfToday }) => [version, isOfToday]),
  ).toEqual([[1, false]]);
  const { papers, missing } = await listPapers(therapist, { coupleId });
  expect(papers.find(({ slug }) => slug === "telehealth")?.a).toMatchObject({
    isOutdated: true,
  });
  expect(missing).toBe(3);
  const kept = await getSignedFile(ana, { signatureId });
  expect(Buffer.compare(kept.bytes, bytes)).toBe(0);

  await signs(sure, "telehealth");
  const both = (await getOwnPaper(ana, { paperId })).records;
  expect(both.map(({ version }) => version)).toEqual([1, 2]);
});

test("a version with a day to come asks nobody before that day", async () => {
  const { owner, therapist, coupleId, sureAna } = await aCare();
  await asks(therapist, coupleId, { slugs: ["telehealth"] });
  const sure = await sureAna();
  await signs(sure, FIRST);
  await signs(sure, "telehealth");
  await publishes(owner, "telehealth", {
    values: { plan: "wait" },
    effectiveOn: inDays(3),
  });

  expect((await listOwnPapers(sure)).every(({ isToSign }) => !isToSign)).toBe(
    true,
  );
  const texts = await listTexts(owner);
  expect(texts.find(({ slug }) => slug === "telehealth")).toMatchObject({
    version: 1,
    coming: inDays(3),
  });
  await admin`update consent_editions set effective_on = ${inDays(0)} where slug = 'telehealth' and version = 2`;
  expect(
    (await listOwnPapers(sure))
      .filter(({ isToSign }) => isToSign)
      .map(({ slug }) => slug),
  ).toEqual(["telehealth"]);
});

test("what holds for words said alone stands in the paper that both sign, and its change asks both anew", async () => {
  const { therapist, coupleId, ana, ben, sureAna } = await aCare();
  await asks(therapist, coupleId, { slugs: ["confidentiality"] });
  const sure = await sureAna();
  await signs(sure, FIRST);
  const { paperId } = await signs(sure, "confidentiality");
  const before = await getOwnPaper(ana, { paperId });
  expect(before.text).toContain("I use my judgment");

  await changeSecretsPolicy(therapist, {
    coupleId,
    secretsPolicy: "no_secrets",
  });
  const after = await getOwnPaper(ana, { paperId });
  expect(after.text).toContain("I will not keep it from your partner");
  expect(after).toMatchObject({ isOutdated: true, version: before.version });
  const bens = await getOwnPaper(ben, {
    paperId: await paperOf(ben, "confidentiality"),
  });
  expect(bens.text).toBe(after.text);
});

test("two who change one text at once are told of it, and neither text is lost unseen", async () => {
  const { owner, therapist } = await aCare();
  const { newest, shipped } = await getText(owner, { slug: "telehealth" });
  const text = (words: string) => ({
    slug: "telehealth",
    basedOn: newest,
    body: `${shipped.body}\n\n${words}`,
    values: {},
    effectiveOn: inDays(0),
  });
  const sent = await Promise.allSettled([
    publishText(owner, text("One.")),
    publishText(therapist, text("Two.")),
  ]);

  expect(sent.map(({ status }) => status).toSorted()).toEqual([
    "fulfilled",
    "rejected",
  ]);
  expect((await getText(owner, { slug: "telehealth" })).editions).toHaveLength(
    1,
  );
});

test("owners, admins and therapists write the texts; nobody changes one that is there", async () => {
  const { practice, owner, therapist } = await aCare();
  await publishes(therapist, "telehealth", { values: { plan: "call you" } });
  await publishes(owner, "telehealth", { values: { plan: "write to you" } });
  for (const roles of [
    ["front_desk"],
    ["biller"],
    ["intern"],
    ["supervisor"],
  ] as const) {
    const { caller } = await aMember(practice, {
      name: "Sam",
      roles: [...roles],
    });
    await expect(getText(caller, { slug: "fees" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(
      publishText(caller, {
        slug: "telehealth",
        basedOn: 2,
        body: "x",
        values: {},
        effectiveOn: inDays(0),
      }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  const foreign = await listTexts((await aPractice()).owner.caller);
  expect(foreign.every(({ version }) => version === null)).toBe(true);
});

test("what the practice must say first is asked for before anybody is asked to sign", async () => {
  const { owner, therapist, coupleId, ana } = await aCare();
  const asking = (values: Record<string, string>) =>
    askPapers(therapist, { coupleId, slugs: ["fees"], seats: ["a"], values });
  await expect(asking({ tier: "$80" })).rejects.toMatchObject({
    fields: { slugs: [expect.stringContaining("missed or cancelled late")] },
  });
  await publishes(owner, "fees", { values: { fee: "$60" } });
  await expect(asking({})).rejects.toMatchObject({
    fields: { "values.tier": [expect.stringContaining("The fee a week")] },
  });

  await asking({ tier: "$80" });
  const { text } = await getOwnPaper(ana, {
    paperId: await paperOf(ana, "fees"),
  });
  expect(text).toContain("The fee is $80 per week");
  expect(text).toContain("costs $60");
  expect(text).toContain("Who pays: each of you for your own share.");
});
