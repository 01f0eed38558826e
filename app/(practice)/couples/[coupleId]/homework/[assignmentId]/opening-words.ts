import type { Names, Sides } from "../../_words/homework-words";
import { shownTo } from "../../_words/homework-words";

export type OpeningWords = {
  button: string;
  more: string;
  title: string;
  lead: string;
  /** Over what can be ticked. */
  legend: string;
  done: string;
  /** Single answers of one author: every one of them waits for its own tick. */
  isOneByOne: boolean;
};

/** What the therapist reads while opening: both parts for both, or of one part what is ticked. */
export function openingWords(sides: Sides, names: Names): OpeningWords {
  const one = shownTo(sides, names);
  if (!one) {
    return {
      button: "Open for both",
      more: "Open more",
      title: `Open for ${names.a} and ${names.b}?`,
      lead: "Both read what you tick, of both sides, from now on. It cannot be taken back, and both texts stay as they are. What you leave out you can open later.",
      legend: "What opens",
      done: "Opened for both.",
      isOneByOne: false,
    };
  }
  const { author, reader } = one;
  return {
    button: `Show to ${reader}`,
    more: `Show ${reader} more`,
    title: `Show ${reader} a part of ${author}’s?`,
    lead: `${reader} reads what you tick from now on, and ${author} sees that you showed it. It cannot be taken back, and ${author}’s text stays as it is. What you leave out you can show later.`,
    legend: `What ${reader} reads`,
    done: `Shown to ${reader}.`,
    isOneByOne: true,
  };
}
