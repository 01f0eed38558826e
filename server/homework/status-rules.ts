/**
 * What whoever runs the practice is told of a couple's homework. It turns on what the therapist
 * gave to both and ended, which both partners know, and on nothing that either has done: said
 * on the telephone to one partner, it tells nothing of the other.
 */
export type HomeworkStatus = "none" | "given" | "over";

const WORDS: Readonly<Record<HomeworkStatus, string>> = {
  none: "Nothing given yet",
  given: "Homework given",
  over: "Nothing given just now",
};

export const homeworkStatusWords = (status: HomeworkStatus): string =>
  WORDS[status];
