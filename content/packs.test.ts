import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";

import { exportPack } from "./export-pack";
import { importPack } from "./import-pack";

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "packs-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** As whoever runs a Holdfast with such a folder of worksheets imports. */
async function importInto(folder: string, args: string[]) {
  vi.stubEnv("HOLDFAST_WORKSHEETS", folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.resetModules();
  const { importPack } = await import("./import-pack");
  return importPack(args);
}

/** A worksheet that is shipped nowhere. */
function ownFolder(): string {
  const folder = aFolder();
  const text = readFileSync("content/worksheets/W40-session-prep.yaml", "utf8")
    .replace("id: W40", "id: H1")
    .replace("slug: session-prep", "slug: harbor-prep")
    .replace(/^next: .*\n/m, "");
  writeFileSync(join(folder, "H1-harbor-prep.yaml"), text);
  return folder;
}

test("what others are made of is taken along, and a pack is checked without touching anything", async () => {
  const file = join(aFolder(), "mood.zip");

  const made = await exportPack(["phq-4", file]);
  const checked = await importPack([file, "--check"]);

  expect(made.ok, made.lines.join("\n")).toBe(false);
  expect(made.lines[0]).toContain("Say whose pack it is");
  expect(checked.lines).toEqual([`There is no file ${file}.`]);

  const again = await exportPack([
    "phq-4",
    file,
    "--author",
    "Harbor",
    "--licence",
    "CC-BY-4.0",
  ]);

  expect(again.lines.join("\n")).toContain(
    "Taken along, since the others need them: phq-9.yaml, gad-7.yaml.",
  );
  expect((await importPack([file, "--check"])).lines.at(-1)).toBe(
    "This pack is sound.",
  );
}, 30_000);

test("a pack goes into the folders of whoever runs this, once and whole", async () => {
  const zip = join(aFolder(), "harbor.zip");
  const made = await exportPack([ownFolder(), zip]);
  expect(made.ok, made.lines.join("\n")).toBe(true);

  const nowhere = await importPack([zip]);
  expect(nowhere).toMatchObject({ ok: false });
  expect(nowhere.lines.join("\n")).toContain("Set HOLDFAST_WORKSHEETS");

  const folder = aFolder();
  const added = await importInto(folder, [zip]);
  expect(added.ok, added.lines.join("\n")).toBe(true);
  expect(readdirSync(folder)).toEqual(["H1-harbor-prep.yaml"]);

  const twice = await importInto(folder, [zip]);
  expect(twice.lines.at(-1)).toBe("All of it is here already.");

  const path = join(folder, "H1-harbor-prep.yaml");
  writeFileSync(path, `${readFileSync(path, "utf8")}# Ours.\n`);
  const changed = await importInto(folder, [zip]);
  expect(changed.ok).toBe(false);
  expect(changed.lines.join("\n")).toContain("harbor-prep is already used by");
}, 60_000);

test("a slip is told by file and line, and nothing is made", async () => {
  const folder = ownFolder();
  const path = join(folder, "H1-harbor-prep.yaml");
  writeFileSync(path, readFileSync(path, "utf8").replace("[unsure, ", "[x, "));
  const zip = join(aFolder(), "harbor.zip");

  const { ok, lines } = await exportPack([folder, zip]);

  expect(ok).toBe(false);
  expect(lines[0]).toMatch(
    /^worksheets\/H1-harbor-prep\.yaml:\d+: alerts\.\w+\.when: "safe_today" has no option "x"$/,
  );
  expect(existsSync(zip)).toBe(false);
});

test("what cannot be understood says how it is written", async () => {
  expect((await exportPack([])).lines[0]).toContain("Usage: npm run content");
  expect((await exportPack(["--what", "x.zip"])).lines[0]).toContain("Usage");
  expect((await importPack([])).lines[0]).toContain("Usage");
  expect((await exportPack(["nothing", "x.zip"])).lines[0]).toBe(
    'There is no worksheet, measure or programme "nothing".',
  );
});
