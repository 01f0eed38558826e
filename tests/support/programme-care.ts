import { getPartnerHome } from "@/server/homework/get-partner-home";

import { aPractice } from "./factories";
import { aCare } from "./homework";
import { programmeOf } from "./pathways";

/** A couple in a practice that keeps UTC, with how their programme and their homework stand. */
export async function aProgrammeCare() {
  const one = await aCare(await aPractice({ timeZone: "UTC" }));
  const coupleId = one.couple.id;
  const { therapist } = one;
  const now = () => programmeOf(therapist, coupleId);
  const waiting = async (who: typeof one.ana) => {
    const { next, later } = await getPartnerHome(who);
    return [next, ...later].flatMap((each) => each?.title ?? []).toSorted();
  };
  return { ...one, coupleId, now, waiting };
}
