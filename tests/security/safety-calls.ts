import { randomUUID } from "node:crypto";

import { addCouple } from "@/server/couples/add-couple";
import { CHECK_KEYS } from "@/server/safety/review-rules";
import type { ActorName } from "@/tests/support/actors";
import * as hands from "@/tests/support/hands";
import { decided, opened } from "@/tests/support/reviews";
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
    works: async (w, actor) => {
      const { coupleId } = await addCouple(hands.handsOf(w, actor).therapist, {
        nameA: "Ida",
        nameB: "Jon",
        emailA: hands.someEmail(),
        emailB: hands.someEmail(),
        secretsPolicy: "limited",
      });
      return { input: { coupleId, seat: "a" } };
    },
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
  })),
  "safety.listAll": { input: () => ({ state: "open", severity: "any" }) },
  "safety.overdue": {},
  "safety.settings": {},
  "safety.updateSettings": {
    input: () => ({ criticalMinutes: 15, highHours: null }),
  },
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
