import { checkMeasureFiles } from "../measures/check-files";
import type { Measure } from "../measures/definition";
import type { Files } from "../measures/resolve-rules";
import { checkPathwayFiles, type ToGive } from "../pathways/check-files";
import type { Pathway } from "../pathways/definition";
import { type FileProblem, readYaml } from "../read-yaml";
import { checkFiles, type FileText } from "../worksheets/check-files";
import type { Worksheet } from "../worksheets/definition";
import type { DefinitionProblem, Path } from "../worksheets/field-check-rules";
import { shapeProblems } from "../worksheets/shape-problem-rules";
import { type Manifest, ManifestShape } from "./definition";
import {
  hiddenPlaces,
  KINDS,
  type Kind,
  kindOf,
  lineOfHiddenSigns,
  MANIFEST,
} from "./file-rules";
import { licenceProblem, measureLicenceProblems } from "./licence-rules";
import { protectedIn } from "./protected-items";
import {
  type Reading,
  readingOfMeasure,
  readingOfWorksheet,
} from "./reading-age";
import { readZip } from "./zip";

export type PackProblem = FileProblem & { file: string };
/** What a pack may lean on besides itself. */
export type AtHand = {
  worksheets: readonly string[];
  measures: Files;
  worksheet: ToGive["worksheet"];
};

export type PackedWorksheet = {
  file: string;
  text: string;
  worksheet: Worksheet;
  /** Its steps, each a worksheet of its own. */
  later: Worksheet[];
  reading: Reading;
};
export type PackedMeasure = {
  file: string;
  text: string;
  measure: Measure;
  reading: Reading;
};
export type PackedPathway = { file: string; text: string; pathway: Pathway };
export type Pack = {
  manifest: Manifest;
  worksheets: PackedWorksheet[];
  measures: PackedMeasure[];
  pathways: PackedPathway[];
};
export type CheckedPack =
  | { ok: true; pack: Pack }
  | { ok: false; problems: PackProblem[] };

const at = (
  file: string,
  reason: string,
  line = 1,
  place = "",
): PackProblem => ({ file, line, place, reason });

type PathText = { path: string; text: string };

function readManifest(text: string) {
  const read = readYaml(text);
  if (!read.ok) return { manifest: null, problems: read.problems };
  const shape = ManifestShape.safeParse(read.data);
  if (!shape.success) {
    const problems = read.located(shape.error.issues.flatMap(shapeProblems));
    return { manifest: null, problems };
  }
  const reason = licenceProblem(shape.data.licence);
  const problems = reason
    ? read.located([{ path: ["licence"], message: reason }])
    : [];
  return { manifest: shape.data, problems };
}

/** The list and the files are the same. */
function listProblems(manifest: Manifest, paths: readonly string[]) {
  const listed = manifest.contents.map(({ file }) => file);
  return [
    ...listed
      .filter((file) => !paths.includes(file))
      .map((file) => at(MANIFEST, `${file} is named and is not in the pack`)),
    ...paths
      .filter((path) => kindOf(path) && !listed.includes(path))
      .map((path) => at(MANIFEST, `${path} is in the pack and is not named`)),
  ];
}

const HIDDEN = "there are signs here that nobody can see; take them out";

function hiddenProblems(path: string, text: string): PackProblem[] {
  const line = lineOfHiddenSigns(text);
  if (line !== null) return [at(path, HIDDEN, line)];
  const read = readYaml(text);
  if (!read.ok) return [];
  const places = hiddenPlaces(read.data);
  return read
    .located(places.map((place) => ({ path: place, message: HIDDEN })))
    .map((problem) => ({ ...problem, file: path }));
}

/** What is wrong with a file before anybody asks what it says. */
function textProblems({ path, text }: PathText): PackProblem[] {
  if (path !== MANIFEST && kindOf(path) === null) {
    const reason = `a pack holds ${MANIFEST} and the folders ${KINDS.join(", ")}, with files such as worksheets/A1-name.yaml`;
    return [at(path, reason)];
  }
  return [
    ...hiddenProblems(path, text),
    ...[...new Set(protectedIn(text))].map((name) =>
      at(path, `this holds words of ${name}, which its owner licenses`),
    ),
  ];
}

export function located(
  text: string,
  problems: readonly DefinitionProblem[],
): FileProblem[] {
  const read = readYaml(text);
  return read.ok ? read.located(problems) : [];
}

const problemAt = (path: Path, message: string): DefinitionProblem => ({
  path,
  message,
});

