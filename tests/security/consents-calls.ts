import type { ActorName } from "@/tests/support/actors";
import { inDays } from "@/tests/support/days";
import * as hands from "@/tests/support/hands";
import { asks, asSigned, paperOf } from "@/tests/support/papers";
import type { World } from "@/tests/support/world";

import { type Call, idOf, ofCouple } from "./call";

const ofPaper = (w: World, actor: ActorName) => ({
  paperId: [...w.knows(actor, "paper")][0] ?? idOf(w, "paper", "anas"),
});

const ofSignature = (w: World, actor: ActorName) => ({
  signatureId:
    [...w.knows(actor, "signature")][0] ?? idOf(w, "signature", "anas"),
});

const signing = {
  textHash: "0".repeat(64),
  name: "Ana Reyes",
  signature: { kind: "typed" },
  agreed: true,
  zone: "Europe/Paris",
};

const recording = { how: "paper", onDay: inDays(-1), reason: "" };

/** A paper of this actor's couple that nobody has touched. */
async function anAsked(w: World, actor: ActorName): Promise<string> {
  const { therapist, coupleId, a, b } = hands.handsOf(w, actor);
  await asks(therapist, coupleId, { slugs: ["couples-therapy"] });
  return paperOf(actor === "ben" ? b : a, "couples-therapy");
}

/** For every procedure of papers the input it asks for. */
export const consentsCalls: Readonly<Record<string, Call>> = {
  "consents.listTexts": {},
  "consents.getText": { input: () => ({ slug: "telehealth" }) },
  "consents.publish": {
    input: () => ({
      slug: "privacy-notice",
      basedOn: 0,
      body: "Our notice.",
      values: {},
      effectiveOn: inDays(0),
    }),
  },
  "consents.listAskable": { input: ofCouple },
  "consents.ask": {
    input: (w, actor) => ({
      ...ofCouple(w, actor),
      slugs: ["telehealth"],
      seats: ["a", "b"],
      values: {},
    }),
  },
  "consents.takeBack": {
    input: ofPaper,
    works: async (w, actor) => ({
      input: { paperId: await anAsked(w, actor) },
    }),
  },
  "consents.record": {
    input: (w, actor) => ({ ...ofPaper(w, actor), ...recording }),
    works: async (w, actor) => ({
      input: { paperId: await anAsked(w, actor), ...recording },
    }),
  },
  "consents.list": { input: ofCouple },
  "consents.get": { input: ofPaper },
  "consents.listFees": {},
  "consents.check": { input: ofSignature },
  "consents.listOwn": {},
  "consents.getOwn": { input: ofPaper },
  "consents.sign": {
    input: (w, actor) => ({ ...ofPaper(w, actor), ...signing }),
    works: async (w, actor) => {
      const as = await hands.confirmedAs(w, actor);
      if (!as) return { as };
      const paperId = await anAsked(w, actor);
      return { input: await asSigned(as, paperId), as };
    },
  },
};
