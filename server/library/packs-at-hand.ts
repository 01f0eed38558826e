import { takingTurns } from "../auth/in-turn";
import { measureFiles, shippedMeasure } from "../measures/load-measures";
import { type AtHand, type CheckedPack, checkPack } from "../packs/check-pack";
import { strangeMeasures } from "../packs/measures-here";
import {
  checkQuestionnaire,
  isQuestionnaire,
} from "../packs/questionnaire-pack";
import {
  digestOf,
  givableWorksheet,
  givableWorksheets,
} from "../worksheets/load-definitions";

/** Reading a pack is work for the whole process, so one is read after the other. */
export const onePackAtATime = takingTurns({
  atOnce: 1,
  mostWaiting: 20,
  words: "Several packs are being read right now. Try again in a moment.",
});

/** What a pack may lean on. */
export const atHand = (): AtHand => ({
  worksheets: givableWorksheets().map(({ slug }) => slug),
  measures: measureFiles(),
  worksheet: givableWorksheet,
});

/** A pack, or one FHIR questionnaire, as a practice can add it; or every reason why it cannot. */
export const readPack = (bytes: Uint8Array): Promise<CheckedPack> =>
  onePackAtATime(async () => {
    const checked = isQuestionnaire(bytes)
      ? checkQuestionnaire(bytes, atHand())
      : await checkPack(bytes, atHand());
    if (!checked.ok) return checked;
    const problems = strangeMeasures(checked.pack.measures, shippedMeasure);
    return problems.length > 0 ? { ok: false, problems } : checked;
  });

/** What a shipped worksheet of this name says, told in a few signs. */
export function shippedDigest(slug: string): string | undefined {
  const shipped = givableWorksheet(slug);
  return shipped && digestOf(shipped);
}
