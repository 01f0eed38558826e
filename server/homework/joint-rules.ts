export type Author = { partnerId: string | null; memberId: string | null };

type Saved = Author & {
  id: string;
  question: string;
  version: number;
  rival: boolean;
  /** The calendar day where the practice is: to whom it was which hour is nobody's to know. */
  day: string;
};

/**
 * One line of the history: what somebody typed within a day, with nobody else between, is one
 * version to read, and its last text stands for it. A text that met another one stands alone.
 * Takes the rows of all questions, oldest first, and gives the newest first.
 */
export function turnsOf<S extends Saved>(rows: readonly S[]): S[] {
  const turns: S[] = [];
  const standing = new Map<string, S>();
  for (const row of rows) {
    const last = standing.get(row.question);
    const goesOn =
      !row.rival &&
      last !== undefined &&
      last.day === row.day &&
      last.partnerId === row.partnerId &&
      last.memberId === row.memberId;
    if (goesOn) turns.splice(turns.indexOf(last), 1);
    turns.push(row);
    if (!row.rival) standing.set(row.question, row);
  }
  return turns.reverse();
}

/** What stands in a newer version than the asking page has. */
export const newerThan = <S extends { question: string; version: number }>(
  standing: readonly S[],
  known: Readonly<Record<string, number>>,
): S[] =>
  standing.filter(({ question, version }) => version > (known[question] ?? 0));
