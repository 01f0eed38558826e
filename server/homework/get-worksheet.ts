import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { shippedWorksheet } from "../worksheets/load-definitions";
import { shareUnits } from "../worksheets/projection";
import type { OfWorksheetInput } from "./inputs";
import { partnerWorksheet } from "./partner-worksheet";
import { canUseLibrary } from "./policy";

/** One worksheet of the library with its questions, as a partner would be asked them. */
export function getWorksheet(caller: Caller, { slug }: OfWorksheetInput) {
  return inPractice(caller, async (_tx, actor) => {
    authorize(canUseLibrary(actor));
    const worksheet = shippedWorksheet(slug);
    if (!worksheet) throw new NotFound();
    return {
      worksheet: partnerWorksheet(worksheet),
      mayBeShown: shareUnits(worksheet).map(({ label }) => label),
    };
  });
}
