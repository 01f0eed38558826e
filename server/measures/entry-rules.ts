/** Why something cannot have been on this day; null when it can. */
export const dayProblem = (onDay: string, today: string): string | null =>
  onDay > today ? "Choose today or an earlier day." : null;

/** What is sealed of an entry: the name of what was measured is a person's words too. */
export type EntryBody = { name: string | null; words: string };

type Entry = { score: number | null; name: string | null };

/** Totals from elsewhere, by what was measured, and marks. */
export function inKinds<E extends Entry>(entries: readonly E[]) {
  const totals = entries.flatMap(({ score, name, ...entry }) =>
    score === null || name === null ? [] : [{ ...entry, score, name }],
  );
  const byName = Map.groupBy(totals, ({ name }) => name.toLowerCase());
  return {
    byHand: [...byName.values()].map((all) => ({
      name: all[0]?.name ?? "",
      totals: all,
    })),
    marks: entries.filter(({ score }) => score === null),
  };
}