function checkedWorksheets(files: readonly FileText[], known: AtHand) {
  return checkFiles(files, known.worksheets).map((checked, place) => {
    const { file, worksheet, later, problems } = checked;
    const text = files[place]?.text ?? "";
    const refused = worksheet && licenceProblem(worksheet.licence);
    const licence = refused
      ? located(text, [problemAt(["licence"], refused)])
      : [];
    const unreleased = checked.isReleased
      ? []
      : located(text, [
          problemAt(["released"], "what is not released cannot be handed on"),
        ]);
    const whole = [...problems, ...licence, ...unreleased];
    return {
      problems: whole.map((problem) => ({ ...problem, file })),
      sound: worksheet
        ? [
            {
              file,
              text,
              worksheet,
              later,
              reading: readingOfWorksheet(worksheet),
            },
          ]
        : [],
    };
  });
}

function checkedMeasures(files: readonly FileText[], known: AtHand) {
  return checkMeasureFiles(files, known.measures).map((checked, place) => {
    const { file, measure, problems } = checked;
    const text = files[place]?.text ?? "";
    const licence = measure
      ? located(
          text,
          measureLicenceProblems(measure).map(({ place, reason }) =>
            problemAt([place], reason),
          ),
        )
      : [];
    return {
      problems: [...problems, ...licence].map((each) => ({ ...each, file })),
      sound: measure
        ? [{ file, text, measure, reading: readingOfMeasure(measure) }]
        : [],
    };
  });
}

function checkedPathways(files: readonly FileText[], toGive: ToGive) {
  return checkPathwayFiles(files, toGive).map((checked, place) => {
    const { file, pathway, problems } = checked;
    const text = files[place]?.text ?? "";
    const refused = pathway && licenceProblem(pathway.licence);
    const licence = refused
      ? located(text, [problemAt(["licence"], refused)])
      : [];
    return {
      problems: [...problems, ...licence].map((each) => ({ ...each, file })),
      sound: pathway ? [{ file, text, pathway }] : [],
    };
  });
}

const ofKind = (files: readonly PathText[], kind: Kind): FileText[] =>
  files
    .filter(({ path }) => kindOf(path) === kind)
    .map(({ path, text }) => ({
      file: path,
      name: path.split("/")[1] ?? "",
      text,
    }));

/** A pack is taken whole, or refused whole with every reason at its file and line. */
export function checkPackFiles(
  files: readonly PathText[],
  known: AtHand,
): CheckedPack {
  const strange = files.flatMap(textProblems);
  const first = files.find(({ path }) => path === MANIFEST);
  if (!first) {
    const reason = "this file says what the pack is, and it is missing";
    return { ok: false, problems: [at(MANIFEST, reason), ...strange] };
  }
  const { manifest, problems } = readManifest(first.text);
  const worksheets = checkedWorksheets(ofKind(files, "worksheets"), known);
  const measures = checkedMeasures(ofKind(files, "measures"), known);
  const inPack = new Map(
    worksheets
      .flatMap(({ sound }) => sound)
      .flatMap(({ worksheet, later }) => [worksheet, ...later])
      .map((worksheet) => [worksheet.slug, worksheet]),
  );
  const measuresIn = new Set(
    measures.flatMap(({ sound }) => sound).map(({ measure }) => measure.slug),
  );
  const pathways = checkedPathways(ofKind(files, "pathways"), {
    worksheet: (slug) => inPack.get(slug) ?? known.worksheet(slug),
    hasMeasure: (slug) => measuresIn.has(slug) || known.measures.has(slug),
  });
  const paths = files.map(({ path }) => path);
  const all = [
    ...strange,
    ...problems.map((problem) => ({ ...problem, file: MANIFEST })),
    ...(manifest ? listProblems(manifest, paths) : []),
    ...[...worksheets, ...measures, ...pathways].flatMap(
      ({ problems }) => problems,
    ),
  ];
  if (manifest === null || all.length > 0) return { ok: false, problems: all };
  return {
    ok: true,
    pack: {
      manifest,
      worksheets: worksheets.flatMap(({ sound }) => sound),
      measures: measures.flatMap(({ sound }) => sound),
      pathways: pathways.flatMap(({ sound }) => sound),
    },
  };
}

export async function checkPack(
  bytes: Uint8Array,
  known: AtHand,
): Promise<CheckedPack> {
  const unzipped = await readZip(bytes);
  if (unzipped.ok) return checkPackFiles(unzipped.files, known);
  const { file, reason } = unzipped;
  return { ok: false, problems: [at(file, reason)] };
}
