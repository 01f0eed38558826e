type Placed = { id: string; position: number };

/** As they stand: by their places, and where two have the same one by their ids. */
export const inOrder = <S extends Placed>(steps: readonly S[]): S[] =>
  steps.toSorted((x, y) => x.position - y.position || (x.id < y.id ? -1 : 1));

/** Their order once one of them stands before another, or last; as it was where either is not there. */
export function moved(
  steps: readonly Placed[],
  id: string,
  beforeId: string | null,
): string[] {
  const ids = inOrder(steps).map((step) => step.id);
  if (!ids.includes(id) || beforeId === id) return ids;
  const others = ids.filter((one) => one !== id);
  if (beforeId === null) return [...others, id];
  const at = others.indexOf(beforeId);
  return at < 0 ? ids : others.toSpliced(at, 0, id);
}
