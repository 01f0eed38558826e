import {
  DRAWS_A_DAY,
  type DrawState,
  isOpen,
  retiredBy,
  spentOn,
} from "./draw-rules";
import { byWords, type Idea } from "./idea-rules";

type Draw = {
  id: string;
  number: number;
  drawn: string | null;
  state: DrawState;
  drawnOn: string;
  endedOn: string | null;
  keep: "again" | "once" | null;
};

type Rows = {
  ideas: readonly { id: string; idea: Idea; isIn: boolean }[];
  /** Whose of the ideas are the looking person's own, and of whom a Yes was said on this phone. */
  own: ReadonlySet<string>;
  yes: { a: boolean; b: boolean };
  draws: readonly Draw[];
  today: string;
};

/** What lies before them: asked for, drawn, or what both mean to do. */
export type Before = {
  id: string;
  number: number;
  state: "drawing" | "drawn" | "agreed";
  idea: Idea | null;
  yes: { a: boolean; b: boolean };
};

/**
 * A jar as one of the two sees it. Whether an idea was left out by somebody, or who of them said
 * what, has no place in it.
 */
export function jarView({ ideas, own, yes, draws, today }: Rows) {
  const retired = retiredBy(draws);
  const ideaOf = (id: string | null) =>
    ideas.find((one) => one.id === id)?.idea ?? null;
  const open = draws.find(isOpen);
  const spent = spentOn(draws, today);
  const last = draws.at(-1);
  return {
    ideas: byWords(ideas.filter(({ isIn }) => isIn)).map(({ id, idea }) => ({
      id,
      idea,
      isOwn: own.has(id),
      /** Once was enough: it stays to be read and comes no more. */
      isRetired: retired.has(id),
    })),
    before: open ? before(open, ideaOf(open.drawn), yes) : null,
    isEnough: spent >= DRAWS_A_DAY,
    /** A second draw of this day, after "Not this one". */
    isAgain: spent > 0,
    cameToNothing: last?.state === "none" && last.drawnOn === today,
    done: draws
      .filter(({ state }) => state === "done")
      .map(({ id, number, drawn, endedOn, keep }) => ({
        id,
        number,
        idea: ideaOf(drawn),
        day: endedOn,
        keep,
      }))
      .toReversed(),
  };
}

function before(
  { id, number, state }: Draw,
  idea: Idea | null,
  yes: { a: boolean; b: boolean },
): Before | null {
  if (state !== "drawing" && state !== "drawn" && state !== "agreed")
    return null;
  return { id, number, state, idea, yes };
}

/** The jar with the mark by which a page asks whether anything is new. */
export type JarView = ReturnType<typeof jarView> & { mark: string };

/** The same before anybody put anything in. */
export const emptyJar = (): JarView => ({
  ...jarView({
    ideas: [],
    own: new Set(),
    yes: { a: false, b: false },
    draws: [],
    today: "",
  }),
  mark: "",
});
