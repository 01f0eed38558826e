import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";

import { checkMeasureFiles } from "@/server/measures/check-files";
import { measureFiles, measureFolders } from "@/server/measures/load-measures";
import { KINDS, type Kind } from "@/server/packs/file-rules";
import { makePack, type PackFile } from "@/server/packs/make-pack";
import { describeReading } from "@/server/packs/reading-age";
import { describeProblem } from "@/server/read-yaml";
import { checkFiles, type FileText } from "@/server/worksheets/check-files";
import {
  filesIn,
  givableWorksheets,
  worksheetFolders,
} from "@/server/worksheets/load-definitions";

export const EXPORT_USAGE =
  "npm run content -- export <folder or slugs…> <file.zip> [--name <words>] [--author <words>] [--licence <name>] [--citation <words>] [--language <code>] [--version <number>]";

export type Told = { ok: boolean; lines: string[] };
const refused = (...lines: string[]): Told => ({ ok: false, lines });

type Found = { kind: Kind; text: FileText; slugs: string[]; needs: string[] };

/** Every file at hand, with the names it is asked for by and what it cannot be without. */
function shelf(): Found[] {
  const worksheets = worksheetFolders().flatMap(filesIn);
  const measures = measureFolders().flatMap(filesIn);
  const files = measureFiles();
  return [
    ...checkFiles(worksheets).flatMap(({ worksheet, later }, at) => {
      const text = worksheets[at];
      if (!worksheet || !text) return [];
      const all = [worksheet, ...later];
      const needs = all.flatMap(({ next }) => next ?? []);
      return [
        {
          kind: "worksheets" as const,
          text,
          slugs: all.map(({ slug }) => slug),
          needs,
        },
      ];
    }),
    ...checkMeasureFiles(measures).flatMap(({ measure }, at) => {
      const text = measures[at];
      if (!measure || !text) return [];
      const written = files.get(measure.slug)?.groups ?? [];
      const needs = [
        ...written.flatMap((group) => ("from" in group ? group.from : [])),
        ...measure.offers.map((offer) => offer.measure),
      ];
      return [
        { kind: "measures" as const, text, slugs: [measure.slug], needs },
      ];
    }),
  ];
}

const packed = (kind: Kind, { name, text }: FileText): PackFile => ({
  path: `${kind}/${name}`,
  text,
});

/** What was asked for, and what it cannot be without. */
function bySlugs(slugs: readonly string[]) {
  const all = shelf();
  const of = (slug: string) => all.find((each) => each.slugs.includes(slug));
  const missing = slugs.filter((slug) => !of(slug));
  const taken = new Set<Found>();
  const take = (slug: string) => {
    const found = of(slug);
    if (!found || taken.has(found)) return;
    taken.add(found);
    found.needs.forEach(take);
  };
  slugs.forEach(take);
  const asked = new Set(slugs.map(of));
  return {
    missing,
    files: [...taken].map(({ kind, text }) => packed(kind, text)),
    besides: [...taken]
      .filter((each) => !asked.has(each))
      .map(({ text }) => text.name),
  };
}

/** A folder as a pack has it, or one with files of one kind. */
function inFolder(folder: string): PackFile[] {
  const sub = readdirSync(folder).filter((name) =>
    KINDS.some((kind) => kind === name),
  );
  if (sub.length > 0) {
    return KINDS.filter((kind) => sub.includes(kind)).flatMap((kind) =>
      filesIn(join(folder, kind)).map((text) => packed(kind, text)),
    );
  }
  return filesIn(folder).map((text) =>
    packed(
      /^scoringVersion:/m.test(text.text) ? "measures" : "worksheets",
      text,
    ),
  );
}

/** What all of them say; undefined where they differ. */
function common(files: readonly PackFile[], key: string): string | undefined {
  const said = files.map(
    ({ text }) => new RegExp(`^${key}: *(.+?) *$`, "m").exec(text)?.[1],
  );
  return new Set(said).size === 1 ? said[0] : undefined;
}

function optionsOf(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        name: { type: "string" },
        author: { type: "string" },
        licence: { type: "string" },
        citation: { type: "string" },
        language: { type: "string" },
        version: { type: "string" },
      },
    });
  } catch {
    return null;
  }
}

const isFolder = (path: string) =>
  existsSync(path) && statSync(path).isDirectory();

export async function exportPack(args: string[]): Promise<Told> {
  const options = optionsOf(args);
  const target = options?.positionals.at(-1);
  const wanted = options?.positionals.slice(0, -1) ?? [];
  const [first] = wanted;
  if (!options || !target?.endsWith(".zip") || first === undefined) {
    return refused(`Usage: ${EXPORT_USAGE}`);
  }
  const chosen = isFolder(first)
    ? { files: wanted.flatMap(inFolder), missing: [], besides: [] }
    : bySlugs(wanted);
  if (chosen.missing.length > 0) {
    return refused(
      ...chosen.missing.map(
        (slug) => `There is no worksheet and no measure "${slug}".`,
      ),
      "The names stand in each file under slug; npm run content -- check lists the files.",
    );
  }
  const { values } = options;
  const { files, besides } = chosen;
  const author = values.author ?? common(files, "author");
  const licence = values.licence ?? common(files, "licence");
  if (author === undefined) {
    return refused(
      "These are not all by one author. Say whose pack it is: --author <words>.",
    );
  }
  if (licence === undefined) {
    return refused(
      "These do not all have one licence. Say the pack's own: --licence <name>, for example CC-BY-4.0.",
    );
  }
  const made = await makePack(
    {
      name: values.name ?? basename(target, ".zip"),
      version: Number(values.version ?? 1),
      author,
      licence,
      citation: values.citation ?? null,
      language: values.language ?? common(files, "language") ?? "en",
    },
    files,
    {
      worksheets: givableWorksheets().map(({ slug }) => slug),
      measures: measureFiles(),
    },
  );
  if (!made.ok) {
    return refused(
      ...made.problems.map((problem) => describeProblem(problem.file, problem)),
      "No pack was made.",
    );
  }
  writeFileSync(target, made.bytes);
  return {
    ok: true,
    lines: [
      ...made.pack.worksheets.map(
        ({ file, reading }) => `in  ${file}: ${describeReading(reading)}`,
      ),
      ...made.pack.measures.map(
        ({ file, reading }) => `in  ${file}: ${describeReading(reading)}`,
      ),
      ...(besides.length > 0
        ? [`Taken along, since the others need them: ${besides.join(", ")}.`]
        : []),
      `${target} holds ${files.length} ${files.length === 1 ? "file" : "files"}.`,
    ],
  };
}
