import { expect, test } from "vitest";

import { exportPack } from "@/server/library/export-pack";
import { importPack } from "@/server/library/import-pack";
import { exportPackInput } from "@/server/library/inputs";
import { listPackable } from "@/server/library/list-packable";
import { lookIntoPack } from "@/server/library/look-into-pack";
import { readZip } from "@/server/packs/zip";
import { aTherapist } from "@/tests/support/factories";
import { aPublishedCopy } from "@/tests/support/own-worksheets";

type Caller = Parameters<typeof exportPack>[0];

const asked = (more: object) =>
  exportPackInput.parse({
    form: "fhir",
    name: "Ours",
    author: "Harbor",
    licence: "CC-BY-4.0",
    citation: "",
    language: "en",
    version: 1,
    ...more,
  });
const sends = (bytes: Uint8Array | string) => () =>
  Promise.resolve(Buffer.from(bytes));
const aClinician = async () => (await aTherapist()).caller;

async function questionnaireOf(caller: Caller, slug: string) {
  const { file, isZip } = await exportPack(caller, asked({ slugs: [slug] }));
  expect(isZip).toBe(false);
  return Buffer.from(file, "base64").toString("utf8");
}

test("one worksheet goes out as a questionnaire and comes in as the same worksheet, once", async () => {
  const [here, there] = [await aClinician(), await aClinician()];
  const slug = await aPublishedCopy(here, "weekly-pulse", "Our Tuesday");
  const json = await questionnaireOf(here, slug);
  expect(JSON.parse(json)).toMatchObject({
    resourceType: "Questionnaire",
    title: "Our Tuesday",
  });

  const seen = await lookIntoPack(there, sends(json));
  expect(seen).toMatchObject({
    ok: true,
    head: { name: "Our Tuesday" },
    worksheets: [{ title: "Our Tuesday", isHere: false }],
  });
  expect(seen.ok && seen.head.about).toBeUndefined();
  const counts = [
    await importPack(there, sends(json)),
    await importPack(there, sends(json)),
  ];
  expect(counts.map(({ added }) => added)).toEqual([1, 0]);
  expect((await listPackable(there)).own).toMatchObject([
    { title: "Our Tuesday" },
  ]);
});

test("a measure goes out as a questionnaire and is here already when it comes in", async () => {
  const therapist = await aClinician();
  const json = await questionnaireOf(therapist, "k6");

  expect(await lookIntoPack(therapist, sends(json))).toMatchObject({
    ok: true,
    measures: [{ name: "K6" }],
  });
  expect(await importPack(therapist, sends(json))).toMatchObject({ added: 0 });

  const asked = JSON.parse(json);
  const other = JSON.stringify({ ...asked, id: "k6-ours" });
  const seen = await lookIntoPack(therapist, sends(other));
  expect(seen).toMatchObject({
    ok: false,
    problems: [{ file: "questionnaire.json", reason: expect.any(String) }],
  });
});

test("several go out in one file; a programme has no form there", async () => {
  const therapist = await aClinician();
  const { file, isZip } = await exportPack(
    therapist,
    asked({ slugs: ["session-prep", "k6"] }),
  );
  expect(isZip).toBe(true);
  const unzipped = await readZip(Buffer.from(file, "base64"));
  expect(unzipped.ok && unzipped.files.map(({ path }) => path)).toEqual([
    "session-prep.json",
    "k6.json",
  ]);

  await expect(
    exportPack(therapist, asked({ programmes: ["ifio-parts"] })),
  ).rejects.toMatchObject({
    fields: { slugs: [expect.stringContaining("FHIR has no form")] },
  });
});

test("what another system wrote says that nothing of it opens; what cannot be taken is told by line", async () => {
  const therapist = await aClinician();
  const foreign = {
    resourceType: "Questionnaire",
    status: "active",
    title: "Sleep",
    description: "How the nights were.",
    publisher: "Far clinic",
    copyright: "CC0-1.0",
    item: [{ linkId: "slept", text: "How did you sleep?", type: "text" }],
  };
  expect(
    await lookIntoPack(therapist, sends(JSON.stringify(foreign))),
  ).toMatchObject({
    ok: true,
    head: { about: expect.stringContaining("nothing of it is ever opened") },
    worksheets: [{ title: "Sleep" }],
  });

  const { copyright: _none, ...unlicensed } = foreign;
  for (const [wrong, reason] of [
    [JSON.stringify(unlicensed, null, 2), /write something here/],
    [
      JSON.stringify(foreign, null, 2).replace('"text"\n', '"attachment"\n'),
      /./,
    ],
    ["{ nothing", /could not be read as JSON/],
  ] as const) {
    const seen = await lookIntoPack(therapist, sends(wrong));
    expect(seen.ok ? [] : seen.problems).toEqual([
      expect.objectContaining({
        file: "questionnaire.json",
        line: expect.any(Number),
        reason: expect.stringMatching(reason),
      }),
    ]);
    await expect(importPack(therapist, sends(wrong))).rejects.toThrow();
  }
  expect((await listPackable(therapist)).own).toEqual([]);
});
