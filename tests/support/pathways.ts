import type { Caller } from "@/server/auth/actor";
import { getProgramme } from "@/server/pathways/get-programme";
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

/** Days go by for a couple's programme. */
export async function daysGoBy(coupleId: string, days: number) {
  await admin`update couple_pathways set started_on = started_on - ${days}::int where couple_id = ${coupleId}`;
  await admin`update couple_pathway_steps set given_on = given_on - ${days}::int, given_at = given_at - make_interval(days => ${days})
    where couple_id = ${coupleId}`;
}
