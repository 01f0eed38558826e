import { addStep } from "@/server/pathways/add-step";
import { copyProgramme } from "@/server/pathways/copy-programme";
import { endPathway } from "@/server/pathways/end-pathway";
import { getProgramme } from "@/server/pathways/get-programme";
import { startPathway } from "@/server/pathways/start-pathway";
import type { ActorName } from "@/tests/support/actors";
import * as hands from "@/tests/support/hands";
import type { World } from "@/tests/support/world";

import { type Call, idOf, ofCouple } from "./call";

const knownOr =
  (kind: "pathway" | "pathwayStep" | "programme") =>
  (w: World, actor: ActorName) =>
    [...w.knows(actor, kind)][0] ?? idOf(w, kind, "own");
const pathwayOf = knownOr("pathway");
const stepOf = knownOr("pathwayStep");
const programmeOf = knownOr("programme");

const WAIT = { waitAfter: "given", waitDays: 7 } as const;
const onStep =
  (more: object): Call["input"] =>
  (w, actor) => ({ stepId: stepOf(w, actor), ...more });

/** A step that nobody has done anything to. */
async function aFreshStep(w: World, actor: ActorName) {
  const { therapist, coupleId } = hands.handsOf(w, actor);
  const { pathway } = await getProgramme(therapist, { coupleId });
  const { stepId } = await addStep(therapist, {
    pathwayId: pathway?.id ?? "",
    kind: "worksheet",
    slug: "my-definition",
    who: "each",
    ...WAIT,
    beforeId: null,
  });
  return stepId;
}
const onFreshStep =
  (more: object): Call["works"] =>
  async (w, actor) => ({
    input: { stepId: await aFreshStep(w, actor), ...more },
  });

async function aFreshProgramme(w: World, actor: ActorName) {
  const { therapist } = hands.handsOf(w, actor);
  const copy = { programme: "ifio-parts", title: "Fresh" };
  return (await copyProgramme(therapist, copy)).programmeId;
}
const saved = {
  title: "Changed",
  purpose: "Shorter",
  steps: [{ give: "weekly-pulse" }],
  version: 1,
};

/** Ends what runs, so that another one can be started. */
async function without(w: World, actor: ActorName) {
  const { therapist, coupleId } = hands.handsOf(w, actor);
  const { pathway } = await getProgramme(therapist, { coupleId });
  if (pathway) {
    await endPathway(therapist, { pathwayId: pathway.id, ended: true });
  }
  return { therapist, coupleId };
}

/** For every procedure of programmes the input it asks for. */
export const pathwaysCalls: Readonly<Record<string, Call>> = {
  "pathways.list": {},
  "pathways.copy": {
    input: () => ({ programme: "ifio-parts", title: "Our own" }),
  },
  "pathways.save": {
    input: (w, actor) => ({ programmeId: programmeOf(w, actor), ...saved }),
    works: async (w, actor) => ({
      input: { programmeId: await aFreshProgramme(w, actor), ...saved },
    }),
  },
  "pathways.remove": {
    input: (w, actor) => ({
      programmeId: programmeOf(w, actor),
      removed: true,
    }),
    works: async (w, actor) => ({
      input: { programmeId: await aFreshProgramme(w, actor), removed: true },
    }),
  },
  "pathways.get": { input: ofCouple },
  "pathways.setStage": {
    input: (w, actor) => ({ ...ofCouple(w, actor), stage: 2, step: 5 }),
  },
  "pathways.start": {
    input: (w, actor) => ({ ...ofCouple(w, actor), programme: "ifio-parts" }),
    works: async (w, actor) => {
      const { coupleId } = await without(w, actor);
      return { input: { coupleId, programme: "ifio-parts" } };
    },
  },
  "pathways.end": {
    input: (w, actor) => ({ pathwayId: pathwayOf(w, actor), ended: false }),
    works: async (w, actor) => {
      const { therapist, coupleId } = await without(w, actor);
      const started = { coupleId, programme: "ifio-parts", startedOn: null };
      const { pathwayId } = await startPathway(therapist, started);
      return { input: { pathwayId, ended: false } };
    },
  },
  "pathways.giveStep": {
    input: onStep({}),
    works: onFreshStep({}),
  },
  "pathways.skipStep": {
    input: onStep({ skipped: true }),
    works: onFreshStep({ skipped: true }),
  },
  "pathways.moveStep": {
    input: onStep({ beforeId: null }),
    works: onFreshStep({ beforeId: null }),
  },
  "pathways.changeStep": {
    input: onStep({ ...WAIT, byItself: false }),
    works: onFreshStep({ ...WAIT, byItself: false }),
  },
  "pathways.addStep": {
    input: (w, actor) => ({
      pathwayId: pathwayOf(w, actor),
      slug: "u-turn",
    }),
    works: async (w, actor) => {
      const { therapist, coupleId } = hands.handsOf(w, actor);
      const { pathway } = await getProgramme(therapist, { coupleId });
      return { input: { pathwayId: pathway?.id ?? "", slug: "u-turn" } };
    },
  },
  "pathways.removeStep": { input: onStep({}), works: onFreshStep({}) },
};
