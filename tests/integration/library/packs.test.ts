import { describe, expect, test } from "vitest";

import { copyWorksheet } from "@/server/builder/copy-worksheet";
import { getDraft } from "@/server/builder/get-draft";
import { BadInput, Forbidden } from "@/server/errors";
import { exportPack } from "@/server/library/export-pack";
import { getWorksheet } from "@/server/library/get-worksheet";
import { importPack } from "@/server/library/import-pack";
import { exportPackInput } from "@/server/library/inputs";
import { listPackable } from "@/server/library/list-packable";
import { lookIntoPack } from "@/server/library/look-into-pack";
import { readZip, writeZip } from "@/server/packs/zip";
import { admin } from "@/tests/support/admin";
import { aMember, aTherapist } from "@/tests/support/factories";
import { aCare } from "@/tests/support/homework";
import { aPublishedCopy } from "@/tests/support/own-worksheets";
import {
  asMadeElsewhere,
  changed,
  bytesOf as packOf,
  prep,
} from "@/tests/support/pack-files";

const asked = (more: object) =>
  exportPackInput.parse({
    slugs: [],
    name: "Ours",
    author: "Harbor",
    licence: "CC-BY-4.0",
    citation: "",
    language: "en",
    version: 2,
    ...more,
  });

const bytesOf = (base64: string) => Buffer.from(base64, "base64");
const reading = (bytes: Uint8Array) => () => Promise.resolve(bytes);

type Caller = Parameters<typeof exportPack>[0];

const aClinician = async () => (await aTherapist()).caller;

async function aPackOf(caller: Caller, ...slugs: string[]) {
  const { file } = await exportPack(caller, asked({ slugs }));
  return bytesOf(file);
}

/** Two worksheets of which one leads to the other, from where nobody here has been. */
const fromElsewhere = () =>
  packOf([
    changed(
      asMadeElsewhere(prep, "F1", "far-first"),
      "language: en\n",
      "language: en\nnext: far-second\n",
    ),
    asMadeElsewhere(prep, "F2", "far-second"),
  ]);

test("what one practice made, another adds to its library, once", async () => {
  const [here, there] = [await aClinician(), await aClinician()];
  const slug = await aPublishedCopy(here, "weekly-pulse", "Our Tuesday pulse");
  expect((await listPackable(here)).own).toEqual([
    { slug, title: "Our Tuesday pulse" },
  ]);
  const pack = await aPackOf(here, slug, "phq-2");

  const seen = await lookIntoPack(there, reading(pack));
  if (!seen.ok) throw new Error(JSON.stringify(seen.problems));
  expect(seen.head).toMatchObject({
    name: "Ours",
    author: "Harbor",
    version: 2,
  });
  expect(seen.worksheets).toMatchObject([
    { title: "Our Tuesday pulse", licence: "AGPL-3.0-only", isHere: false },
  ]);
  expect(seen.measures.map(({ name }) => name)).toEqual(["PHQ-2", "PHQ-9"]);

  // Twice at once, as a double click does it.
  const both = await Promise.all([
    importPack(there, reading(pack)),
    importPack(there, reading(pack)),
  ]);
  expect(both.map(({ added }) => added).sort()).toEqual([0, 1]);

  const name = seen.worksheets[0]?.name ?? "";
  const original = await getDraft(here, { slug });
  const kept = await getDraft(there, { slug: name });
  const { id } = kept.draft;
  expect(id).toMatch(/^P[0-9A-F]{8}$/);
  expect(kept.draft).toEqual({ ...original.draft, id, slug: name });
  expect(await getWorksheet(there, { slug: name })).toMatchObject({
    title: "Our Tuesday pulse",
    isOwn: true,
  });
  expect(await lookIntoPack(there, reading(pack))).toMatchObject({
    worksheets: [{ isHere: true }],
  });
  expect((await listPackable(there)).own).toEqual([
    { slug: name, title: "Our Tuesday pulse" },
  ]);
});

