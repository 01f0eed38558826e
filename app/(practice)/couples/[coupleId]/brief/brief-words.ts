import type { ScoreLine, Standing } from "@/server/brief/score-rules";

import { type Clock, type Due, dayWords, dueOf } from "../_words/when";

const shown = (value: number): string => String(value).replace("-", "−");

/** Where one stood the time before, if there was one; the direction is said, never whether it is good. */
export function sinceBefore({ last, before }: Standing): string | null {
  if (before === null) return null;
  return last === before ? "as before" : `was ${shown(before)}`;
}

type Total = { total: number | null; before: number | null };

/** Where one stood the time before, by the measure. */
export const totalBefore = ({ total, before }: Total): string | null =>
  before === null
    ? null
    : total === before
      ? "as before"
      : `was ${shown(before)}`;

/** "moderate, improved" */
export const totalMeans = (of: {
  band: string | null;
  change: string | null;
}): string => [of.band, of.change].filter(Boolean).join(", ");

export const valueWords = ({ last }: Standing): string => shown(last);

/** "1.5, close"; null where they were not both in at the same time. */
export const gapWords = ({ gap }: ScoreLine): string | null =>
  gap && (gap.words ? `${shown(gap.value)}, ${gap.words}` : shown(gap.value));

type Row = { submittedAt: Date | null; dueOn: string | null };

/** How far one partner's part is: "done Tuesday", "2 days late", "not in yet". */
export function partWords({ submittedAt, dueOn }: Row, clock: Clock): Due {
  if (submittedAt) {
    return { words: `done ${dayWords(submittedAt, clock)}`, isLate: false };
  }
  return dueOn ? dueOf(dueOn, clock) : { words: "not in yet", isLate: false };
}
