import { shippedMeasures } from "../measures/load-measures";
import { givableWorksheets } from "../worksheets/load-definitions";
import { shippedPathways } from "./load-pathways";

/** Before a transaction: the first look of a process reads every file. */
export function readLibrary(): void {
  givableWorksheets();
  shippedMeasures();
  shippedPathways();
}
