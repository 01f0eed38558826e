import { randomUUID } from "node:crypto";

import { addTold } from "@/server/disclosures/add-told";
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
const byHand = {
  seat: "a",
  words: "Something told alone.",
  isAlwaysKept: false,
} as const;
const going = { state: "discussed", dueOn: null, note: null, isAgreed: false };

/** One of its own, moved on once. */
async function once(w: World, actor: ActorName) {
  const { coupleId } = ofCouple(w, actor);
  const { therapist } = hands.handsOf(w, actor);
  const { disclosureId } = await addTold(therapist, {
    coupleId,
    submissionId: randomUUID(),
    ...byHand,
  });
  const of = { coupleId, disclosureId };
  await moved(therapist, of, { state: "discussed" });
  return { ...of, after: 1 };
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
      submissionId: randomUUID(),
      ...byHand,
    }),
  },
  "disclosures.change": {
    input: (w, actor) => ({ ...ofDisclosure(w, actor), after: 0, ...going }),
    works: async (w, actor) => ({
      input: { ...(await once(w, actor)), ...going },
    }),
  },
  "disclosures.undo": {
    input: (w, actor) => ({ ...ofDisclosure(w, actor), after: 1 }),
    works: async (w, actor) => ({ input: await once(w, actor) }),
  },
};
