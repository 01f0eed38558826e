import { existsSync } from "node:fs";

import { PAPER_FOLDER } from "@/server/consents/load-papers";
import {
  MEASURE_FOLDER,
  measureFolders,
} from "@/server/measures/load-measures";
import {
  PATHWAY_FOLDER,
  pathwayFolders,
} from "@/server/pathways/load-pathways";
import { CRISIS_FOLDER } from "@/server/safety/crisis-resources";
import {
  WORKSHEET_FOLDER,
  worksheetFolders,
} from "@/server/worksheets/load-definitions";
import { checkConsents } from "./check-consents";
import { checkCrisis } from "./check-crisis";
import { checkMeasures } from "./check-measures";
import { checkPathways } from "./check-pathways";
import { checkWorksheets } from "./check-worksheets";
import { EXPORT_USAGE, exportPack, type Told } from "./export-pack";
import { FHIR_USAGE, fhir } from "./fhir";
import { IMPORT_USAGE, importPack } from "./import-pack";
import { SCORE_USAGE, scoreAnswers } from "./score-answers";

const CHECKS = [
  {
    folder: WORKSHEET_FOLDER,
    check: () => checkWorksheets(...worksheetFolders()),
  },
  { folder: MEASURE_FOLDER, check: () => checkMeasures(...measureFolders()) },
  { folder: PATHWAY_FOLDER, check: () => checkPathways(...pathwayFolders()) },
  { folder: CRISIS_FOLDER, check: checkCrisis },
  { folder: PAPER_FOLDER, check: checkConsents },
];

/** The words of pages and mails, where their sources are: whoever runs what was built has neither. */
async function checksOfSources() {
  const folder = "app/(partner)";
  if (!existsSync(folder)) return [];
  const { checkWords } = await import("./check-words");
  return [{ folder, check: checkWords }];
}

function isSound(
  folder: string,
  check: (folder: string) => { isSound: boolean; lines: string[] },
): boolean {
  try {
    const { isSound, lines } = check(folder);
    console.log(lines.join("\n"));
    return isSound;
  } catch {
    console.error(`The folder ${folder} could not be read.`);
    return false;
  }
}

function score(args: string[]): boolean {
  const result = scoreAnswers(args);
  if (result.ok) console.log(result.line);
  else console.error(result.problem);
  return result.ok;
}

function tell({ ok, lines }: Told): boolean {
  (ok ? console.log : console.error)(lines.join("\n"));
  return ok;
}

const USAGES = [
  "npm run content -- check [folder]",
  SCORE_USAGE,
  EXPORT_USAGE,
  IMPORT_USAGE,
  FHIR_USAGE,
];

async function run([command, ...args]: string[]): Promise<boolean> {
  if (command === "score") return score(args);
  if (command === "export") return tell(await exportPack(args));
  if (command === "import") return tell(await importPack(args));
  if (command === "fhir") return tell(fhir(args));
  if (command !== "check") {
    console.error(`Usage: ${USAGES.join("\n       ")}`);
    return false;
  }
  const [folder] = args;
  if (folder !== undefined) return isSound(folder, checkWorksheets);
  const checks = [...CHECKS, ...(await checksOfSources())];
  return checks
    .map(({ folder, check }) => isSound(folder, check))
    .every(Boolean);
}

process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
