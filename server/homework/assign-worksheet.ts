import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { givableWorksheets } from "../worksheets/load-definitions";
import { giveWorksheet } from "./give-worksheet";
import type { AssignWorksheetInput } from "./inputs";

/** Gives a worksheet to a couple, now, later, or again and again. */
export function assignWorksheet(caller: Caller, input: AssignWorksheetInput) {
  // Before the transaction: the first look of a process reads every file.
  givableWorksheets();
  return inPractice(caller, (tx, actor) => giveWorksheet(tx, actor, input));
}
