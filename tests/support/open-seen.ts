import { getTwoSides } from "@/server/homework/get-two-sides";
import { openReveal } from "@/server/homework/open-reveal";

import type { Caller } from "./world-people";

type Opening = { assignmentId: string; units: string[] };

/** How both parts stand now, as the therapist's page says it. */
export async function seenBy(therapist: Caller, assignmentId: string) {
  const { reveal } = await getTwoSides(therapist, { assignmentId });
  return reveal?.seen ?? "";
}

/** Opens as a therapist does who has both parts, as they stand now, before their eyes. */
export async function openSeen(therapist: Caller, opening: Opening) {
  const seen = await seenBy(therapist, opening.assignmentId);
  await openReveal(therapist, { ...opening, seen });
}
