import { createHash } from "node:crypto";
import { measureProblems } from "../measures/check-rules";
import { type Measure, ResolvedMeasure } from "../measures/definition";
import { licenceProblem, measureLicenceProblems } from "../packs/licence-rules";
import { protectedIn } from "../packs/protected-items";
import { type FileProblem, readYaml } from "../read-yaml";
import type { Worksheet } from "../worksheets/definition";
import type { DefinitionProblem, Path } from "../worksheets/field-check-rules";
import { parseDefinition } from "../worksheets/parse-definition";
import { shapeProblems } from "../worksheets/shape-problem-rules";
import { type Questionnaire, QuestionnaireShape } from "./definition";
import { isMarked, URLS } from "./extension-rules";
import { foreignWorksheet } from "./foreign-rules";
import { measureIn } from "./measure-rules";
import { worksheetIn } from "./worksheet-rules";

type Taken =
  | { ok: true; kind: "worksheet"; worksheet: Worksheet; isForeign: boolean }
  | { ok: true; kind: "measure"; measure: Measure };
type Read = Taken | { ok: false; problems: FileProblem[] };
type Found = Taken | { ok: false; problems: DefinitionProblem[] };

/** Far larger than any that is known, and small enough to be read at once. */
export const LARGEST = 1_000_000;

const refused = (reason: string): Read => ({
  ok: false,
  problems: [{ line: 1, place: "", reason }],
});

/** What is wrong in the worksheet, told where the questionnaire says it. */
function atItsPlace(
  { path, message }: DefinitionProblem,
  places: ReadonlyMap<string, Path>,
): DefinitionProblem {
  const [parts, part, fields, field] = path;
  const place =
    parts === "parts" && fields === "fields"
      ? places.get(`${part}.${field}`)
      : undefined;
  const what = HEAD[String(parts)];
  if (place) return { path: place, message };
  return { path: what ? [what] : [], message };
}

const HEAD: Readonly<Record<string, string>> = {
  licence: "copyright",
  author: "publisher",
  title: "title",
  purpose: "description",
  version: "version",
  language: "language",
  slug: "id",
};

function takenAsWorksheet(questionnaire: Questionnaire): Found {
  const isForeign = !isMarked(questionnaire, URLS.worksheet);
  const digest = createHash("sha256").update(JSON.stringify(questionnaire));
  const id = `X${digest.digest("hex").slice(0, 8).toUpperCase()}`;
  const told = isForeign
    ? foreignWorksheet(questionnaire, id)
    : { ...worksheetIn(questionnaire), problems: [] };
  if (told.problems.length > 0) return { ok: false, problems: told.problems };
  const parsed = parseDefinition(told.data);
  if (!parsed.ok) {
    const problems = parsed.problems.map((each) =>
      atItsPlace(each, told.places),
    );
    return { ok: false, problems };
  }
  const licence = licenceProblem(parsed.worksheet.licence);
  return licence === null
    ? { ok: true, kind: "worksheet", worksheet: parsed.worksheet, isForeign }
    : { ok: false, problems: [{ path: ["copyright"], message: licence }] };
}

function takenAsMeasure(questionnaire: Questionnaire): Found {
  const shape = ResolvedMeasure.safeParse(measureIn(questionnaire));
  if (!shape.success) {
    const problems = shape.error.issues
      .flatMap(shapeProblems)
      .map(({ path, message }) => ({
        path: [],
        message: `${path.join(".")}: ${message}`,
      }));
    return { ok: false, problems };
  }
  const problems = [
    ...measureProblems(shape.data),
    ...measureLicenceProblems(shape.data).map(({ place, reason }) => ({
      path: [place],
      message: reason,
    })),
  ].map(({ path, message }) => ({
    path: path[0] === "licence" ? ["copyright"] : [],
    message: `${path.join(".")}: ${message}`,
  }));
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, kind: "measure", measure: shape.data };
}

/** A FHIR R4 Questionnaire as a worksheet or a measure, or every reason why it is none. */
export function readQuestionnaire(text: string, licence?: string): Read {
  if (text.length > LARGEST) return refused("it is larger than 1 MB");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refused("this could not be read as JSON");
  }
  const lines = readYaml(text);
  if (!lines.ok) return lines;
  const shape = QuestionnaireShape.safeParse(json);
  if (!shape.success) {
    const problems = shape.error.issues.flatMap(shapeProblems);
    return { ok: false, problems: lines.located(problems) };
  }
  const names = [...new Set(protectedIn(text))];
  if (names.length > 0) {
    return refused(
      `this holds words of ${names.join(", ")}, which its owner licenses`,
    );
  }
  const questionnaire = licence
    ? { ...shape.data, copyright: licence }
    : shape.data;
  const found = isMarked(questionnaire, URLS.measure)
    ? takenAsMeasure(questionnaire)
    : takenAsWorksheet(questionnaire);
  return found.ok
    ? found
    : { ok: false, problems: lines.located(found.problems) };
}
