import { readFileSync } from "node:fs";

import { type AtHand, checkPackFiles } from "@/server/packs/check-pack";
import type { Kind } from "@/server/packs/file-rules";
import { makePack, type PackFile } from "@/server/packs/make-pack";

export const HEAD = {
  name: "Ours",
  version: 1,
  author: "Harbor",
  licence: "CC-BY-4.0",
  citation: null,
  language: "en",
};

/** Nothing that a pack could lean on besides itself. */
export const NONE: AtHand = {
  worksheets: [],
  measures: new Map(),
  worksheet: () => undefined,
};

export const shipped = (kind: Kind, name: string): PackFile => ({
  path: `${kind}/${name}`,
  text: readFileSync(`content/${kind}/${name}`, "utf8"),
});

export const prep = shipped("worksheets", "W40-session-prep.yaml");
export const k6 = shipped("measures", "k6.yaml");

/** A worksheet and a measure, one after the other. */
export const WEEKS: PackFile = {
  path: "pathways/two-weeks.yaml",
  text: `slug: two-weeks
version: 1
title: Two weeks
purpose: A beginning.
author: Harbor
licence: CC-BY-4.0
language: en
modality: [general]
steps:
  - { give: session-prep }
  - { give: k6, kind: measure }
`,
};

/** The list of a pack that holds these files. */
export const manifest = (...files: string[]): PackFile => ({
  path: "pack.yaml",
  text: `pack: 1
name: Ours
version: 1
author: Harbor
licence: CC-BY-4.0
citation: null
language: en
contents:
${files.map((file) => `  - { file: ${file}, title: A, version: 1, reading: null }`).join("\n")}
`,
});

/** The same file with other words in one place. */
export function changed(file: PackFile, from: string, to: string): PackFile {
  if (!file.text.includes(from)) {
    throw new Error(`${file.path} does not say "${from}".`);
  }
  return { ...file, text: file.text.replace(from, to) };
}

/** The same worksheet as if another practice had made it under this name. */
export function asMadeElsewhere(
  worksheet: PackFile,
  id: string,
  slug: string,
): PackFile {
  const text = worksheet.text
    .replace(/^id: .*$/m, `id: ${id}`)
    .replace(/^slug: .*$/m, `slug: ${slug}`);
  return { path: `worksheets/${id}-${slug}.yaml`, text };
}

/** Why these files are refused, each with its place. */
export function reasons(
  files: readonly PackFile[],
  known: AtHand = NONE,
): string[] {
  const checked = checkPackFiles(files, known);
  return checked.ok
    ? []
    : checked.problems.map(
        ({ file, line, reason }) => `${file}:${line}: ${reason}`,
      );
}

/** A pack as it is sent. */
export async function bytesOf(
  files: readonly PackFile[],
  known: AtHand = NONE,
): Promise<Uint8Array> {
  const made = await makePack(HEAD, files, known);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.bytes;
}
