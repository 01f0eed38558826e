import { describe, expect, test } from "vitest";

import { putAwayWorksheet } from "@/server/builder/put-away-worksheet";
import { BadInput } from "@/server/errors";
import { exportPack } from "@/server/library/export-pack";
import { importPack } from "@/server/library/import-pack";
import { exportPackInput } from "@/server/library/inputs";
import { listPackable } from "@/server/library/list-packable";
import { lookIntoPack } from "@/server/library/look-into-pack";
import type { PackFile } from "@/server/packs/make-pack";
import { readZip, writeZip } from "@/server/packs/zip";
import { copyProgramme } from "@/server/pathways/copy-programme";
import { PathwaySteps } from "@/server/pathways/definition";
import { giveStep } from "@/server/pathways/give-step";
import { listProgrammes } from "@/server/pathways/list-programmes";
import { removeProgramme } from "@/server/pathways/remove-programme";
import { saveProgramme } from "@/server/pathways/save-programme";
import { startPathway } from "@/server/pathways/start-pathway";
import { aMember, aTherapist } from "@/tests/support/factories";
import { aCare } from "@/tests/support/homework";
import { aPublishedCopy } from "@/tests/support/own-worksheets";
import {
  asMadeElsewhere,
  bytesOf,
  changed,
  k6,
  manifest,
  prep,
  WEEKS,
} from "@/tests/support/pack-files";
import { aProgrammeCare } from "@/tests/support/programme-care";

type Caller = Parameters<typeof exportPack>[0];

const asked = (more: object) =>
  exportPackInput.parse({
    name: "Ours",
    author: "Harbor",
    licence: "CC-BY-4.0",
    citation: "",
    language: "en",
    version: 1,
    ...more,
  });
const reading = (bytes: Uint8Array) => () => Promise.resolve(bytes);

/** A programme of three: one of the practice's own, a measure, and a shipped one. */
async function anOwnProgramme(therapist: Caller) {
  const slug = await aPublishedCopy(therapist, "weekly-pulse", "Our Tuesday");
  const { programmeId } = await copyProgramme(therapist, {
    programme: "ifio-parts",
    title: "Ours, with Tuesdays",
  });
  const steps = PathwaySteps.parse([
    { give: slug, hint: "First.", wait: { after: "start", days: 0 } },
    { give: "k6", kind: "measure" },
    { give: "session-prep", who: "a" },
  ]);
  await saveProgramme(therapist, {
    programmeId,
    title: "Ours, with Tuesdays",
    purpose: "A beginning.",
    steps,
    version: 1,
  });
  const packed = async () => {
    const { file } = await exportPack(
      therapist,
      asked({ programmes: [programmeId] }),
    );
    return Buffer.from(file, "base64");
  };
  return { slug, programmeId, packed };
}

const ownOf = async (therapist: Caller) => ({
  worksheets: (await listPackable(therapist)).own,
  programmes: (await listProgrammes(therapist)).own,
});

const far = asMadeElsewhere(prep, "F1", "far-prep");
const weeks = changed(WEEKS, "session-prep", "far-prep");

test("a programme travels with what it gives, is added once, and can be given there", async () => {
  const here = (await aTherapist()).caller;
  const there = await aProgrammeCare();
  const { packed } = await anOwnProgramme(here);
  const pack = await packed();

  const seen = await lookIntoPack(there.therapist, reading(pack));
  if (!seen.ok) throw new Error(JSON.stringify(seen.problems));
  expect(seen.programmes).toMatchObject([
    {
      title: "Ours, with Tuesdays",
      version: 2,
      // It was first made by somebody else, who keeps their terms.
      author: "Holdfast",
      licence: "AGPL-3.0-only",
      steps: 3,
      isHere: false,
    },
  ]);
  const both = await Promise.all([
    importPack(there.therapist, reading(pack)),
    importPack(there.therapist, reading(pack)),
  ]);
  expect(both.map(({ programmes }) => programmes).toSorted()).toEqual([0, 1]);
  expect(both.map(({ added }) => added).toSorted()).toEqual([0, 1]);

  const { worksheets, programmes } = await ownOf(there.therapist);
  const [programme] = programmes;
  expect(programme).toMatchObject({
    title: "Ours, with Tuesdays",
    author: "Holdfast",
    steps: [
      { slug: worksheets[0]?.slug, title: "Our Tuesday", hint: "First." },
      { slug: "k6", kind: "measure" },
      { slug: "session-prep", who: "a" },
    ],
  });
  expect(await lookIntoPack(there.therapist, reading(pack))).toMatchObject({
    worksheets: [{ isHere: true }, { isHere: true }],
    programmes: [{ isHere: true }],
  });

  await startPathway(there.therapist, {
    coupleId: there.coupleId,
    programme: programme?.name ?? "",
    startedOn: null,
  });
  const { steps } = await there.now();
  await giveStep(there.therapist, {
    stepId: steps[0]?.id ?? "",
    isUnlocked: false,
  });
  expect(await there.waiting(there.ana)).toEqual(["Our Tuesday"]);
});

