import type { getTwoSides } from "@/server/homework/get-two-sides";

import { choiceWords } from "../../_words/homework-words";
import { type Clock, momentWords } from "../../_words/when";

export type TwoSidesRead = Awaited<ReturnType<typeof getTwoSides>>;

/** What stands under a partner's name: when they finished, and what they chose. */
export function sideNote(
  { sides, sharing }: Pick<TwoSidesRead, "sides" | "sharing">,
  seat: "a" | "b",
  clock: Clock,
): string {
  const side = sides[seat];
  if (!side.submittedAt) return "not in yet";
  const finished = `finished ${momentWords(side.submittedAt, clock)}`;
  const choice = choiceWords(side, sharing);
  return choice ? `${finished}; ${choice}` : finished;
}
