import { type Call, ofCouple } from "./call";

/** For every procedure of measures the input it asks for. */
export const measuresCalls: Readonly<Record<string, Call>> = {
  "measures.list": {},
  "measures.send": {
    input: (w, actor) => ({
      slug: "phq-9",
      who: "each",
      ...ofCouple(w, actor),
    }),
  },
  "measures.getScores": { input: ofCouple },
};
