import type { Answers } from "./answers";

const CARDS = ["listened", "hugs", "laughing", "talks", "peace", "matter"];

/** A whole part of "What intimacy means to me". */
export const myDefinition = (assumed: string | null): Answers => ({
  first_word: "warm, quiet, mine",
  define: "Being known",
  cards: CARDS,
  order: CARDS,
  assumed,
  guess: ["sex", "adventure", "future"],
  met: 6,
  tail_free: "yes",
});
