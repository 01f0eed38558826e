import type { ActorName } from "@/tests/support/actors";
import { areYouThere, submit } from "@/tests/support/answers";
import { moved } from "@/tests/support/disclosures";
import * as hands from "@/tests/support/hands";
import type { World } from "@/tests/support/world";

import { type Call, idOf, ofAssignment, ofCouple } from "./call";

const ofDisclosure = (w: World, actor: ActorName) => ({
  ...ofCouple(w, actor),
  disclosureId:
    [...w.knows(actor, "disclosure")][0] ?? idOf(w, "disclosure", "own"),
});
const told = { seat: "a", question: "tail_therapist_only", row: null };
const going = { state: "discussed", dueOn: null, note: null, isAgreed: false };

/** Moved on once more, so that the next step is known. */
async function after(w: World, actor: ActorName) {
  const of = ofDisclosure(w, actor);
  const { therapist } = hands.handsOf(w, actor);
  const { number } = await moved(therapist, of, { state: "discussed" });
  return { ...of, after: number };
}

/** For every procedure of disclosures the input it asks for. */
export const disclosuresCalls: Readonly<Record<string, Call>> = {
  "disclosures.list": { input: () => ({ list: "open" }) },
  "disclosures.listUnread": {},
  "disclosures.ofCouple": { input: ofCouple },
  "disclosures.get": { input: ofDisclosure },
  "disclosures.keepAnswer": {
    input: (w, actor) => ({ ...ofAssignment(w, actor), ...told }),
    works: async (w, actor) => {
      const assignmentId = await hands.aFresh(w, actor);
      const answers = areYouThere({ forTherapist: "For you alone." });
      await submit(hands.handsOf(w, actor).a, assignmentId, answers);
      return { input: { assignmentId, ...told } };
    },
  },
  "disclosures.keepFeedback": {
    input: (w, actor) => ({
      ...ofCouple(w, actor),
      feedbackId: idOf(w, "feedback", "anas"),
    }),
  },
  "disclosures.keepActNote": {
    input: (w, actor) => ({
      ...ofCouple(w, actor),
      actId: idOf(w, "act", "anasShown"),
    }),
  },
  "disclosures.addTold": {
    input: (w, actor) => ({
      ...ofCouple(w, actor),
      seat: "a",
      words: "Something told alone.",
      isAlwaysKept: false,
    }),
  },
  "disclosures.change": {
    input: (w, actor) => ({ ...ofDisclosure(w, actor), after: 0, ...going }),
    works: async (w, actor) => ({
      input: { ...(await after(w, actor)), ...going },
    }),
  },
  "disclosures.undo": {
    input: (w, actor) => ({ ...ofDisclosure(w, actor), after: 1 }),
    works: async (w, actor) => ({ input: await after(w, actor) }),
  },
};
