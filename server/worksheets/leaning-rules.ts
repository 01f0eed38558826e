const LEAST = 3;
const AHEAD = 0.5;
const HAIR = 1e-9;

export const NO_GROUP = "none";

type Read = (row: string) => unknown;

function meanOver(rows: readonly string[], read: Read): number | null {
  const values = rows.map(read).filter((value) => typeof value === "number");
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The group of rows that stands out: a mean of at least 3 and half a step
 * above the next. Else none does.
 */
export function leadingGroup(
  groups: Readonly<Record<string, readonly string[]>>,
  read: Read,
): string | null {
  const [first, second] = Object.entries(groups)
    .flatMap(([key, rows]) => {
      const mean = meanOver(rows, read);
      return mean === null ? [] : [{ key, mean }];
    })
    .toSorted((one, other) => other.mean - one.mean);
  if (first === undefined || first.mean < LEAST) return null;
  const ahead = first.mean - (second?.mean ?? 0);
  return ahead + HAIR >= AHEAD ? first.key : null;
}
