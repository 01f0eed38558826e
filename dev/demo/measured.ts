import { randomUUID } from "node:crypto";

import { submitResponse } from "@/server/homework/submit-response";
import { fieldKey } from "@/server/measures/form-rules";
import { getScores } from "@/server/measures/get-scores";
import { itemsOf } from "@/server/measures/item-rules";
import { shippedMeasure } from "@/server/measures/load-measures";
import { sendMeasure } from "@/server/measures/send-measure";

import type { CoupleSoFar } from "./history";
import type { LookBehind } from "./look-behind";

const SLUG = "csi-16";

type Round = { daysAgo: number; a: number; b: number };

/** Every second week: both rise, and the gap between them halves. */
export const anaAndBenMeasured: readonly Round[] = [
  { daysAgo: 71, a: 34, b: 46 },
  { daysAgo: 57, a: 33, b: 44 },
  { daysAgo: 43, a: 38, b: 49 },
  { daysAgo: 29, a: 42, b: 53 },
  { daysAgo: 15, a: 47, b: 55 },
  { daysAgo: 2, a: 50, b: 56 },
];

/** Answers that come to this total, the first items the best. */
function answersOf(total: number): Record<string, string> {
  const measure = shippedMeasure(SLUG);
  if (!measure) throw new Error(`${SLUG} is not shipped.`);
  let left = total;
  return Object.fromEntries(
    itemsOf(measure).map(({ number, options }) => {
      const scores = (options ?? []).map(({ score }) => score ?? 0);
      const points = Math.max(...scores.filter((score) => score <= left));
      left -= points;
      return [fieldKey(number), String(scores.indexOf(points))];
    }),
  );
}

/** Sends and answers through the verbs, then sets the days back; loads once. */
export async function measureThrough(
  behind: LookBehind,
  { coupleId, therapist, partners }: CoupleSoFar,
  rounds: readonly Round[],
): Promise<void> {
  const { measures } = await getScores(therapist, { coupleId });
  const known = measures.flatMap(({ results }) => results).length;
  for (const { daysAgo, ...totals } of rounds.slice(Math.ceil(known / 2))) {
    const { assignmentIds } = await sendMeasure(therapist, {
      coupleId,
      slug: SLUG,
      who: "each",
      dueOn: null,
      everyWeeks: null,
    });
    for (const [at, seat] of (["a", "b"] as const).entries()) {
      const [assignmentId, partner] = [assignmentIds[at], partners[seat]];
      if (!assignmentId || !partner) continue;
      await submitResponse(partner, {
        assignmentId,
        submissionId: randomUUID(),
        answers: answersOf(totals[seat]),
        seen: {},
      });
      await behind.setBack(assignmentId, {
        given: daysAgo + 1,
        a: daysAgo,
        b: daysAgo,
        opened: null,
      });
    }
  }
}