test("removed here, it can be added again; handed on, it says the same", async () => {
  const therapist = (await aTherapist()).caller;
  const pack = await bytesOf([weeks, far, k6]);
  expect(await importPack(therapist, reading(pack))).toEqual({
    added: 1,
    wereHere: 0,
    programmes: 1,
  });
  const [first] = (await ownOf(therapist)).programmes;
  const programmeId = first?.name ?? "";
  await removeProgramme(therapist, { programmeId, removed: true });
  expect(await importPack(therapist, reading(pack))).toMatchObject({
    added: 0,
    programmes: 1,
  });

  const [again] = (await ownOf(therapist)).programmes;
  const { file, besides } = await exportPack(
    therapist,
    asked({ programmes: [again?.name ?? ""], licence: "CC0-1.0" }),
  );
  expect(besides).toHaveLength(2);
  const unzipped = await readZip(Buffer.from(file, "base64"));
  const text = unzipped.ok
    ? unzipped.files.find(({ path }) => path.startsWith("pathways/"))?.text
    : "";
  expect(text).toMatch(/^slug: two-weeks-[0-9a-f]{6}$/m);
  expect(text).toMatch(/^author: Harbor$/m);
  expect(text).toMatch(/^licence: CC-BY-4.0$/m);
  expect(text).toContain("  - give: k6\n    kind: measure\n");
});

describe("nothing is added where", () => {
  const refusals = async (...files: PackFile[]) => {
    const therapist = (await aTherapist()).caller;
    const pack = await writeZip(files);
    const seen = await lookIntoPack(therapist, reading(pack));
    await expect(importPack(therapist, reading(pack))).rejects.toThrow(
      BadInput,
    );
    expect(await ownOf(therapist)).toEqual({ worksheets: [], programmes: [] });
    return seen.ok
      ? []
      : seen.problems.map(
          ({ file, line, reason }) => `${file}:${line}: ${reason}`,
        );
  };

  test("a step gives what nobody has", async () => {
    const list = manifest(weeks.path, far.path, k6.path);
    expect(
      await refusals(list, far, k6, changed(weeks, "far-prep", "nowhere")),
    ).toEqual([`${weeks.path}:10: there is no worksheet "nowhere"`]);
  });

  test("a measure is not one of this Holdfast's", async () => {
    const strange: PackFile = {
      path: "measures/k6-ours.yaml",
      text: k6.text.replace("slug: k6", "slug: k6-ours"),
    };
    const list = manifest(far.path, strange.path);
    expect(await refusals(list, far, strange)).toEqual([
      expect.stringMatching(
        /^measures\/k6-ours\.yaml:\d+: this Holdfast has no measure "k6-ours".*content -- import$/,
      ),
    ]);
  });

  test("a measure is called as one of this Holdfast's and says something else", async () => {
    const list = manifest(weeks.path, far.path, k6.path);
    const other = changed(k6, "name: K6", "name: K7");
    const line = other.text.split("\n").indexOf("name: K7") + 1;
    expect(await refusals(list, weeks, far, other)).toEqual([
      `${k6.path}:${line}: K6 is here already and says this otherwise. Leave the file out, and the one that is here is used; or give yours a name of its own`,
    ]);
  });
});

test("a measure that is here word for word is accepted as it is here, whatever is said of its release", async () => {
  const therapist = (await aTherapist()).caller;
  const version = /^version: (\d+)$/m.exec(k6.text)?.[1];
  const newer = changed(k6, `version: ${version}`, "version: 90");
  const pack = await bytesOf([weeks, far, newer]);

  expect(await lookIntoPack(therapist, reading(pack))).toMatchObject({
    ok: true,
    measures: [{ name: "K6" }],
  });
  expect(await importPack(therapist, reading(pack))).toMatchObject({
    added: 1,
    programmes: 1,
  });
});

test("a programme is not handed on with what was put away, nor one that another practice made", async () => {
  const therapist = (await aTherapist()).caller;
  const stranger = (await aTherapist()).caller;
  const { slug, programmeId, packed } = await anOwnProgramme(therapist);

  await expect(
    exportPack(stranger, asked({ programmes: [programmeId] })),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  await putAwayWorksheet(therapist, { slug, isAway: true });
  await expect(packed()).rejects.toMatchObject({
    fields: {
      slugs: [
        "Ours, with Tuesdays: “Our Tuesday” was put away. Bring it back, or take this step out.",
      ],
    },
  });
});

test("a shipped programme is handed on with all that it gives", async () => {
  const therapist = (await aTherapist()).caller;
  const { file } = await exportPack(
    therapist,
    asked({ programmes: ["first-eight-weeks"] }),
  );

  const seen = await lookIntoPack(
    therapist,
    reading(Buffer.from(file, "base64")),
  );
  expect(seen.ok && seen.programmes).toMatchObject([
    { slug: "first-eight-weeks" },
  ]);
  expect(seen.ok && seen.worksheets.every(({ isHere }) => isHere)).toBe(true);
});

test("nobody else hands on a programme", async () => {
  const { practice, therapist, ana } = await aCare();
  const office = await aMember(practice, { roles: ["front_desk"] });
  const { programmeId } = await anOwnProgramme(therapist);

  for (const caller of [office.caller, ana]) {
    await expect(
      exportPack(caller, asked({ programmes: [programmeId] })),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
});
