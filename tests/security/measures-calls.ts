import type { ActorName } from "@/tests/support/actors";
import { submit } from "@/tests/support/answers";
import * as hands from "@/tests/support/hands";
import {
  aMark,
  aPlan,
  formAnswers,
  sent,
} from "@/tests/support/measure-answers";
import type { World } from "@/tests/support/world";

import { type Call, idOf, ofAssignment, ofCouple, onFresh } from "./call";

const ofEntry = (w: World, actor: ActorName) => ({
  entryId:
    [...w.knows(actor, "scoreEntry")][0] ?? idOf(w, "scoreEntry", "mark"),
});

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
  "measures.endPlan": {
    input: (w, actor) => ({
      planId:
        [...w.knows(actor, "measurePlan")][0] ?? idOf(w, "measurePlan", "own"),
    }),
    works: async (w, actor) => {
      const { therapist, coupleId } = hands.handsOf(w, actor);
      return { input: { planId: await aPlan(therapist, coupleId) } };
    },
  },
  "measures.showLine": {
    input: (w, actor) => ({
      ...ofCouple(w, actor),
      seat: "a",
      slug: "phq-2",
      shown: true,
    }),
  },
  "measures.openTogether": {
    input: (w, actor) => ({
      ...ofCouple(w, actor),
      slug: "phq-9",
      agreed: true,
    }),
    works: async (w, actor) => {
      const { therapist, coupleId, a, b } = hands.handsOf(w, actor);
      const plan = { coupleId, slug: "phq-2", who: "each" as const };
      const [first = "", second = ""] = await sent(therapist, plan);
      await submit(a, first, formAnswers("phq-2", 0));
      await submit(b, second, formAnswers("phq-2", 0));
      return { input: { coupleId, slug: "phq-2", agreed: true } };
    },
  },
  "measures.getSettings": {},
  "measures.updateSettings": {
    input: () => ({ daysBefore: 2, measures: [] }),
    works: async (w, actor) => ({
      input: {
        daysBefore: 2,
        measures: [{ slug: "gad-7", isOn: true, cutOff: 8, escalates: true }],
      },
      as: await hands.confirmedAs(w, actor),
    }),
  },
  "measures.ownLines": {},
  "measures.listLatest": { input: ofCouple },
  "measures.getScores": { input: ofCouple },
  "measures.getResult": {
    input: ofAssignment,
    works: onFresh(hands.aScored),
  },
  "measures.recordTotal": {
    input: (w, actor) => ({
      ...ofCouple(w, actor),
      seat: "a",
      name: "C-SSRS",
      onDay: "2026-01-05",
      score: 2,
    }),
  },
  "measures.markChart": {
    input: (w, actor) => ({
      ...ofCouple(w, actor),
      onDay: "2026-01-05",
      words: "A new job.",
    }),
  },
  "measures.takeBackEntry": {
    input: (w, actor) => ({ ...ofEntry(w, actor), takenBack: true }),
    works: async (w, actor) => {
      const { therapist, coupleId } = hands.handsOf(w, actor);
      const entryId = await aMark(therapist, coupleId);
      return { input: { entryId, takenBack: true } };
    },
  },
};
