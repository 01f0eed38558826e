export const COSTS = ["free", "low", "medium", "high"] as const;
export const ENERGIES = ["low", "medium", "high"] as const;
export const PLACES = ["home", "out", "either"] as const;
/** The kinds of closeness, as "Six kinds of closeness" names them. */
export const KINDS = [
  "emotional",
  "physical",
  "intellectual",
  "conflict",
  "experiential",
  "spiritual",
] as const;

export const MOST_WORDS = 200;
/** Of each of the two; what was taken out counts no more. */
export const MOST_IDEAS = 20;

export type Cost = (typeof COSTS)[number];
export type Energy = (typeof ENERGIES)[number];
export type Where = (typeof PLACES)[number];
export type Kind = (typeof KINDS)[number];

/** Only the words are asked for; what is left open fits every wish. */
export type Idea = {
  text: string;
  cost: Cost | null;
  place: Where | null;
  energy: Energy | null;
  /** True where it wants time without children. */
  kidFree: boolean | null;
  kind: Kind | null;
};

/** What both look for today; null where it does not matter. */
export type Wish = {
  cost: Cost | null;
  energy: Energy | null;
  place: "home" | "out" | null;
  /** The children are with them. */
  withChildren: boolean;
};

export const ANY: Wish = {
  cost: null,
  energy: null,
  place: null,
  withChildren: false,
};

const isUpTo = <T>(order: readonly T[], value: T | null, most: T | null) =>
  value === null ||
  most === null ||
  order.indexOf(value) <= order.indexOf(most);

export const fits = (idea: Idea, wish: Wish): boolean =>
  isUpTo(COSTS, idea.cost, wish.cost) &&
  isUpTo(ENERGIES, idea.energy, wish.energy) &&
  (wish.place === null ||
    idea.place === null ||
    idea.place === "either" ||
    idea.place === wish.place) &&
  !(wish.withChildren && idea.kidFree === true);

/** In an order that tells neither whose an idea is nor when it came. */
export const byWords = <T extends { id: string; idea: Idea }>(
  ideas: readonly T[],
): T[] =>
  ideas.toSorted(
    (x, y) =>
      x.idea.text.localeCompare(y.idea.text, "en") || (x.id < y.id ? -1 : 1),
  );
