import * as hands from "@/tests/support/hands";

import { type Call, ofAssignment, ofCouple, onFresh } from "./call";

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
  "measures.listLatest": { input: ofCouple },
  "measures.getScores": { input: ofCouple },
  "measures.getResult": {
    input: ofAssignment,
    works: onFresh(hands.aScored),
  },
};
