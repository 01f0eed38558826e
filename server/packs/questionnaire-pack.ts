import { measureFileOf } from "../fhir/measure-rules";
import { readQuestionnaire } from "../fhir/read-questionnaire";
import {
  type AtHand,
  type CheckedPack,
  checkPackFiles,
  type PackProblem,
} from "./check-pack";
import { fileText } from "./file-text";
import { manifestFile } from "./make-pack";

const FILE = "questionnaire.json";
/** Told to whoever looks into it, before it is added. */
const ALONE =
  "It did not say who reads what: every answer is for its author and the therapist, and nothing of it is ever opened for both.";
/** The licence that counts is that of what is in it, which a measure says in its owner's words. */
const ANY = "CC0-1.0";
const OBJECT = /^\s*\{/;

/** Whether what was sent is JSON and no zip file. */
export const isQuestionnaire = (bytes: Uint8Array): boolean =>
  OBJECT.test(new TextDecoder().decode(bytes.subarray(0, 200)));

function filesOf(
  read: Extract<ReturnType<typeof readQuestionnaire>, { ok: true }>,
) {
  if (read.kind === "measure") {
    const { name, slug, attribution, licence, language } = read.measure;
    return {
      head: { name, author: attribution, licence, language },
      path: `measures/${slug}.yaml`,
      text: fileText(measureFileOf(read.measure)),
    };
  }
  const { title, id, slug, author, licence, language } = read.worksheet;
  return {
    head: {
      name: title,
      author,
      licence,
      language,
      ...(read.isForeign && { about: ALONE }),
    },
    path: `worksheets/${id}-${slug}.yaml`,
    text: fileText(read.worksheet),
  };
}

/** One FHIR questionnaire, looked at as a pack that holds the worksheet or the measure that it is. */
export function checkQuestionnaire(
  bytes: Uint8Array,
  known: AtHand,
): CheckedPack {
  const json = new TextDecoder().decode(bytes);
  const read = readQuestionnaire(json);
  if (!read.ok) {
    return {
      ok: false,
      problems: read.problems.map((each) => ({ ...each, file: FILE })),
    };
  }
  const { head, path, text } = filesOf(read);
  const whole = { ...head, licence: ANY, version: 1, citation: null };
  const entry = { file: path, title: head.name, version: 1, reading: null };
  const checked = checkPackFiles(
    [manifestFile(whole, [entry]), { path, text }],
    known,
  );
  if (!checked.ok) {
    return { ok: false, problems: checked.problems.map(inQuestionnaire) };
  }
  const { manifest, worksheets, measures, pathways } = checked.pack;
  return {
    ok: true,
    pack: {
      manifest: { ...manifest, licence: head.licence },
      worksheets,
      // What is wrong with it is looked for in what was sent.
      measures: measures.map((each) => ({ ...each, file: FILE, text: json })),
      pathways,
    },
  };
}

/** Whoever sent it has never seen the file that was made of it. */
const inQuestionnaire = (problem: PackProblem): PackProblem => ({
  ...problem,
  file: FILE,
  line: 1,
});
