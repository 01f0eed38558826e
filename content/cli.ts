import { MEASURE_FOLDER } from "@/server/measures/load-measures";
import { PATHWAY_FOLDER } from "@/server/pathways/load-pathways";
import { CRISIS_FOLDER } from "@/server/safety/crisis-resources";
import {
  WORKSHEET_FOLDER,
  worksheetFolders,
} from "@/server/worksheets/load-definitions";
import { checkCrisis } from "./check-crisis";
import { checkMeasures } from "./check-measures";
import { checkPathways } from "./check-pathways";
import { checkWorksheets } from "./check-worksheets";
import { SCORE_USAGE, scoreAnswers } from "./score-answers";

const CHECKS = [
  {
    folder: WORKSHEET_FOLDER,
    check: () => checkWorksheets(...worksheetFolders()),
  },
  { folder: MEASURE_FOLDER, check: checkMeasures },
  { folder: PATHWAY_FOLDER, check: checkPathways },
  { folder: CRISIS_FOLDER, check: checkCrisis },
];

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

function run([command, ...args]: string[]): boolean {
  if (command === "score") return score(args);
  if (command !== "check") {
    console.error(
      `Usage: npm run content -- check [folder]\n       ${SCORE_USAGE}`,
    );
    return false;
  }
  const [folder] = args;
  if (folder !== undefined) return isSound(folder, checkWorksheets);
  return CHECKS.map(({ folder, check }) => isSound(folder, check)).every(
    Boolean,
  );
}

process.exitCode = run(process.argv.slice(2)) ? 0 : 1;
