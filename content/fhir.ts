import { existsSync, readFileSync, statSync } from "node:fs";
import { parseArgs } from "node:util";

import {
  measureFileOf,
  questionnaireOfMeasure,
} from "@/server/fhir/measure-rules";
import { LARGEST, readQuestionnaire } from "@/server/fhir/read-questionnaire";
import { questionnaireOf } from "@/server/fhir/worksheet-rules";
import { shippedMeasure } from "@/server/measures/load-measures";
import { fileText } from "@/server/packs/file-text";
import {
  licenceProblem,
  measureLicenceProblems,
} from "@/server/packs/licence-rules";
import { describeProblem } from "@/server/read-yaml";
import { givableWorksheet } from "@/server/worksheets/load-definitions";
import type { Told } from "./export-pack";

export const FHIR_USAGE =
  "npm run content -- fhir out <slug>\n       npm run content -- fhir in <file.json> [--licence <name>]";

const refused = (...lines: string[]): Told => ({ ok: false, lines });

function out(slug: string): Told {
  const worksheet = givableWorksheet(slug);
  const measure = shippedMeasure(slug);
  if (worksheet) {
    const reason = licenceProblem(worksheet.licence);
    if (reason) return refused(`${slug}: ${reason}`);
    const told = questionnaireOf(worksheet);
    return { ok: true, lines: [JSON.stringify(told, null, 2)] };
  }
  if (!measure) {
    return refused(
      `There is no worksheet and no measure "${slug}".`,
      "The names stand in each file under slug; npm run content -- check lists the files.",
    );
  }
  const reasons = measureLicenceProblems(measure);
  return reasons.length > 0
    ? refused(...reasons.map(({ reason }) => `${slug}: ${reason}`))
    : {
        ok: true,
        lines: [JSON.stringify(questionnaireOfMeasure(measure), null, 2)],
      };
}

const ALONE = [
  "# It did not say who reads what: every answer is for its author and the therapist,",
  "# and nothing of it is ever opened to both.",
];

function takeIn(file: string, licence: string | undefined): Told {
  if (!existsSync(file) || !statSync(file).isFile()) {
    return refused(`There is no file ${file}.`);
  }
  if (statSync(file).size > LARGEST) {
    return refused(`${file} is larger than 1 MB.`);
  }
  const read = readQuestionnaire(readFileSync(file, "utf8"), licence);
  if (!read.ok) {
    return refused(
      ...read.problems.map((problem) => describeProblem(file, problem)),
      "This questionnaire was refused.",
    );
  }
  if (read.kind === "measure") {
    return {
      ok: true,
      lines: [fileText(measureFileOf(read.measure)).trimEnd()],
    };
  }
  const text = fileText(read.worksheet).trimEnd();
  return { ok: true, lines: [...(read.isForeign ? ALONE : []), text] };
}

function optionsOf(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { licence: { type: "string" } },
    });
  } catch {
    return null;
  }
}

export function fhir(args: string[]): Told {
  const options = optionsOf(args);
  const [way, what, ...more] = options?.positionals ?? [];
  if (!options || what === undefined || more.length > 0) {
    return refused(`Usage: ${FHIR_USAGE}`);
  }
  if (way === "out") return out(what);
  if (way === "in") return takeIn(what, options.values.licence);
  return refused(`Usage: ${FHIR_USAGE}`);
}
