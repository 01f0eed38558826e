import type { Cost, Energy, Idea, Kind, Where } from "@/server/jar/idea-rules";

export const COST_WORDS: Readonly<Record<Cost, string>> = {
  free: "Free",
  low: "Low cost",
  medium: "Medium cost",
  high: "High cost",
};

export const ENERGY_WORDS: Readonly<Record<Energy, string>> = {
  low: "Little energy",
  medium: "Some energy",
  high: "Much energy",
};

export const PLACE_WORDS: Readonly<Record<Where, string>> = {
  home: "At home",
  out: "Out",
  either: "At home or out",
};

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  emotional: "Emotional closeness",
  physical: "Physical closeness",
  intellectual: "Thinking together",
  conflict: "Working things out",
  experiential: "Doing things together",
  spiritual: "Shared meaning",
};

/** What somebody said about an idea, in a row; what was left open is not there. */
export function aboutWords({ cost, place, energy, kidFree, kind }: Idea) {
  return [
    cost && COST_WORDS[cost],
    place && PLACE_WORDS[place],
    energy && ENERGY_WORDS[energy],
    kidFree && "Without children",
    kind && KIND_WORDS[kind],
  ].filter((words) => typeof words === "string");
}

export const ideasWords = (count: number): string =>
  count === 1 ? "1 idea" : `${count} ideas`;
