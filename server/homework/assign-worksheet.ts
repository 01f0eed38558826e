import type { Caller } from "../auth/actor";
import { inPractice } from "../db";
import { giveWorksheet } from "./give-worksheet";
import type { AssignWorksheetInput } from "./inputs";

/** Gives a worksheet to a couple, now, later, or again and again. */
export const assignWorksheet = (caller: Caller, input: AssignWorksheetInput) =>
  inPractice(caller, (tx, actor) => giveWorksheet(tx, actor, input));