test("what leads to another leads to it under its name here", async () => {
  const therapist = await aClinician();
  const pack = await fromElsewhere();

  expect(await importPack(therapist, reading(pack))).toEqual({
    added: 2,
    wereHere: 0,
    programmes: 0,
  });

  const { own } = await listPackable(therapist);
  const slugs = own.map(({ slug }) => slug);
  const first = slugs.find((slug) => slug.startsWith("far-first-")) ?? "";
  const second = slugs.find((slug) => slug.startsWith("far-second-"));
  expect((await getDraft(therapist, { slug: first })).draft.next).toBe(second);
});

test("what is shipped is there already, and nothing is added", async () => {
  const therapist = await aClinician();
  const pack = await aPackOf(therapist, "session-prep");

  expect(await lookIntoPack(therapist, reading(pack))).toMatchObject({
    worksheets: [{ slug: "session-prep", name: "session-prep", isHere: true }],
  });
  expect(await importPack(therapist, reading(pack))).toMatchObject({
    added: 0,
  });
});

test("one bad file refuses all, and nothing is added", async () => {
  const therapist = await aClinician();
  const unzipped = await readZip(await fromElsewhere());
  if (!unzipped.ok) throw new Error(unzipped.reason);
  const pack = await writeZip(
    unzipped.files.map(({ path, text }) => ({
      path,
      text: path.includes("far-second")
        ? text.replace("[unsure, ", "[unsur, ")
        : text,
    })),
  );

  expect(await lookIntoPack(therapist, reading(pack))).toMatchObject({
    ok: false,
    more: 0,
    problems: [
      {
        file: "worksheets/F2-far-second.yaml",
        line: expect.any(Number),
        reason: '"safe_today" has no option "unsur"',
      },
    ],
  });
  await expect(importPack(therapist, reading(pack))).rejects.toThrow(BadInput);
  expect((await listPackable(therapist)).own).toEqual([]);
});

describe("a pack is not made", () => {
  test("of a draft, nor of what another practice has", async () => {
    const [here, there] = [await aClinician(), await aClinician()];
    const { slug: draft } = await copyWorksheet(here, { slug: "weekly-pulse" });
    const foreign = await aPublishedCopy(there, "weekly-pulse", "Theirs");

    for (const slug of [draft, foreign, "nothing-here"]) {
      await expect(
        exportPack(here, asked({ slugs: [slug] })),
      ).rejects.toMatchObject({ fields: { slugs: [expect.any(String)] } });
    }
  });
});

test("whoever treats nobody neither makes nor adds one, and nothing they send is read", async () => {
  const { practice, therapist, ana } = await aCare();
  const office = await aMember(practice, { roles: ["front_desk"] });
  const pack = await aPackOf(therapist, "session-prep");

  for (const caller of [office.caller, ana]) {
    let wasRead = false;
    const read = () => {
      wasRead = true;
      return Promise.resolve(pack);
    };
    await expect(lookIntoPack(caller, read)).rejects.toThrow(Forbidden);
    await expect(importPack(caller, read)).rejects.toThrow(Forbidden);
    await expect(listPackable(caller)).rejects.toThrow(Forbidden);
    await expect(
      exportPack(caller, asked({ slugs: ["session-prep"] })),
    ).rejects.toThrow(Forbidden);
    expect(wasRead).toBe(false);
  }
});

test("the trail keeps that a pack came and went, and no word of it", async () => {
  const therapist = await aTherapist();
  await aPackOf(therapist.caller, "session-prep");
  await importPack(therapist.caller, reading(await fromElsewhere()));

  const rows = await admin`
    select action, detail from audit_events
    where practice_id = ${therapist.practiceId} and action like 'pack.%' order by id`;
  expect(rows).toEqual([
    {
      action: "pack.exported",
      detail: { worksheets: 1, measures: 0, programmes: 0 },
    },
    {
      action: "pack.imported",
      detail: { added: 2, wereHere: 0, programmes: 0 },
    },
  ]);
});
