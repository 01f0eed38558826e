import { copyProgramme } from "@/server/pathways/copy-programme";
import type { ActorName } from "@/tests/support/actors";
import { admin } from "@/tests/support/admin";
import { aCoupleOf } from "@/tests/support/factories";
import * as hands from "@/tests/support/hands";
import {
  aProgramme,
  programmeOf as stepsNamed,
} from "@/tests/support/pathways";
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

/** A couple of their own, since whoever treats the same one may ask at the same time. */
async function aFreshCouple(w: World, actor: ActorName) {
  const home =
    actor === "colleague" || actor === "stranger" ? actor : "therapist";
  const therapist = w.accounts[home];
  const { coupleId } = await aCoupleOf(therapist);
  if (actor === "coTherapist" || actor === "intern") {
    await admin`insert into care_team (practice_id, couple_id, member_id, role)
      values (${therapist.practiceId}, ${coupleId}, ${w.accounts[actor].memberId}, 'co_therapist')`;
  }
  return { therapist: therapist.caller, coupleId };
}

async function aFreshPathway(w: World, actor: ActorName) {
  const { therapist, coupleId } = await aFreshCouple(w, actor);
  const pathwayId = await aProgramme(therapist, coupleId, "ifio-parts");
  const { named } = await stepsNamed(therapist, coupleId);
  return { pathwayId, stepId: named("mismatch-and-loop") };
}
const onFreshStep =
  (more: object): Call["works"] =>
  async (w, actor) => ({
    input: { stepId: (await aFreshPathway(w, actor)).stepId, ...more },
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
      const { coupleId } = await aFreshCouple(w, actor);
      return { input: { coupleId, programme: "ifio-parts" } };
    },
  },
  "pathways.end": {
    input: (w, actor) => ({ pathwayId: pathwayOf(w, actor), ended: true }),
    works: async (w, actor) => {
      const { pathwayId } = await aFreshPathway(w, actor);
      return { input: { pathwayId, ended: true } };
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
      const { pathwayId } = await aFreshPathway(w, actor);
      return { input: { pathwayId, slug: "u-turn" } };
    },
  },
  "pathways.removeStep": {
    input: onStep({ removed: true }),
    works: onFreshStep({ removed: true }),
  },
};
