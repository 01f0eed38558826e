import type { Answers } from "./answers";

const KINDS = ["W", "T", "G", "H", "C"];

/** A whole part of "How I feel loved", with words of one's own where it matters. */
export const howIFeelLoved = (words: {
  wish: string;
  touch: string;
  offLimits: string;
}): Answers => ({
  pairs: {
    "1": "W",
    "2": "W",
    "3": "H",
    "4": "C",
    "5": "T",
    "6": "T",
    "7": "C",
    "8": "H",
    "9": "C",
    "10": "C",
  },
  give: KINDS,
  fullness: Object.fromEntries(KINDS.map((kind) => [kind, 5])),
  specific: [
    { category: "T", text: words.wish, effort: "low" },
    { category: "C", text: words.touch, effort: "low" },
  ],
  off_limits: words.offLimits,
  touch_ok: "some",
  tail_free: "yes",
});
