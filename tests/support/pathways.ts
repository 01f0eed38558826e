import type { Caller } from "@/server/auth/actor";
import { copyProgramme } from "@/server/pathways/copy-programme";
import { getProgramme } from "@/server/pathways/get-programme";
import { setStage } from "@/server/pathways/set-stage";
import { startPathway } from "@/server/pathways/start-pathway";

import { admin } from "./admin";

/** A couple's programme as its therapist reads it. */
export async function programmeOf(therapist: Caller, coupleId: string) {
  const { pathway, stage } = await getProgramme(therapist, { coupleId });
  const steps = pathway?.steps ?? [];
  const named = (slug: string) =>
    steps.find((step) => step.slug === slug)?.id ?? "";
  return {
    stage,
    pathway,
    steps,
    named,
    next: steps.find(({ id }) => id === pathway?.next?.stepId) ?? null,
    slugs: steps.map(({ slug }) => slug),
  };
}

/** A programme of which nothing is given yet, that began so many days ago. */
export async function aProgramme(
  therapist: Caller,
  coupleId: string,
  programme = "first-eight-weeks",
  daysAgo = 0,
) {
  const { pathwayId } = await startPathway(therapist, {
    coupleId,
    programme,
    startedOn: null,
  });
  await daysGoBy(coupleId, daysAgo);
  return pathwayId;
}

/** A couple's programme with a step that waits, a stage, and a programme of the practice's own. */
export async function aProgrammeInUse(therapist: Caller, coupleId: string) {
  const { programmeId } = await copyProgramme(therapist, {
    programme: "ifio-parts",
    title: "Our parts",
  });
  await setStage(therapist, { coupleId, stage: 1, step: 2 });
  const pathwayId = await aProgramme(therapist, coupleId, "ifio-parts");
  const { named } = await programmeOf(therapist, coupleId);
  return { programmeId, pathwayId, stepId: named("weekly-pulse") };
}

/** Days go by for a couple's programme. */
async function daysGoBy(coupleId: string, days: number) {
  await admin`update couple_pathways set started_on = started_on - ${days}::int where couple_id = ${coupleId}`;
  await admin`update couple_pathway_steps set given_on = given_on - ${days}::int, given_at = given_at - make_interval(days => ${days})
    where couple_id = ${coupleId}`;
}
