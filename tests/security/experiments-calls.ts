import { anAskedAct, anOpenOffer, aPickedAct } from "@/tests/support/act-hands";
import type { ActorName } from "@/tests/support/actors";
import type { World } from "@/tests/support/world";

import {
  type Call,
  type Input,
  idOf,
  ofAssignment,
  ofCouple,
  onFresh,
} from "./call";

const ofAct = (w: World, actor: ActorName) => ({
  actId: [...w.knows(actor, "act")][0] ?? idOf(w, "act", "anasPicked"),
});

const onFreshAct =
  (make: (w: World, actor: ActorName) => Promise<string>, more: Input = {}) =>
  async (w: World, actor: ActorName) => ({
    input: { actId: await make(w, actor), ...more },
  });

const card = { unit: "specific", item: 0 };

/** For every procedure of experiments the input it asks for. */
export const experimentsCalls: Readonly<Record<string, Call>> = {
  "experiments.pick": {
    input: (w, actor) => ({ ...ofAssignment(w, actor), act: card }),
    works: onFresh(anOpenOffer, { act: card }),
  },
  "experiments.putAside": { input: ofAct, works: onFreshAct(aPickedAct) },
  "experiments.markDone": {
    input: (w, actor) => ({ ...ofAct(w, actor), done: true }),
    works: onFreshAct(aPickedAct, { done: true }),
  },
  "experiments.getRatingForm": { input: ofAct, works: onFreshAct(anAskedAct) },
  "experiments.rate": {
    input: (w, actor) => ({ ...ofAct(w, actor), answer: 7 }),
    works: onFreshAct(anAskedAct, { answer: 7 }),
  },
  "experiments.getActs": { input: ofCouple },
};
