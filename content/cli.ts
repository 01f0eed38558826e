import { CRISIS_FOLDER } from "@/server/safety/crisis-resources";
import { WORKSHEET_FOLDER } from "@/server/worksheets/load-definitions";
import { checkCrisis } from "./check-crisis";
import { checkWorksheets } from "./check-worksheets";

const CHECKS = [
  { folder: WORKSHEET_FOLDER, check: checkWorksheets },
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

function run([command, folder]: string[]): boolean {
  if (command !== "check") {
    console.error("Usage: npm run content -- check [folder]");
    return false;
  }
  if (folder !== undefined) return isSound(folder, checkWorksheets);
  return CHECKS.map(({ folder, check }) => isSound(folder, check)).every(
    Boolean,
  );
}

process.exitCode = run(process.argv.slice(2)) ? 0 : 1;
