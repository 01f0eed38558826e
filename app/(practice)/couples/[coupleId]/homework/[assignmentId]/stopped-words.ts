import {
  type HeldFor,
  heldWords,
  type Names,
} from "../../_words/homework-words";
import { promiseWords } from "./promise-words";
import type { TwoSidesRead } from "./side-note";

/** Why nothing more of what is open can be opened; null where it can. */
export function stoppedWords(
  {
    reveal,
    sides,
    promise,
  }: Pick<TwoSidesRead, "reveal" | "sides" | "promise">,
  names: Names,
  heldFor: HeldFor,
): string | null {
  if (reveal?.isRestKept) {
    return `${sides.a.isAsked ? names.a : names.b} keeps the rest private`;
  }
  if (heldFor) return heldWords(heldFor);
  return promise && promiseWords(promise.yet, names);
}
