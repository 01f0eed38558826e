import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { checkPack, checkPackFiles } from "./check-pack";
import type { Kind } from "./file-rules";
import { makePack, type PackFile } from "./make-pack";

const HEAD = {
  name: "Ours",
  version: 1,
  author: "Harbor",
  licence: "CC-BY-4.0",
  citation: null,
  language: "en",
};
const NONE = {
  worksheets: [],
  measures: new Map(),
  worksheet: () => undefined,
};

const shipped = (kind: Kind, name: string): PackFile => ({
  path: `${kind}/${name}`,
  text: readFileSync(`content/${kind}/${name}`, "utf8"),
});
const PREP = "W40-session-prep.yaml";
const prep = shipped("worksheets", PREP);
const k6 = shipped("measures", "k6.yaml");

const manifest = (...files: string[]): PackFile => ({
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

const reasons = (files: PackFile[]) => {
  const checked = checkPackFiles(files, NONE);
  return checked.ok
    ? []
    : checked.problems.map(
        ({ file, line, reason }) => `${file}:${line}: ${reason}`,
      );
};
const WEEKS: PackFile = {
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

test("a programme travels with what it gives", async () => {
  const made = await makePack(HEAD, [WEEKS, prep, k6], NONE);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));

  const checked = await checkPack(made.bytes, NONE);
  expect(checked.ok && checked.pack.pathways).toMatchObject([
    { pathway: { slug: "two-weeks", steps: [{}, {}] } },
  ]);
});

test("a programme is refused by file and line, as the rest is", () => {
  const list = manifest(WEEKS.path, prep.path);

  expect(reasons([list, WEEKS, prep])).toEqual([
    `${WEEKS.path}:11: there is no measure "k6"`,
  ]);
  expect(
    reasons([
      manifest(WEEKS.path, prep.path, k6.path),
      { ...WEEKS, text: WEEKS.text.replace("CC-BY-4.0", "ask me") },
      prep,
      k6,
    ]),
  ).toEqual([
    expect.stringContaining(`${WEEKS.path}:6: "ask me" is no licence`),
  ]);
});
