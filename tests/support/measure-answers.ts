import type { Caller } from "@/server/auth/actor";
import { fieldKey } from "@/server/measures/form-rules";
import { itemsOf } from "@/server/measures/item-rules";
import { sendMeasure } from "@/server/measures/send-measure";
import { markChart } from "@/server/measures/write-entry";

import { admin } from "./admin";
import { type Answers, submit } from "./answers";
import { theMeasure } from "./measures";

type Plan = Parameters<typeof sendMeasure>[1];

/** Sends a measure and says what was made, one for each who fills it in. */
export const sent = async (
  therapist: Caller,
  plan: Partial<Plan> & Pick<Plan, "coupleId" | "slug">,
): Promise<string[]> =>
  (
    await sendMeasure(therapist, {
      who: "a",
      dueOn: null,
      everyWeeks: null,
      ...plan,
    })
  ).assignmentIds;

/** A whole form with the same place for every item but those named; `null` is rather not said. */
export function formAnswers(
  slug: string,
  place: number,
  but: Readonly<Record<number, number | null>> = {},
): Answers {
  return Object.fromEntries(
    itemsOf(theMeasure(slug)).map(({ number }) => {
      const one = number in but ? but[number] : place;
      return [fieldKey(number), one == null ? null : String(one)];
    }),
  );
}

/** Sends it to Ana and finishes it for her. */
export async function answered(
  { therapist, ana, couple }: Care,
  slug: string,
  place: number,
  but?: Readonly<Record<number, number | null>>,
) {
  const [assignmentId = ""] = await sent(therapist, {
    coupleId: couple.id,
    slug,
  });
  const answer = await submit(ana, assignmentId, formAnswers(slug, place, but));
  return { assignmentId, answer };
}

/** A mark at the charts of a couple, of words that are nobody's secret. */
export const aMark = async (therapist: Caller, coupleId: string) =>
  (
    await markChart(therapist, {
      coupleId,
      onDay: "2026-01-05",
      words: "Moved together.",
    })
  ).entryId;

/** A plan of a measure that goes to A every second week. */
export async function aPlan(therapist: Caller, coupleId: string) {
  const plan = { coupleId, slug: "k6", everyWeeks: 2 };
  const [assignmentId = ""] = await sent(therapist, plan);
  const [row] = await admin<
    { id: string }[]
  >`select id from measure_plans where last_assignment_id = ${assignmentId}`;
  return row?.id ?? "";
}

type Care = { therapist: Caller; ana: Caller; couple: { id: string } };
