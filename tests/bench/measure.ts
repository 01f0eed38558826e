export type Figures = {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  failed: number;
};

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ??
  Number.NaN;

/** Runs `work` for every item, `connections` at a time, and times each. */
export async function measure<T>(
  items: readonly T[],
  connections: number,
  work: (item: T, connection: number) => Promise<boolean>,
): Promise<Figures> {
  const times: number[] = [];
  let next = 0;
  let failed = 0;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      for (;;) {
        const item = items[next++];
        if (item === undefined) return;
        const from = performance.now();
        const worked = await work(item, connection);
        times.push(performance.now() - from);
        if (!worked) failed += 1;
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  const sorted = times.toSorted((x, y) => x - y);
  return {
    perSecond: items.length / seconds,
    p50: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    failed,
  };
}

/** The round in the middle by requests a second: a noisy neighbour spoils one round, not the figure. */
export function middle(rounds: readonly Figures[]): Figures {
  const sorted = rounds.toSorted((x, y) => x.perSecond - y.perSecond);
  const found = sorted[Math.floor(sorted.length / 2)];
  if (!found) throw new Error("Nothing was measured.");
  return found;
}
