import { randomUUID } from "node:crypto";

import type { ActorName } from "@/tests/support/actors";
import * as hands from "@/tests/support/hands";
import { suicideAnswers } from "@/tests/support/screens";
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
  "safety.listAlerts": { input: ofCouple },
  "safety.acknowledge": {
    input: (w, actor) => ({ ...ofAlert(w, actor), ...closing }),
    works: async (w, actor) => ({
      input: {
        ...closing,
        alertId: await hands.anAlert(w, actor),
        signature: w.nameOf(actor),
      },
    }),
  },
};
