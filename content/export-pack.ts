import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";

import { measureFiles } from "@/server/measures/load-measures";
import { KINDS, type Kind } from "@/server/packs/file-rules";
import { makePack, type PackFile } from "@/server/packs/make-pack";
import { describeReading } from "@/server/packs/reading-age";
import { filesFor, packed } from "@/server/packs/shelf";
import { describeProblem } from "@/server/read-yaml";
import {
  filesIn,
  givableWorksheet,
  givableWorksheets,
} from "@/server/worksheets/load-definitions";

export const EXPORT_USAGE =
  "npm run content -- export <folder or slugs…> <file.zip> [--name <words>] [--author <words>] [--licence <name>] [--citation <words>] [--language <code>] [--version <number>]";

export type Told = { ok: boolean; lines: string[] };
const refused = (...lines: string[]): Told => ({ ok: false, lines });

function kindIn(text: string): Kind {
  if (/^scoringVersion:/m.test(text)) return "measures";
  return /^steps:/m.test(text) ? "pathways" : "worksheets";
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
  return filesIn(folder).map((text) => packed(kindIn(text.text), text));
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
    : filesFor(wanted);
  if (chosen.missing.length > 0) {
    return refused(
      ...chosen.missing.map(
        (slug) => `There is no worksheet, measure or programme "${slug}".`,
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
      worksheet: givableWorksheet,
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
      ...made.pack.pathways.map(({ file }) => `in  ${file}`),
      ...(besides.length > 0
        ? [`Taken along, since the others need them: ${besides.join(", ")}.`]
        : []),
      `${target} holds ${files.length} ${files.length === 1 ? "file" : "files"}.`,
    ],
  };
}
