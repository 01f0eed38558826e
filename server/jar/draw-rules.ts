import { fits, type Idea, type Wish } from "./idea-rules";

/**
 * Out of fewer ideas nothing is drawn: where a wish picks out a single one, its staying away
 * would say that somebody left it out.
 */
export const FEWEST = 5;

/** One draw and one more: then it is enough for a day. */
export const DRAWS_A_DAY = 2;

export type DrawState =
  | "drawing"
  | "drawn"
  | "agreed"
  | "done"
  | "left"
  | "none";

type InJar = { id: string; idea: Idea; isRetired: boolean };

/** What fits, whoever would rather not, in an order that tells nothing. */
export const candidatesOf = (ideas: readonly InJar[], wish: Wish): string[] =>
  ideas
    .filter(({ idea, isRetired }) => !isRetired && fits(idea, wish))
    .map(({ id }) => id)
    .toSorted();

/** Any of what nobody left out, each as likely as the other; null where there is none. */
export function pick(
  candidates: readonly string[],
  leftOut: ReadonlySet<string>,
  randomBelow: (end: number) => number,
): string | null {
  const rest = candidates.filter((id) => !leftOut.has(id));
  return rest.length === 0 ? null : (rest[randomBelow(rest.length)] ?? null);
}

type Said = { ideaId: string; partnerId: string; leaveOut: boolean };

/** What somebody said of an idea last is what counts, each for themselves. */
export function leftOutOf(oldestFirst: readonly Said[]): Set<string> {
  const last = new Map(
    oldestFirst.map((said) => [`${said.partnerId} ${said.ideaId}`, said]),
  );
  return new Set(
    [...last.values()]
      .filter(({ leaveOut }) => leaveOut)
      .map(({ ideaId }) => ideaId),
  );
}

type Draw = {
  state: DrawState;
  drawn: string | null;
  keep: "again" | "once" | null;
  drawnOn: string;
  endedOn: string | null;
};

/** One that is asked for, lies before them or is what they mean to do: there is one at a time. */
export const isOpen = ({ state }: Pick<Draw, "state">): boolean =>
  state === "drawing" || state === "drawn" || state === "agreed";

/** Draws of this day that came to nothing: "Not this one", or none at all. */
export const spentOn = (draws: readonly Draw[], today: string): number =>
  draws.filter(
    ({ state, drawnOn, endedOn }) =>
      (state === "left" || state === "none") && (endedOn ?? drawnOn) === today,
  ).length;

/** Ideas of which once was enough, as it was said last. */
export function retiredBy(oldestFirst: readonly Draw[]): Set<string> {
  const last = new Map<string, "again" | "once">();
  for (const { drawn, keep } of oldestFirst)
    if (drawn && keep) last.set(drawn, keep);
  return new Set(
    [...last].flatMap(([id, keep]) => (keep === "once" ? [id] : [])),
  );
}
