import { randomUUID } from "node:crypto";

import type { ActorName } from "@/tests/support/actors";
import { areYouThere } from "@/tests/support/answers";
import * as hands from "@/tests/support/hands";
import { seenBy } from "@/tests/support/open-seen";
import { aRepeat } from "@/tests/support/repeats";
import type { World } from "@/tests/support/world";

import {
  type Call,
  idOf,
  ofAssignment,
  ofCouple,
  ofStanding,
  onFresh,
} from "./call";

const change = { question: "moment", value: "words", base: 1_000 };
const plan = { slug: "are-you-there", who: "each", sharing: "reveal" };
const ourName = { question: "name", value: "The knocking", base: 0 };
const shorter = { length: "20", reason: "We speak tonight" };
const freely = () => ({ submissionId: randomUUID(), free: "yes", words: null });
const finished = () => ({
  submissionId: randomUUID(),
  answers: areYouThere(),
  seen: {},
});

const ofRepeat = (w: World, actor: ActorName) => ({
  planId: [...w.knows(actor, "repeat")][0] ?? idOf(w, "repeat", "own"),
});
const onFreshRepeat = (more: object) => async (w: World, actor: ActorName) => {
  const { therapist, coupleId } = hands.handsOf(w, actor);
  return { input: { planId: await aRepeat(therapist, coupleId), ...more } };
};

/** For every procedure of homework the input it asks for. */
export const homeworkCalls: Readonly<Record<string, Call>> = {
  "library.get": { input: () => ({ slug: plan.slug }) },
  "homework.assign": {
    input: (w, actor) => ({ ...plan, ...ofCouple(w, actor) }),
  },
  "homework.change": {
    input: (w, actor) => ({ ...ofAssignment(w, actor), note: "Slowly." }),
    works: onFresh(hands.aFresh, { note: "Slowly." }),
  },
  "homework.takeBack": {
    input: (w, actor) => ({ ...ofAssignment(w, actor), takenBack: true }),
    works: onFresh(hands.aFresh, { takenBack: true }),
  },
  "homework.endEntries": {
    input: (w, actor) => ({ ...ofAssignment(w, actor), ended: true }),
    works: onFresh(hands.aLog, { ended: true }),
  },
  "homework.listRepeats": { input: ofCouple },
  "homework.changeRepeat": {
    input: (w, actor) => ({ ...ofRepeat(w, actor), turns: 9 }),
    works: onFreshRepeat({ turns: 9 }),
  },
  "homework.endRepeat": {
    input: (w, actor) => ({ ...ofRepeat(w, actor), ended: true }),
    works: onFreshRepeat({ ended: true }),
  },
  "homework.listAssignments": { input: ofCouple },
  "homework.listStatus": { input: () => ({ after: null }) },
  "homework.firstSteps": {},
  "homework.getTwoSides": { input: ofAssignment },
  "homework.getPartnerView": {
    input: (w, actor) => ({ ...ofAssignment(w, actor), seat: "a" }),
    works: onFresh(hands.aFresh, { seat: "a" }),
  },
  "homework.getRounds": { input: ofAssignment },
  "homework.getInSession": {
    input: ofAssignment,
    works: onFresh(hands.aPulse),
  },
  "homework.getCoupleView": {
    input: ofAssignment,
    works: onFresh(hands.anOpened),
  },
  "homework.open": {
    input: (w, actor) => ({
      ...ofAssignment(w, actor),
      units: ["moment"],
      seen: "",
    }),
    works: async (w, actor) => {
      const assignmentId = await hands.aReady(w, actor);
      const { therapist } = hands.handsOf(w, actor);
      const seen = await seenBy(therapist, assignmentId);
      return { input: { assignmentId, units: ["moment"], seen } };
    },
  },
  "homework.hold": {
    input: (w, actor) => ({ ...ofAssignment(w, actor), held: true }),
    works: onFresh(hands.aFresh, { held: true }),
  },
  "homework.shut": { input: ofAssignment, works: onFresh(hands.aFresh) },
  "homework.getPartnerHome": {},
  "homework.getAssignment": { input: ofAssignment },
  "homework.saveDraft": {
    input: (w, actor) => ({ ...ofAssignment(w, actor), changes: [change] }),
    works: onFresh(hands.aFresh, { changes: [change] }),
  },
  "homework.openLetters": { input: () => ({ letters: ["bm9pc2U"] }) },
  "homework.submit": {
    input: (w, actor) => ({ ...ofAssignment(w, actor), ...finished() }),
    works: async (w, actor) => ({
      input: { assignmentId: await hands.aFresh(w, actor), ...finished() },
    }),
  },
  "homework.changeWait": {
    input: (w, actor) => ({ ...ofAssignment(w, actor), ...shorter }),
    works: onFresh(hands.aClosedMessage, shorter),
  },
  "homework.getEntries": { input: ofStanding },
  "homework.startEntry": { input: ofStanding },
  "homework.sayReturn": {
    input: (w, actor) => ({ ...ofStanding(w, actor), minutes: 20 }),
  },
  "homework.dropReturn": {},
  "homework.choose": {
    input: (w, actor) => ({ ...ofAssignment(w, actor), choice: "private" }),
    works: onFresh(hands.aFinished, { choice: "share" }),
  },
  "homework.reopen": {
    input: ofAssignment,
    works: async (w, actor) => ({
      input: { assignmentId: await hands.aFinished(w, actor) },
      as: await hands.confirmedAs(w, actor),
    }),
  },
  "homework.ownAnswers": {
    input: ofAssignment,
    works: async (w, actor) => ({
      input: { assignmentId: await hands.aFinished(w, actor) },
      as: await hands.confirmedAs(w, actor),
    }),
  },
  "homework.getOpened": {
    input: ofAssignment,
    works: onFresh(hands.anOpened),
  },
  "homework.keepRest": {
    input: ofAssignment,
    works: onFresh(hands.aShownSpot),
  },
  "homework.reply": {
    input: (w, actor) => ({ ...ofAssignment(w, actor), unit: "assumed" }),
    works: onFresh(hands.openedDefinitions, { unit: "assumed" }),
  },
  "homework.getJointPart": {
    input: ofAssignment,
    works: onFresh(hands.anOpenedTogether),
  },
  "homework.hearJointAnswers": {
    input: ofAssignment,
    works: onFresh(hands.anOpenedTogether),
  },
  "homework.listJointVersions": {
    input: ofAssignment,
    works: onFresh(hands.anOpenedTogether),
  },
  "homework.saveJointAnswer": {
    input: (w, actor) => ({ ...ofAssignment(w, actor), ...ourName }),
    works: onFresh(hands.anOpenedTogether, ourName),
  },
  "homework.getTogether": {
    input: ofAssignment,
    works: onFresh(hands.aTogether),
  },
  "homework.getPlans": { input: ofAssignment, works: onFresh(hands.aTogether) },
  "homework.finishTogether": {
    input: ofAssignment,
    works: onFresh(hands.aTogether),
  },
  "homework.getFeedbackForm": {
    input: ofAssignment,
    works: onFresh(hands.anOpenedTogether),
  },
  "homework.giveFeedback": {
    input: (w, actor) => ({ ...ofAssignment(w, actor), ...freely() }),
    works: async (w, actor) => ({
      input: {
        assignmentId: await hands.anOpenedTogether(w, actor),
        ...freely(),
      },
    }),
  },
  "homework.listFeedback": {
    input: ofAssignment,
    works: onFresh(hands.anOpenedTogether),
  },
};
