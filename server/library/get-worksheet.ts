import { authorize, type Caller } from "../auth/actor";
import { inPractice } from "../db";
import { NotFound } from "../errors";
import { emptyJointPart } from "../homework/joint-view-rules";
import { partnerWorksheet } from "../homework/partner-worksheet";
import { canUseLibrary } from "../homework/policy";
import { givableWorksheet } from "../worksheets/load-definitions";
import { isTogetherFromStart } from "../worksheets/part-rules";
import { shareUnits } from "../worksheets/projection";
import { therapistRows } from "../worksheets/therapist-rules";
import { keptAlone } from "../worksheets/withheld-rules";
import { currentEdition } from "./edition-records";
import type { OfWorksheetInput } from "./inputs";
import { entryOf } from "./search-rules";

const NAMES = { a: { name: "A" }, b: { name: "B" } };

/** One worksheet of the library: its questions as a partner would be asked them, and what a therapist reads. */
export function getWorksheet(caller: Caller, { slug }: OfWorksheetInput) {
  return inPractice(caller, async (tx, actor) => {
    authorize(canUseLibrary(actor));
    const worksheet = await currentEdition(tx, actor, slug);
    if (!worksheet) throw new NotFound();
    return {
      ...entryOf(worksheet),
      /** The practice's own, which its clinicians may change. */
      isOwn: givableWorksheet(slug) === undefined,
      note: worksheet.note ?? null,
      frequency: worksheet.frequency,
      reassessWeeks: worksheet.reassessWeeks ?? null,
      mayOpenByItself: worksheet.autoReveal,
      unlockWhen: worksheet.unlockWhen ?? null,
      isNotForViolence: worksheet.notWhileViolence !== undefined,
      worksheet: partnerWorksheet(worksheet),
      /** What both write together; null where there is none. */
      joint: emptyJointPart(worksheet),
      isTogetherFromStart: isTogetherFromStart(worksheet),
      keptAlone: keptAlone(worksheet),
      /** All that could ever be opened, as each author is told before writing. */
      mayBeShown: shareUnits(worksheet).map(({ label }) => label),
      rows: therapistRows(worksheet, { a: undefined, b: undefined }, NAMES),
      /** What an answer may bring before the care team, each code once. */
      watchesFor: [...new Set(worksheet.alerts.map(({ code }) => code))],
    };
  });
}
