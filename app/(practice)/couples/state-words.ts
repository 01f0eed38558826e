type State = {
  reviews: number;
  ready: number;
  unseen: number;
  withThem: number;
};

type Tone = "alarm" | "kelp" | "line" | "plain";

export type Glance = { tone: Tone; words: string };

/** How a couple stands, in the order it matters; one quiet word where nothing waits. */
export function glanceOf(state: State): Glance[] {
  const { reviews, ready, unseen, withThem } = state;
  const all: (Glance & { count: number })[] = [
    {
      count: reviews,
      tone: "alarm",
      words:
        reviews === 1 ? "Look at this first" : `${reviews} to look at first`,
    },
    { count: ready, tone: "kelp", words: `${ready} ready to open` },
    { count: unseen, tone: "line", words: `${unseen} came in` },
    { count: withThem, tone: "plain", words: `${withThem} with them` },
  ];
  const waiting = all.filter(({ count }) => count > 0);
  if (waiting.length === 0) return [{ tone: "plain", words: "Nothing out" }];
  return waiting.map(({ tone, words }) => ({ tone, words }));
}
