import type { listPapers } from "@/server/consents/list-papers";

import { type Clock, shortDay } from "../_words/when";

export type Papers = Awaited<ReturnType<typeof listPapers>>;
export type PaperRow = Papers["papers"][number];
export type Standing = NonNullable<PaperRow["a"]>;

const WORDS = {
  not_opened: "Not opened",
  begun: "Begun",
  signed: "Signed",
  paper: "On paper",
  refused: "Not signed",
  withdrawn: "Withdrawn",
} satisfies Record<Standing["state"], string>;

const isSettled = ({ state }: Standing) =>
  state === "signed" || state === "paper";

/** "Signed, 3 Nov"; of a new text that the one before was agreed to. */
export function standingWords(
  { state, isOutdated, at }: Standing,
  clock: Clock,
): string {
  if (isOutdated) return "New text to sign";
  const words = WORDS[state];
  return at && state !== "not_opened" && state !== "begun"
    ? `${words}, ${shortDay(at, clock)}`
    : words;
}

/** What one of the two has not agreed to yet, by title. */
export const missingOf = (
  { papers }: Pick<Papers, "papers">,
  seat: "a" | "b",
): string[] =>
  papers.flatMap((row) => {
    const standing = row[seat];
    return standing && !isSettled(standing) ? [row.title] : [];
  });
