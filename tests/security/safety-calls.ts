import { randomUUID } from "node:crypto";

import { addCouple } from "@/server/couples/add-couple";
import { EMPTY_PLAN } from "@/server/safety/plan-rules";
import { CHECK_KEYS } from "@/server/safety/review-rules";
import type { ActorName } from "@/tests/support/actors";
import * as hands from "@/tests/support/hands";
import { decided, opened } from "@/tests/support/reviews";
import {
  careOf,
  dutyOpened,
  REPORTED,
  taps,
} from "@/tests/support/safety-care";
import { suicideAnswers } from "@/tests/support/screen-answers";
import type { World } from "@/tests/support/world";

import { type Call, type Input, idOf, ofCouple } from "./call";

const ofAlert = (w: World, actor: ActorName) => ({
  alertId: [...w.knows(actor, "alert")][0] ?? idOf(w, "alert", "open"),
});

const closing = {
  disposition: "contacted",
  reason: "They spoke.",
  signature: "Nobody at all",
};

const goneThrough = {
  seat: "b",
  ticks: CHECK_KEYS,
  note: "",
  decision: "continue",
  rescreenOn: null,
};
const closingReview = {
  seat: "b",
  reason: "They are safe.",
  signature: "Nobody at all",
};

const tried = () => ({
  step: "contact",
  outcome: "done",
  note: "",
  nextTryAt: null,
  raisedUntil: new Date(),
});
const aPlan = (basedOn: number) => ({
  basedOn,
  plan: { ...EMPTY_PLAN, signs: randomUUID() },
});
const duty = { seat: "a", kind: "protect" };
const NOTHING_YET = { ticks: [], note: "" };

/** Of one that was opened by hand, if none is. */
const aboutADuty = (
  said: object,
  more: (w: World, actor: ActorName) => object = () => ({}),
): Call => ({
  input: (w, actor) => ({
    ...ofCouple(w, actor),
    ...duty,
    ...said,
    basedOn: NOTHING_YET,
  }),
  works: async (w, actor) => {
    const of = ofCouple(w, actor);
    const { therapist } = hands.handsOf(w, actor);
    const whose = { coupleId: of.coupleId, seat: "a" } as const;
    await dutyOpened(therapist, whose, "protect").catch(() => null);
    const { duties } = await careOf(therapist, whose);
    const open = duties.find(
      ({ kind, decision }) => kind === "protect" && decision === null,
    );
    const { ticks, note } = open ?? NOTHING_YET;
    return {
      input: {
        ...of,
        ...duty,
        ...said,
        basedOn: { ticks, note },
        ...more(w, actor),
      },
      as: await hands.confirmedAs(w, actor),
    };
  },
});

/** As whoever has just confirmed their password. */
const behindThePassword = (
  input: (w: World, actor: ActorName) => Input,
): Call => ({
  input,
  works: async (w, actor) => ({
    input: input(w, actor),
    as: await hands.confirmedAs(w, actor),
  }),
});

/** A couple of its own, where what is opened stands alone. */
async function aCoupleAlone(w: World, actor: ActorName) {
  const { coupleId } = await addCouple(hands.handsOf(w, actor).therapist, {
    nameA: "Ida",
    nameB: "Jon",
    emailA: hands.someEmail(),
    emailB: hands.someEmail(),
    secretsPolicy: "limited",
  });
  return { coupleId, seat: "a" } as const;
}

