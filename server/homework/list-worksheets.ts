import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { modeOf } from "../worksheets/field-rules";
import { shippedWorksheets } from "../worksheets/load-definitions";
import { shareUnits } from "../worksheets/projection";
import { keptAlone } from "../worksheets/withheld-rules";
import { canUseLibrary } from "./policy";

/** The worksheets a clinician can assign, with what decides how. */
export function listWorksheets(caller: Caller) {
  return inPractice(caller, async (_tx, actor) => {
    authorize(canUseLibrary(actor));
    return shippedWorksheets().map((worksheet) => ({
      slug: worksheet.slug,
      title: worksheet.title,
      purpose: worksheet.purpose,
      minutes: worksheet.minutes,
      modality: worksheet.modality,
      mode: modeOf(worksheet),
      mayOpenByItself: worksheet.autoReveal,
      riskTags: worksheet.riskTags,
      keptAlone: keptAlone(worksheet),
      /** All that could ever be opened, as each author is told before writing. */
      mayBeShown: shareUnits(worksheet).map(({ label }) => label),
    }));
  });
}
