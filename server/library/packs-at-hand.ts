import { takingTurns } from "../auth/in-turn";
import { measureFiles } from "../measures/load-measures";
import type { AtHand } from "../packs/check-pack";
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

/** What a shipped worksheet of this name says, told in a few signs. */
export function shippedDigest(slug: string): string | undefined {
  const shipped = givableWorksheet(slug);
  return shipped && digestOf(shipped);
}
