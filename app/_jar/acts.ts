import type { Idea, Wish } from "@/server/jar/idea-rules";

/** Why it could not be done, by field where it is one; null when it was. */
export type Problem = {
  message: string;
  fields: Readonly<Record<string, readonly string[]>>;
} | null;

type Done = Promise<Problem>;

/** What can be done with a jar, by whoever has it before them. */
export type Acts = {
  add: (idea: Idea) => Done;
  change: (ideaId: string, idea: Idea) => Done;
  takeOut: (ideaId: string) => Done;
  draw: (wish: Wish) => Done;
  yes: (drawId: string, seat: "a" | "b", yes: boolean) => Done;
  leave: (drawId: string) => Done;
  keep: (drawId: string, keep: "again" | "once" | null) => Done;
};

const nothing = () => Promise.resolve(null);

/** For somebody who only looks. */
export const NO_ACTS: Acts = {
  add: nothing,
  change: nothing,
  takeOut: nothing,
  draw: nothing,
  yes: nothing,
  leave: nothing,
  keep: nothing,
};
