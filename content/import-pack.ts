import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";

import { env } from "@/server/env";
import { checkMeasureFiles } from "@/server/measures/check-files";
import { measureFiles, measureFolders } from "@/server/measures/load-measures";
import { checkPack, type Pack } from "@/server/packs/check-pack";
import { LIMITS } from "@/server/packs/file-rules";
import { describeReading } from "@/server/packs/reading-age";
import { checkPathwayFiles } from "@/server/pathways/check-files";
import { pathwayFolders } from "@/server/pathways/load-pathways";
import { describeProblem } from "@/server/read-yaml";
import { checkFiles, type FileText } from "@/server/worksheets/check-files";
import {
  filesIn,
  givableWorksheet,
  givableWorksheets,
  worksheetFolders,
} from "@/server/worksheets/load-definitions";
import type { Told } from "./export-pack";

export const IMPORT_USAGE = "npm run content -- import <file.zip> [--check]";

const refused = (...lines: string[]): Told => ({ ok: false, lines });

function optionsOf(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { check: { type: "boolean" } },
    });
    const [file, ...more] = positionals;
    return file === undefined || more.length > 0
      ? null
      : { file, isCheck: values.check === true };
  } catch {
    return null;
  }
}

const KINDS = [
  { kind: "worksheets", variable: "HOLDFAST_WORKSHEETS" },
  { kind: "measures", variable: "HOLDFAST_MEASURES" },
  { kind: "pathways", variable: "HOLDFAST_PATHWAYS" },
] as const;

const textOf = ({ file, text }: { file: string; text: string }): FileText => ({
  file,
  name: basename(file),
  text,
});

/** Without what lies here word for word, shipped or added before. */
function withoutKnown(pack: Pack): Pack {
  const here = new Set(
    [...worksheetFolders(), ...measureFolders(), ...pathwayFolders()]
      .flatMap(filesIn)
      .map(({ name, text }) => `${name}\n${text}`),
  );
  const isFresh = ({ file, text }: { file: string; text: string }) =>
    !here.has(`${basename(file)}\n${text}`);
  return {
    ...pack,
    worksheets: pack.worksheets.filter(isFresh),
    measures: pack.measures.filter(isFresh),
    pathways: pack.pathways.filter(isFresh),
  };
}

/** What stands in the way of all of it lying beside what is there already. */
function clashes({ worksheets, measures, pathways }: Pack): string[] {
  const all = [...worksheets, ...measures, ...pathways];
  const own = new Set(all.map(({ file }) => file));
  const brought = new Map(
    worksheets
      .flatMap(({ worksheet, later }) => [worksheet, ...later])
      .map((worksheet) => [worksheet.slug, worksheet]),
  );
  const hasMeasure = (slug: string) =>
    measures.some(({ measure }) => measure.slug === slug) ||
    measureFiles().has(slug);
  const found = [
    ...checkFiles([
      ...worksheetFolders().flatMap(filesIn),
      ...worksheets.map(textOf),
    ]),
    ...checkMeasureFiles([
      ...measureFolders().flatMap(filesIn),
      ...measures.map(textOf),
    ]),
    ...checkPathwayFiles(
      [
        ...pathwayFolders().filter(existsSync).flatMap(filesIn),
        ...pathways.map(textOf),
      ],
      {
        worksheet: (slug) => brought.get(slug) ?? givableWorksheet(slug),
        hasMeasure,
      },
    ),
  ];
  return found
    .filter(({ file }) => own.has(file))
    .flatMap(({ file, problems }) =>
      problems.map((problem) => describeProblem(file, problem)),
    );
}

/** All of it is there, or none of it. */
function unpack(pack: Pack): Told {
  const into = KINDS.flatMap(({ kind, variable }) =>
    pack[kind].map((each) => ({
      ...textOf(each),
      folder: env[variable],
      variable,
    })),
  );
  const homeless = into.find(({ folder }) => !folder);
  if (homeless) {
    return refused(
      `Set ${homeless.variable} to the folder that ${homeless.file} is to lie in, as the operator's guide says.`,
    );
  }
  const placed = into.map(({ name, text, folder = "" }) => ({
    folder,
    text,
    target: join(folder, name),
    waiting: join(folder, `.${name}.part`),
  }));
  const taken = placed.find(({ target }) => existsSync(target));
  if (taken) {
    return refused(`${taken.target} is there already. Move it away first.`);
  }
  const done: string[] = [];
  try {
    for (const { folder, waiting, text } of placed) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(waiting, text);
      done.push(waiting);
    }
    for (const { waiting, target } of placed) {
      renameSync(waiting, target);
      done.push(target);
    }
  } catch {
    for (const path of done) rmSync(path, { force: true });
    return refused("The folder could not be written to. Nothing was added.");
  }
  return {
    ok: true,
    lines: [
      ...placed.map(({ target }) => `added ${target}`),
      "Start Holdfast again to find them in the library.",
    ],
  };
}

function described({
  manifest,
  worksheets,
  measures,
  pathways,
}: Pack): string[] {
  const { name, version, author, licence, citation, language } = manifest;
  return [
    `${name}, version ${version}, by ${author}, ${licence}, ${language}`,
    ...(citation ? [citation] : []),
    ...worksheets.map(
      ({ file, worksheet, reading }) =>
        `ok  ${file}: ${worksheet.title}, version ${worksheet.version}, ${describeReading(reading)}`,
    ),
    ...measures.map(
      ({ file, measure, reading }) =>
        `ok  ${file}: ${measure.name}, version ${measure.version}, ${describeReading(reading)}`,
    ),
    ...pathways.map(
      ({ file, pathway }) =>
        `ok  ${file}: ${pathway.title}, version ${pathway.version}, ${pathway.steps.length} steps`,
    ),
  ];
}

export async function importPack(args: string[]): Promise<Told> {
  const options = optionsOf(args);
  if (!options) return refused(`Usage: ${IMPORT_USAGE}`);
  const { file, isCheck } = options;
  if (!existsSync(file) || !statSync(file).isFile()) {
    return refused(`There is no file ${file}.`);
  }
  if (statSync(file).size > LIMITS.packed) {
    return refused("A pack is 1 MB at most; this one is larger.");
  }
  const checked = await checkPack(readFileSync(file), {
    worksheets: givableWorksheets().map(({ slug }) => slug),
    measures: measureFiles(),
    worksheet: givableWorksheet,
  });
  if (!checked.ok) {
    return refused(
      ...checked.problems.map((each) =>
        describeProblem(each.file || file, each),
      ),
      "This pack was refused. Nothing was added.",
    );
  }
  const lines = described(checked.pack);
  if (isCheck) return { ok: true, lines: [...lines, "This pack is sound."] };
  const fresh = withoutKnown(checked.pack);
  if (KINDS.every(({ kind }) => fresh[kind].length === 0)) {
    return { ok: true, lines: [...lines, "All of it is here already."] };
  }
  const inTheWay = clashes(fresh);
  if (inTheWay.length > 0) {
    return refused(...inTheWay, "Nothing was added.");
  }
  const told = unpack(fresh);
  return {
    ok: told.ok,
    lines: told.ok ? [...lines, ...told.lines] : told.lines,
  };
}