/** For every procedure of safety the input it asks for. */
export const safetyCalls: Readonly<Record<string, Call>> = {
  "safety.getTool": behindThePassword(() => ({ tool: "check-1" })),
  "safety.ownScreens": behindThePassword(() => ({})),
  "safety.sendScreen": {
    input: () => ({
      tool: "check-1",
      isWhole: true,
      submissionId: randomUUID(),
      answers: suicideAnswers("no", "no", "no", "no"),
    }),
  },
  "safety.declineTool": {
    input: () => ({ tool: "check-1", submissionId: randomUUID() }),
  },
  "safety.record": behindThePassword((w, actor) => ({
    ...ofCouple(w, actor),
    seat: "a",
  })),
  "safety.listReviews": { input: ofCouple },
  "safety.askAgain": { input: ofCouple },
  "safety.again": { input: ofCouple },
  "safety.askedAgain": {},
  "safety.openReview": {
    input: (w, actor) => ({ ...ofCouple(w, actor), seat: "a" }),
    // Of a couple of its own: what stands keeps everything else of a couple closed.
    works: async (w, actor) => ({ input: await aCoupleAlone(w, actor) }),
  },
  "safety.saveChecklist": {
    input: (w, actor) => ({ ...ofCouple(w, actor), ...goneThrough }),
    works: async (w, actor) => ({
      input: { ...ofCouple(w, actor), ...goneThrough },
      as: await hands.confirmedAs(w, actor),
    }),
  },
  "safety.closeReview": {
    input: (w, actor) => ({ ...ofCouple(w, actor), ...closingReview }),
    works: async (w, actor) => {
      const of = { ...ofCouple(w, actor), seat: "a" } as const;
      const { therapist } = hands.handsOf(w, actor);
      await opened(therapist, of);
      await decided(therapist, of, "continue");
      return {
        input: { ...closingReview, ...of, signature: w.nameOf(actor) },
        as: await hands.confirmedAs(w, actor),
      };
    },
  },
  "safety.setContact": behindThePassword((w, actor) => ({
    ...ofCouple(w, actor),
    seat: "a",
    channel: "phone",
    mayBeUsed: true,
    hours: { from: 9, until: 17 },
    saidUntil: new Date(),
  })),
  "safety.care": behindThePassword((w, actor) => ({
    ...ofCouple(w, actor),
    seat: "a",
  })),
  "safety.noteTask": {
    input: (w, actor) => ({ ...ofCouple(w, actor), ...tried(), seat: "a" }),
    works: async (w, actor) => {
      const { a } = hands.handsOf(w, actor);
      await taps(a, "help");
      return {
        input: { ...ofCouple(w, actor), ...tried(), seat: "a" },
        as: await hands.confirmedAs(w, actor),
      };
    },
  },
  "safety.savePlan": {
    input: (w, actor) => ({ ...ofCouple(w, actor), ...aPlan(0), seat: "a" }),
    works: async (w, actor) => {
      const of = { ...ofCouple(w, actor), seat: "a" } as const;
      const { therapist } = hands.handsOf(w, actor);
      const { plans } = await careOf(therapist, of);
      return {
        input: { ...of, ...aPlan(plans.length) },
        as: await hands.confirmedAs(w, actor),
      };
    },
  },
  "safety.openDuty": {
    input: (w, actor) => ({ ...ofCouple(w, actor), ...duty }),
    works: async (w, actor) => ({
      input: { ...(await aCoupleAlone(w, actor)), kind: "protect" },
      as: await hands.confirmedAs(w, actor),
    }),
  },
  "safety.saveDuty": aboutADuty({ ticks: ["facts"], note: "" }),
  "safety.decideDuty": aboutADuty(
    {
      ticks: [],
      note: "",
      outcome: REPORTED,
      signature: "Nobody at all",
    },
    (w, actor) => ({ signature: w.nameOf(actor) }),
  ),
  "safety.sayOnCard": {
    input: () => ({ submissionId: randomUUID(), said: "safe", where: null }),
  },
  "safety.updateDuty": {
    input: () => ({
      jurisdiction: "Somewhere",
      hours: 36,
      agency: null,
      phone: null,
    }),
  },
  "safety.listAll": { input: () => ({ state: "open", severity: "any" }) },
  "safety.overdue": {},
  "safety.settings": {},
  "safety.updateSettings": {
    input: () => ({ criticalMinutes: 15, highHours: null }),
  },
  "safety.setAsksAgain": { input: () => ({ asksAgain: false }) },
  "safety.setOnCall": {
    input: (w) => ({ memberId: w.ids.member.own, isOnCall: false }),
  },
  "safety.listAlerts": { input: ofCouple },
  "safety.acknowledge": {
    input: (w, actor) => ({ ...ofAlert(w, actor), ...closing }),
    works: async (w, actor) => ({
      input: {
        ...closing,
        alertId: await hands.anAlert(w, actor),
        signature: w.nameOf(actor),
      },
      as: await hands.confirmedAs(w, actor),
    }),
  },
};
